// [DM-PRS-4] broken: a part that a peer holds counts as its proposal too.

import { setHasProposalBlockPart as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

export const dmPrs4PartMarksProposal: Variant = {
  id: 'DM-PRS-4-part-marks-proposal',
  type: 'mutant',
  clauses: ['DM-PRS-4', 'PS-SBP-2'],
  summary: 'a part that a peer holds counts as its proposal too',
  source: 'PS-06: what a part implies taken for known',
  replace: {
    setHasProposalBlockPart: (context, state, part) => {
      specified(context, state, part);
      if (context.rules.partIsOfPeersRound(state, part)) state.proposal = true;
    },
  },
};
