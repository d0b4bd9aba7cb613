// [GV-5] broken: of two idle iterations in a row only the first sleeps.

import { gossipVotes as specified } from '../../../src/reactor/gossip-votes.ts';
import type { Variant } from '../../../src/reference.ts';

/** The peers whose last idle iteration slept. */
const asleep = new WeakSet<object>();

export const gv5SkipsSecondSleep: Variant = {
  id: 'GV-5-skips-second-sleep',
  type: 'mutant',
  clauses: ['GV-5', 'SL-2'],
  summary: 'of two idle iterations in a row only the first sleeps',
  source: 'the flag that quiets the log quiets the sleep',
  replace: {
    gossipVotes: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        sleep: () => {
          const isSecond = asleep.delete(state);
          if (isSecond) return;
          asleep.add(state);
          outside.sleep();
        },
      }),
  },
};
