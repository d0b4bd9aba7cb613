// [GV-5] broken: the votes routine does not sleep where it sent nothing.

import { gossipVotes as specified } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

export const gv5NoSleep: Variant = {
  id: 'GV-5-no-sleep',
  type: 'mutant',
  clauses: ['GV-5', 'SL-2'],
  summary: 'the votes routine does not sleep where it sent nothing',
  source: 'GV-03: cometbft b0af668c',
  replace: {
    gossipVotes: (context, reactor, state, outside) =>
      specified(context, reactor, state, { ...outside, sleep: () => undefined }),
  },
};
