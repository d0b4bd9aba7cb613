// INV-S5: a POL round comes with a proposal only.

import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { plainStateInvariant } from './state-invariant.ts';

export const polRoundNeedsProposal = plainStateInvariant(
  {
    id: 'INV-S5',
    name: 'pol-round-needs-proposal',
    clauses: ['PS-SHP-5', 'PS-SHP-3', 'PS-NRS-3'],
    statement: 'a proposal_pol_round other than 0 implies proposal',
    needs: [],
    watches: bitsOf(['proposal', 'proposal_pol_round']),
  },
  (state, { noRound }) =>
    state.proposal_pol_round !== noRound && !state.proposal
      ? fieldBreach('proposal_pol_round', '0, as the peer has no proposal', state)
      : undefined,
);
