// [GC-5] broken: a stored part that was sent is not marked.

import { gossipCatchupPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gc5NotMarked: Variant = {
  id: 'GC-5-not-marked',
  type: 'mutant',
  clauses: ['GC-5'],
  summary: 'a stored part that was sent is not marked',
  source: 'a mark left out',
  replace: {
    gossipCatchupPart: (context, reactor, state, outside) =>
      specified(
        { ...context, rules: { ...context.rules, setHasProposalBlockPart: () => undefined } },
        reactor,
        state,
        outside,
      ),
  },
};
