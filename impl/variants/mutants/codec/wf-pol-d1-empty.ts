// [WF-POL-D1] broken: an empty array is accepted.

import { checkPolSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPolD1Empty: Variant = {
  id: 'WF-POL-D1-empty',
  type: 'mutant',
  clauses: ['WF-POL-D1'],
  summary: 'an empty array is accepted',
  source: 'VB-01: tendermint #2683',
  replace: { checkPolSize: (context, size) => (size === 0 ? undefined : specified(context, size)) },
};
