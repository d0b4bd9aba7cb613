// [RX-NRS] as Tendermint has it: a NewRoundStep that does not fit the initial height costs the connection.
// Source: tendermint v0.34.24, consensus/reactor.go:262-268; cometbft v0.38.26, consensus/reactor.go:260-266.

import type { Variant } from '../../src/reference.ts';

export const wrongHeightDisconnects: Variant = {
  id: 'TM-wrong-height-disconnects',
  type: 'dialect',
  clauses: ['RX-NRS', 'WF-NRS-D2'],
  summary: 'a NewRoundStep that does not fit the initial height closes the connection',
  source: 'tendermint v0.34.24, consensus/reactor.go:262-268',
  replace: {
    receiveNewRoundStep: (context, reactor, { state }, message, outside) => {
      const { fired, rules } = context;
      // [RX-NRS] MUST close the connection for a height that does not fit the initial one.
      fired.push('RX-NRS');
      const error = rules.validateHeight(context, message, reactor.initialHeight);
      if (error !== undefined) return outside.stop(error);
      rules.applyNewRoundStep(context, state, message);
    },
  },
};
