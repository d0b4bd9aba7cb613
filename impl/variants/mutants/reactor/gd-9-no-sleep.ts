// [GD-9] broken: an iteration with nothing to send does not sleep.

import { gossipData as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd9NoSleep: Variant = {
  id: 'GD-9-no-sleep',
  type: 'mutant',
  clauses: ['GD-9'],
  summary: 'an iteration with nothing to send does not sleep',
  source: 'GD-05: one sleep dropped',
  replace: {
    gossipData: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        sleep: () => {
          if (context.fired.at(-1) !== 'GD-9') outside.sleep();
        },
      }),
  },
};
