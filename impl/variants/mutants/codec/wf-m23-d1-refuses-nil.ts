// [WF-M23-D1] broken: a claim for nil is refused.

import { checkClaimedBlock as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfM23D1RefusesNil: Variant = {
  id: 'WF-M23-D1-refuses-nil',
  type: 'mutant',
  clauses: ['WF-M23-D1', 'WF-VSB-D1'],
  summary: 'a claim for nil is refused',
  source: 'nil taken for an incomplete block id',
  replace: { checkClaimedBlock: (context, block) => (block === null ? 'empty blockID' : specified(context, block)) },
};
