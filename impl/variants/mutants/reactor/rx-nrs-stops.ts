// [RX-NRS] broken: a NewRoundStep that does not fit the initial height closes the connection.

import { receiveNewRoundStep as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rxNrsStops: Variant = {
  id: 'RX-NRS-stops',
  type: 'mutant',
  clauses: ['RX-NRS'],
  summary: 'a NewRoundStep that does not fit the initial height closes the connection',
  source: 'VB-12: tendermint v0.34',
  replace: {
    receiveNewRoundStep: (context, reactor, sender, message, outside) => {
      const error = context.rules.validateHeight(context, message, reactor.initialHeight);
      if (error !== undefined) outside.stop(error);
      else specified(context, reactor, sender, message, outside);
    },
  },
};
