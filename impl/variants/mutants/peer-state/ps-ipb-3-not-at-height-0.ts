// [PS-IPB-3] broken: the parts of a stored block are not tracked for a peer that announced nothing.

import { initProposalBlockParts as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

export const psIpb3NotAtHeight0: Variant = {
  id: 'PS-IPB-3-not-at-height-0',
  type: 'mutant',
  clauses: ['PS-IPB-3'],
  summary: 'the parts of a stored block are not tracked for a peer that announced nothing',
  source: 'a guard of the caller repeated',
  replace: {
    initProposalBlockParts: (context, state, header) => {
      if (state.height !== 0) specified(context, state, header);
    },
  },
};
