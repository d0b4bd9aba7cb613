// INV-S6: a catch-up round has its array.

import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import type { PeerStateTransition } from './invariant.ts';
import { isPick, type PickTransition } from './picked-vote.ts';
import { plainStateInvariant } from './state-invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

/** What left the catch-up round without its array. */
const withoutArray = (transition: PeerStateTransition): string => {
  const { operation, before, after } = transition;
  if (operation === 'apply_new_round_step') return before.height === after.height ? 'PS-NRS-7' : 'PS-NRS-6';
  if (!isPick(operation)) return strayClause(transition);
  if (before.catchup_commit_round === after.catchup_commit_round) return 'PS-EVB-3';
  if (operation !== 'gossip_votes' && (transition.arguments as VoteSource).size === 0) return 'PS-PVS-1';
  if (operation !== 'gossip_votes' && (transition.arguments as VoteSource).height !== before.height) return 'PS-ECC-1';
  // Of the peer's own round it is precommits, which are ensured thereafter.
  return after.catchup_commit_round === before.round && before.precommits === null ? 'PS-PVS-3' : 'PS-ECC-4';
};

type VoteSource = PickTransition['arguments'];

export const catchupRoundHasArray = plainStateInvariant(
  {
    id: 'INV-S6',
    name: 'catchup-round-has-array',
    headline: 'catchup-round-correct',
    clauses: [
      'PS-ECC-4',
      'PS-ECC-3',
      'PS-NRS-6',
      'PS-EVB-3',
      'PS-NRS-7',
      'PS-PVS-1',
      'PS-PVS-3',
      'PS-ECC-1',
      ...STRAY_CLAUSES,
    ],
    clauseOf: withoutArray,
    statement: 'a catchup_commit_round implies that catchup_commit is not nil',
    needs: [],
    watches: bitsOf(['catchup_commit_round', 'catchup_commit']),
  },
  (state, { noRound }) =>
    state.catchup_commit_round !== noRound && state.catchup_commit === null
      ? fieldBreach('catchup_commit', `not nil, as the catch-up round is ${state.catchup_commit_round}`, state)
      : undefined,
);
