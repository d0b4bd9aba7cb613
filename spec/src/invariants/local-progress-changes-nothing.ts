// INV-T14: votes of ours that say nothing about the peer's heights leave what we know of it alone, and nothing is sent. Nor
// does a step of a reactor that is about the node or another peer.

import { heldAgainst } from './breach.ts';
import { BIT, requireUnchanged } from './changed-fields.ts';
import { show } from './describe.ts';
import { isTrackedHeight } from './height-below.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { PICKS, type PickTransition } from './picked-vote.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const localProgressChangesNothing: PeerStateInvariant = {
  id: 'INV-T14',
  name: 'local-progress-changes-nothing',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-PVS-4', 'PS-PVS-1', 'PS-ECC-1', 'PS-EVB-3', ...STRAY_CLAUSES],
  statement:
    'what is not about the peer changes nothing, and a pick from no votes or of an untracked height gives nothing',
  needs: [],
  operations: [...PICKS, 'nothing'],
  start: () => (transition) => {
    if (transition.operation === 'nothing') return heldAgainst(strayClause(transition), requireUnchanged(transition));
    if (transition.operation !== 'pick_vote_to_send' && transition.operation !== 'pick_send_vote') return undefined;
    const { arguments: votes, before, result } = transition;
    if (votes.size !== 0 && isTrackedHeight(votes.height, before.height)) return undefined;
    const noVote = votes.size === 0 ? 'PS-PVS-1' : 'PS-PVS-4';
    if (typeof result.value === 'number' || result.value === true)
      return { clause: noVote, place: 'value', expected: 'no vote, as none is tracked', observed: show(result.value) };
    if (result.sends !== undefined && result.sends.length > 0)
      return { clause: noVote, place: 'sends', expected: 'none, as no vote is tracked', observed: show(result.sends) };
    return heldAgainst(unmovedBy(transition), requireUnchanged(transition));
  },
};

/** By what a pick that gives nothing leaves the state alone. */
const unmovedBy = ({ arguments: { size }, changed }: PickTransition): string => {
  if (size === 0) return 'PS-PVS-1';
  return (changed & BIT.catchup_commit_round) === 0 ? 'PS-EVB-3' : 'PS-ECC-1';
};
