// [WF-BP-D1] broken: a part of any length is accepted.

import { checkPart as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfBpD1AnyLength: Variant = {
  id: 'WF-BP-D1-any-length',
  type: 'mutant',
  clauses: ['WF-BP-D1'],
  summary: 'a part of any length is accepted',
  source: 'VB-01: tendermint fb91ef746',
  replace: { checkPart: (context, part) => specified(context, { ...part, bytes: '' }) },
};
