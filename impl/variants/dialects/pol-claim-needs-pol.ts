// [QM-3] as Tendermint has it: the majority of the POL round is claimed only where there is one; round -1 has vote sets too.
// Source: tendermint v0.34.24, consensus/reactor.go:903; cometbft v0.38.26, consensus/reactor.go:910.

import { claimOfRound as specified } from '../../src/reactor/query-maj23.ts';
import type { Variant } from '../../src/reference.ts';

export const polClaimNeedsPol: Variant = {
  id: 'TM-pol-claim-needs-pol',
  type: 'dialect',
  clauses: ['QM-3'],
  summary: 'no claim of the POL round where the peer has none',
  source: 'tendermint v0.34.24, consensus/reactor.go:903',
  replace: {
    claimOfRound: (context, node, state, claim, outside) => {
      if (claim.clause !== 'QM-3' || claim.round >= 0) specified(context, node, state, claim, outside);
    },
  },
};
