// [RX-POL] broken: a ProposalPOL does nothing.

import { dispatch as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxPolIgnored: Variant = {
  id: 'RX-POL-ignored',
  type: 'mutant',
  clauses: ['RX-POL'],
  summary: 'a ProposalPOL does nothing',
  source: 'PS-17: no POL counts as asked for',
  replace: {
    dispatch: (context, reactor, sender, channel, message, outside) => {
      if (!('proposal_pol' in message)) specified(context, reactor, sender, channel, message, outside);
    },
  },
};
