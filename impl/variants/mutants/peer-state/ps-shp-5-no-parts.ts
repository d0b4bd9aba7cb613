// [PS-SHP-5] broken: the header is taken without parts to track.

import { trackProposal as specified } from '../../../src/peer-state/set-has-proposal.ts';
import type { Variant } from '../../../src/reference.ts';

export const psShp5NoParts: Variant = {
  id: 'PS-SHP-5-no-parts',
  type: 'mutant',
  clauses: ['PS-SHP-5'],
  summary: 'the header is taken without parts to track',
  source: 'one assignment dropped',
  replace: {
    trackProposal: (context, state, proposal) => {
      specified(context, state, proposal);
      state.proposalBlockParts = null;
    },
  },
};
