// [WF-P-D1] in the Tendermint family: decoding sets no bound to the total of a proposal. From cometbft v0.38 on the reactor compares
// it with the largest block of the chain. Source: tendermint v0.34.24, types/proposal.go:49-81; cometbft v0.38.26,
// consensus/reactor.go, Receive.

import type { Variant } from '../../src/reference.ts';

export const proposalTotalUnbounded: Variant = {
  id: 'TM-proposal-total-unbounded',
  type: 'dialect',
  clauses: ['WF-P-D1', 'PT-2'],
  summary: 'the total of a proposal has no bound on the wire',
  source: 'tendermint v0.34.24, types/proposal.go:49-81',
  replace: {
    checkTotal: (context) => {
      context.fired.push('WF-P-D1');
      return undefined;
    },
  },
};
