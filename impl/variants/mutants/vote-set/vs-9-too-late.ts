// [VS-9] broken: a claim for a block that has votes keeps no conflicting votes.

import { claimMajority as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs9TooLate: Variant = {
  id: 'VS-9-too-late',
  type: 'mutant',
  clauses: ['VS-9'],
  summary: 'a claim for a block that has votes keeps no conflicting votes',
  source: 'PS-16: a leg of tendermint #229 broken',
  replace: {
    claimMajority: (context, set, peer, block) => {
      const votes = set.byBlock.get(context.rules.blockKey(block));
      const wasClaimed = votes?.claimed ?? false;
      const refusal = specified(context, set, peer, block);
      if (votes !== undefined) votes.claimed = wasClaimed;
      return refusal;
    },
  },
};
