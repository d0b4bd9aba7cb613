// [RX-Q] broken: a ProposalPOL is forwarded too.

import { dispatch as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxQForwardsPol: Variant = {
  id: 'RX-Q-forwards-pol',
  type: 'mutant',
  clauses: ['RX-Q'],
  summary: 'a ProposalPOL is forwarded too',
  source: 'a message for the peer state alone handed on',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      specified(context, reactor, sender, channel, message, outside);
      if ('proposal_pol' in message && context.rules.isHandledOn(channel, 'proposal_pol')) outside.forward(message);
    },
  },
};
