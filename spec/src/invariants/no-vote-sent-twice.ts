// INV-X4: a vote that was sent is not sent again, unless a reset made us forget that the peer has it. The resets are read
// from the states and arguments alone, and each clears only the votes that it concerns.

import { hasBit } from '../bit-array.ts';
import type { Uint64 } from '../uint64.ts';
import type { VoteType } from '../vote-type.ts';
import type { Breach } from './breach.ts';
import type { PeerStateInvariant, PeerStateTransition } from './invariant.ts';
import { isSent, pickedNumber, sendsOf, voteOf } from './picked-vote.ts';
import { sharedAfter, sharedAtFirst } from './precommits-sharing.ts';
import type { SentVotes } from './sent-votes.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';
import { forgetVotes } from './vote-resets.ts';

export const noVoteSentTwice: PeerStateInvariant = {
  id: 'INV-X4',
  name: 'no-vote-sent-twice',
  headline: 'no-vote-sent-twice',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-PSV-2', 'PS-PVS-5', 'PS-NRS-4', 'PS-ECC-2', 'PS-ECC-4'],
  statement: 'a vote that was sent is not sent again, unless a reset of what the peer has came between',
  needs: ['vote-set-bits-sizes'],
  start: (scenario) => {
    const sent: SentVotes[] = [];
    let shared = sharedAtFirst(scenario);
    return (transition) => {
      const wasShared = shared;
      shared = sharedAfter(shared, transition);
      if (sent.length > 0) forgetVotes(sent, transition, !wasShared && shared);
      switch (transition.operation) {
        case 'pick_vote_to_send':
        case 'pick_send_vote': {
          const index = isSent(transition) ? pickedNumber(transition) : undefined;
          return index === undefined
            ? undefined
            : noteSend(sent, transition, { ...transition.arguments, index }, shared);
        }
        case 'gossip_votes':
          for (const send of sendsOf(transition.result)) {
            const vote = send.ok ? voteOf(send) : undefined;
            if (vote === undefined) continue;
            const breach = noteSend(sent, transition, { ...vote, index: vote.validator_index }, shared);
            if (breach !== undefined) return breach;
          }
          return undefined;
        default:
          return undefined;
      }
    };
  },
};

/** A vote that was sent. */
interface SentVote {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
  readonly index: number;
}

/** Whether the vote shows as held before the step; where it does, it was picked all the same, else it was not marked. */
const isMarked = ({ before }: PeerStateTransition, round: number, type: VoteType, index: number): boolean => {
  if (round === before.round) return hasBit(type === 'prevote' ? before.prevotes : before.precommits, index);
  return VOTE_ARRAYS.some((field) => hasBit(before[field], index));
};

const noteSend = (
  sent: SentVotes[],
  transition: PeerStateTransition,
  { height, round, type, index }: SentVote,
  shared: boolean,
): Breach | undefined => {
  let votes = sent.find((each) => each.height === height && each.round === round && each.type === type);
  if (votes === undefined) sent.push((votes = { height, round, type, steps: new Map(), inCatchup: new Set() }));
  const earlier = votes.steps.get(index);
  if (earlier !== undefined)
    return {
      clause: isMarked(transition, round, type, index) ? 'PS-PVS-5' : 'PS-PSV-2',
      place: 'sends',
      expected: `not ${index}: ${type} ${index} of height ${height}, round ${round} was sent at step ${earlier}`,
      observed: `${index}, and nothing between made the peer's votes unknown`,
    };
  votes.steps.set(index, transition.index);
  const { round: peerRound, catchup_commit_round: catchupRound } = transition.after;
  // A precommit of the catch-up round is marked there, unless it is marked in precommits and these are an array apart.
  if (round === catchupRound && (round !== peerRound || shared)) votes.inCatchup.add(index);
  return undefined;
};
