// [WF-VSB-D1] broken: an array of no bits is refused.

import { checkVotesSize as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVsbD1RefusesEmpty: Variant = {
  id: 'WF-VSB-D1-refuses-empty',
  type: 'mutant',
  clauses: ['WF-VSB-D1'],
  summary: 'an array of no bits is refused',
  source: 'the lower bound of ProposalPOL taken over',
  replace: { checkVotesSize: (context, size) => (size === 0 ? 'empty' : specified(context, size)) },
};
