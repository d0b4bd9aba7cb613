// INV-X4: a vote that was sent is not sent again, unless a reset made us forget that the peer has it. The resets are read
// from the states and arguments alone, and each clears only the votes that it concerns.

import type { Breach, PeerStateInvariant } from './invariant.ts';
import { isSent, pickedNumber, type PickTransition } from './picked-vote.ts';
import { sharedAfter, sharedAtFirst } from './precommits-sharing.ts';
import { forgetVotes } from './vote-resets.ts';
import { type SentVotes } from './sent-votes.ts';

export const noVoteSentTwice: PeerStateInvariant = {
  id: 'INV-X4',
  name: 'no-vote-sent-twice',
  headline: 'no-vote-sent-twice',
  levels: ['peer_state'],
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
      return (transition.operation === 'pick_vote_to_send' || transition.operation === 'pick_send_vote') &&
        isSent(transition)
        ? noteSend(sent, transition, shared)
        : undefined;
    };
  },
};

const noteSend = (sent: SentVotes[], transition: PickTransition, shared: boolean): Breach | undefined => {
  const index = pickedNumber(transition);
  if (index === undefined) return undefined;
  const { height, round, type } = transition.arguments;
  let votes = sent.find((each) => each.height === height && each.round === round && each.type === type);
  if (votes === undefined) sent.push((votes = { height, round, type, steps: new Map(), inCatchup: new Set() }));
  const earlier = votes.steps.get(index);
  if (earlier !== undefined)
    return {
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
