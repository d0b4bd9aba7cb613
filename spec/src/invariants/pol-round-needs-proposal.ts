// INV-S5: a POL round comes with a proposal only.

import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { plainStateInvariant } from './state-invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const polRoundNeedsProposal = plainStateInvariant(
  {
    id: 'INV-S5',
    name: 'pol-round-needs-proposal',
    clauses: ['PS-SHP-5', 'PS-SHP-3', 'PS-NRS-3', 'PS-SHP-1', ...STRAY_CLAUSES],
    clauseOf: (transition) => {
      const { operation, before } = transition;
      if (operation === 'apply_new_round_step') return 'PS-NRS-3';
      if (operation !== 'set_has_proposal') return strayClause(transition);
      const { height, round } = transition.arguments;
      if (height !== before.height || round !== before.round) return 'PS-SHP-1';
      return before.proposal ? 'PS-SHP-5' : 'PS-SHP-3';
    },
    statement: 'a proposal_pol_round other than 0 implies proposal',
    needs: [],
    watches: bitsOf(['proposal', 'proposal_pol_round']),
  },
  (state, { noRound }) =>
    state.proposal_pol_round !== noRound && !state.proposal
      ? fieldBreach('proposal_pol_round', '0, as the peer has no proposal', state)
      : undefined,
);
