// The resets of INV-X4, lettered as in invariants.md: what makes a vote that was sent fit to be sent again.

import { hasBit } from '../bit-array.ts';
import { clearsBit } from './array-change.ts';
import { BIT } from './changed-fields.ts';
import type { PeerStateTransition } from './invariant.ts';
import type { SentVotes } from './sent-votes.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

/** Takes out of `sent` what the step made unknown. `becameShared`: precommits and catchup_commit became one array in it. */
export const forgetVotes = (sent: SentVotes[], transition: PeerStateTransition, becameShared: boolean): void => {
  const { operation, changed } = transition;
  if (changed === 0) return;
  // [a] [b] A new height: the arrays of the old one are gone, and last commit may be tracked anew.
  if ((changed & BIT.height) !== 0) return void sent.splice(0);
  if ((changed & BIT.round) !== 0) return forgetRound(sent, transition);
  if ((changed & BIT.catchup_commit_round) !== 0) forgetCatchup(sent, transition, becameShared);
  if (operation === 'set_has_proposal') forgetPol(sent, transition);
  else if (operation === 'apply_proposal_pol') forgetReplacedPol(sent, transition);
  else if (operation === 'apply_vote_set_bits') forgetCleared(sent, transition);
};

const keepOnly = (sent: SentVotes[], keeps: (votes: SentVotes) => boolean): void => {
  for (let place = sent.length - 1; place >= 0; place--) {
    const votes = sent[place];
    if (votes !== undefined && !keeps(votes)) sent.splice(place, 1);
  }
};

/**
 * [a] A new round at the same height: prevotes and POL are dropped [g], and precommits but for those of the catch-up commit,
 * which has none of the marks that went to precommits while it was an array apart [f]. Last commit stays.
 */
const forgetRound = (sent: SentVotes[], { before }: PeerStateTransition): void =>
  keepOnly(sent, ({ height, round, type, steps, inCatchup }) => {
    if (height !== before.height) return true;
    if (type !== 'precommit' || round !== before.catchup_commit_round) return false;
    for (const index of steps.keys()) if (!inCatchup.has(index)) steps.delete(index);
    return true;
  });

/** [e] Another catch-up round: only the precommits of the peer's own round are still tracked, as precommits. */
const forgetCatchup = (sent: SentVotes[], { before }: PeerStateTransition, becameShared: boolean): void =>
  keepOnly(sent, ({ height, round, type, steps, inCatchup }) => {
    if (height !== before.height || type !== 'precommit') return true;
    if (round !== before.round) return false;
    inCatchup.clear();
    if (becameShared) for (const index of steps.keys()) inCatchup.add(index);
    return true;
  });

/** [c] A proposal that took a POL round over: the prevotes of the POL round before are no longer tracked. */
const forgetPol = (sent: SentVotes[], { before, after }: PeerStateTransition): void => {
  if (before.proposal_pol_round === after.proposal_pol_round && !clearsBit(before.proposal_pol, after.proposal_pol))
    return;
  keepOnly(sent, ({ height, round, type }) => height !== before.height || type !== 'prevote' || round === before.round);
};

/** [d] An accepted ProposalPOL: the prevotes of the POL round that it lacks are unknown again. */
const forgetReplacedPol = (sent: SentVotes[], { before, after, changed }: PeerStateTransition): void => {
  if ((changed & BIT.proposal_pol) === 0) return;
  for (const { height, round, type, steps } of sent) {
    if (height !== before.height || type !== 'prevote' || round === before.round) continue;
    for (const index of steps.keys()) if (!hasBit(after.proposal_pol, index)) steps.delete(index);
  }
};

/** [h] A VoteSetBits that cleared the mark of a vote of the height, round and type that it is about. */
const forgetCleared = (sent: SentVotes[], transition: PeerStateTransition): void => {
  if (transition.operation !== 'apply_vote_set_bits') return;
  const { before, after } = transition;
  const { height, round, type } = transition.arguments.message;
  const votes = sent.find((each) => each.height === height && each.round === round && each.type === type);
  if (votes === undefined) return;
  for (const index of votes.steps.keys())
    if (VOTE_ARRAYS.some((field) => hasBit(before[field], index) && !hasBit(after[field], index)))
      votes.steps.delete(index);
};
