// [RX-HV] broken: a HasVote does nothing.

import { dispatch as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxHvIgnored: Variant = {
  id: 'RX-HV-ignored',
  type: 'mutant',
  clauses: ['RX-HV'],
  summary: 'a HasVote does nothing',
  source: 'PS-10: what it says lost at its receipt',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      if (!('has_vote' in message)) specified(context, reactor, sender, channel, message, outside);
    },
  },
};
