// [WF-P-D1] in the Tendermint family before v1: the POL round is compared with the round where the proposal is taken in, not where
// it is decoded. Source: tendermint v0.34.24, types/proposal.go:49-81, consensus/state.go, defaultSetProposal.

import type { Variant } from '../../src/reference.ts';

export const polRoundUnchecked: Variant = {
  id: 'TM-pol-round-unchecked',
  type: 'dialect',
  clauses: ['WF-P-D1'],
  summary: 'the POL round need not be below the round',
  source: 'tendermint v0.34.24, types/proposal.go:49-81',
  replace: {
    checkPolRound: (context) => {
      context.fired.push('WF-P-D1');
      return undefined;
    },
  },
};
