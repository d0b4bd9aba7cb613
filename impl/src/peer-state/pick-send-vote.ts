// PickVoteToSend and PickSendVote: one vote that we have and the peer is not known to have.
// Source: consensus/manager.go:1080-1123, ER-14.

import type { Uint64, VoteType } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import { decides, guards, keeps } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** The fields that track votes. */
const VOTE_FIELDS = ['proposal_pol', 'prevotes', 'precommits', 'last_commit', 'catchup_commit'] as const;

/** The votes to choose from: our vote set, or a commit. */
export interface VotesToSend {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
  /** The number of validators; 0 where there is no set or commit. */
  readonly size: number;
  /** Which of the votes we have. */
  readonly bits: BitArray | null;
  readonly isCommit: boolean;
}

/** The validator index of a vote to send, or nil. */
export const pickVoteToSend = (context: Context, state: PeerRoundState, votes: VotesToSend): number | null => {
  const { rules } = context;
  // [PS-PVS-1] MUST pick nothing from an empty set.
  if (guards(context, 'PS-PVS-1', votes.size === 0)) return null;
  rules.prepareArrays(context, state, votes);
  const index = rules.pickMissingVote(context, state, votes);
  if (index !== null) rules.afterPick(context, state, votes, index);
  return index;
};

/** Makes sure that the votes are tracked before one of them is picked. */
export const prepareArrays = (context: Context, state: PeerRoundState, votes: VotesToSend): void => {
  const { fired, rules } = context;
  // [PS-PVS-2] MUST move the catch-up round to that of a commit, before arrays are allocated.
  if (votes.isCommit) {
    fired.push('PS-PVS-2');
    rules.ensureCatchupCommitRound(context, state, votes.height, votes.round, votes.size);
  }
  // [PS-PVS-3] MUST allocate the arrays.
  fired.push('PS-PVS-3');
  rules.ensureVoteBitArrays(context, state, votes.height, votes.size);
};

/** One of our votes whose bit is clear, by the chooser. */
export const pickMissingVote = (context: Context, state: PeerRoundState, votes: VotesToSend): number | null => {
  const { fired, rules } = context;
  const target = rules.getVoteBitArray(context, state, votes);
  // [PS-PVS-4] MUST pick nothing where the votes are not tracked. [DM-PRS-1]
  if (target === null) {
    fired.push('DM-PRS-1', 'PS-PVS-4');
    return null;
  }
  // [PS-PVS-5] MUST pick any of our votes that the peer is not known to have.
  fired.push('PS-PVS-5');
  const candidates = rules.subtract(context, votes.bits, target);
  const index = rules.pickRandom(context, candidates);
  // [PS-PVS-7] MUST return the vote of that index.
  if (index !== null) fired.push('PS-PVS-7');
  return index;
};

/** What picking does to the peer state. */
export const afterPick = (context: Context, _state: PeerRoundState, _votes: VotesToSend, _index: number): void => {
  // [PS-PVS-6] MUST NOT mark the vote.
  keeps(context, 'PS-PVS-6', VOTE_FIELDS);
};

/** What a send attempt showed: the index that was handed to the link, and whether it was taken. */
export interface SendAttempt {
  readonly index: number | null;
  readonly sent: boolean;
}

/** `send` hands the vote of an index to the link and says whether it was taken. */
export const pickSendVote = (
  context: Context,
  state: PeerRoundState,
  votes: VotesToSend,
  send: (index: number) => boolean,
): SendAttempt => {
  const { fired, rules } = context;
  const index = rules.pickVoteToSend(context, state, votes);
  // [PS-PSV-1] MUST send nothing where nothing is picked.
  if (index === null) {
    fired.push('PS-PSV-1');
    return { index, sent: false };
  }
  const sent = send(index);
  rules.afterSend(context, state, votes, index, sent);
  return { index, sent };
};

/** What a send does to the peer state. */
export const afterSend = (
  context: Context,
  state: PeerRoundState,
  votes: VotesToSend,
  index: number,
  sent: boolean,
): void => {
  const { fired, rules } = context;
  // [PS-PSV-3] MUST NOT mark a vote whose send failed.
  if (decides(context, 'PS-PSV-3', !sent)) return keeps(context, 'PS-PSV-3', VOTE_FIELDS);
  // [PS-PSV-2] MUST mark the vote after it was sent.
  fired.push('PS-PSV-2');
  rules.markVote(context, state, { height: votes.height, round: votes.round, type: votes.type, index });
};
