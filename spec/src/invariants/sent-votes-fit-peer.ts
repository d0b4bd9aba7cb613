// INV-X2: a vote is sent only where the peer's state tracks its height, round and type.

import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { Vote } from '../vote.ts';
import { isHeightBelow } from './height-below.ts';
import { voteOf } from './picked-vote.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';

/** Whether `catchupRound` hides the POL round of the state: its prevotes are not tracked then [PS-GVB-5]. */
const isTracked = (state: PeerRoundStateValue, catchupRound: number, { height, round, type }: Vote): boolean => {
  if (height === state.height) {
    if (round === state.round) return true;
    if (round === catchupRound) return type === 'precommit';
    return round === state.proposal_pol_round && type === 'prevote';
  }
  return isHeightBelow(height, state.height) && type === 'precommit' && round === state.last_commit_round;
};

/** Which look-up finds no array for the vote. */
const clauseOf = (peer: PeerRoundStateValue, { height, round, type }: Vote): string => {
  if (isHeightBelow(height, peer.height)) return 'PS-GVB-3';
  if (height !== peer.height) return 'PS-GVB-4';
  const isHidden = type === 'prevote' && round === peer.catchup_commit_round && round === peer.proposal_pol_round;
  return isHidden ? 'PS-GVB-5' : 'PS-GVB-2';
};

export const sentVotesFitPeer = plainReactorInvariant(
  {
    id: 'INV-X2',
    name: 'sent-votes-fit-peer',
    clauses: ['PS-GVB-2', 'PS-GVB-3', 'PS-GVB-4', 'PS-GVB-5', 'PS-PVS-4'],
    statement: "a vote that is sent is of the peer's round, catch-up round, POL round or last commit",
    needs: [],
    operations: ['tick:votes'],
  },
  ({ before, after, sends }) => {
    for (const send of sends) {
      const vote = voteOf(send);
      if (vote === undefined) continue;
      // The iteration may have moved the catch-up round before or after this pick.
      if (isTracked(before, before.catchup_commit_round, vote)) continue;
      if (after !== undefined && isTracked(before, after.catchup_commit_round, vote)) continue;
      const { height, round, catchup_commit_round: catchupRound, proposal_pol_round: polRound } = before;
      return {
        clause: clauseOf(before, vote),
        place: 'sends',
        expected: `a vote of height ${height}, round ${round}, ${catchupRound} or ${polRound}, or of its last commit`,
        observed: `${vote.type} of height ${vote.height}, round ${vote.round}`,
      };
    }
    return undefined;
  },
);
