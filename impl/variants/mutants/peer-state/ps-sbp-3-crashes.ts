// [PS-SBP-3] broken: a part crashes where no parts are tracked.

import { Panic } from '../../../src/panic.ts';
import { setHasProposalBlockPart as specified } from '../../../src/peer-state/proposal-block-parts.ts';
import type { Variant } from '../../../src/reference.ts';

export const psSbp3Crashes: Variant = {
  id: 'PS-SBP-3-crashes',
  type: 'mutant',
  clauses: ['PS-SBP-3'],
  summary: 'a part crashes where no parts are tracked',
  source: 'BA-04: the nil array written to',
  replace: {
    setHasProposalBlockPart: (context, state, part) => {
      if (context.rules.partIsOfPeersRound(state, part) && state.proposalBlockParts === null)
        throw new Panic('invalid memory address or nil pointer dereference');
      specified(context, state, part);
    },
  },
};
