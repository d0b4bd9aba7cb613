// ApplyNewRoundStepMessage: the peer announces where it is. Source: consensus/manager.go:1253-1300, ER-13.

import { compareHeightRoundStep, type PeerStateArguments } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import { guards, keeps } from '../arms.ts';
import type { Context } from '../context.ts';
import { endSharing } from './ensure-catchup-commit-round.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** The fields about the round. */
const OF_THE_ROUND = [
  'proposal',
  'proposal_block_parts_header',
  'proposal_block_parts',
  'proposal_pol_round',
  'proposal_pol',
  'prevotes',
  'precommits',
] as const;

/** The fields about commits, which outlive a round. */
const OF_THE_COMMITS = ['last_commit_round', 'last_commit', 'catchup_commit_round', 'catchup_commit'] as const;

export type NewRoundStep = PeerStateArguments<'apply_new_round_step'>;

export const applyNewRoundStep = (context: Context, state: PeerRoundState, message: NewRoundStep): void => {
  const { fired, rules } = context;
  // [PS-NRS-1] MUST ignore a message that is not ahead of what the peer announced before.
  if (guards(context, 'PS-NRS-1', !rules.isAhead(state, message))) return;
  const old = { ...state };
  // [PS-NRS-2] MUST take height, round and step over.
  fired.push('PS-NRS-2');
  state.height = message.height;
  state.round = message.round;
  state.step = message.step;
  const newHeight = old.height !== message.height;
  if (newHeight || old.round !== message.round) rules.leaveRound(context, state, old);
  // [PS-NRS-8] MUST leave the rest alone where only the step changes.
  else keeps(context, 'PS-NRS-8', OF_THE_ROUND);
  if (newHeight) rules.leaveHeight(context, state, old, message);
  // [PS-NRS-7] MUST keep last commit and catch-up commit within a height.
  else keeps(context, 'PS-NRS-7', OF_THE_COMMITS);
};

/** Whether the message is ahead of the state in (height, round, step). */
export const isAhead = (state: PeerRoundState, message: NewRoundStep): boolean =>
  compareHeightRoundStep(message, state) > 0;

/** Forgets what was known of the round; the height may have changed as well. */
export const leaveRound = (context: Context, state: PeerRoundState, old: Readonly<PeerRoundState>): void => {
  const { fired, rules } = context;
  endSharing(context, old);
  // [PS-NRS-3] MUST forget proposal, parts, POL and votes of the round.
  fired.push('PS-NRS-3');
  rules.forgetProposal(context, state);
  state.prevotes = null;
  state.precommits = rules.precommitsOfNewRound(context, state, old);
};

/** The fields about the proposal of the round. */
export const forgetProposal = ({ dialect }: Context, state: PeerRoundState): void => {
  state.proposal = false;
  state.proposalBlockPartsHeader = dialect.noHeader;
  state.proposalBlockParts = null;
  state.proposalPolRound = dialect.noRound;
  state.proposalPol = null;
};

/** What Precommits becomes in the new round. */
export const precommitsOfNewRound = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
): BitArray | null => {
  // [PS-NRS-4] MUST share the object of CatchupCommit where the peer enters its catch-up round. [AL-1]
  const enters = old.height === state.height && old.catchupCommitRound === state.round;
  if (enters && old.catchupCommit !== null) context.fired.push('AL-1');
  if (!guards(context, 'PS-NRS-4', enters)) return null;
  return context.rules.sharedPrecommits(context, old.catchupCommit);
};

/** Moves the commit of the height that was left. */
export const leaveHeight = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
  message: NewRoundStep,
): void => {
  const { fired, rules } = context;
  // [PS-NRS-5] MUST take the announced round of the last commit, and the precommits tracked for it.
  fired.push('PS-NRS-5');
  state.lastCommitRound = message.last_commit_round;
  state.lastCommit = rules.lastCommitAfterHeightChange(context, old, message);
  // [PS-NRS-6] MUST forget the catch-up commit.
  fired.push('PS-NRS-6');
  rules.forgetCatchup(context, state);
};

/** What LastCommit becomes: the precommits of the round that was committed, where the peer was in it. */
export const lastCommitAfterHeightChange = (
  context: Context,
  old: Readonly<PeerRoundState>,
  message: NewRoundStep,
): BitArray | null =>
  context.rules.isHeightAfter(message.height, old.height) && old.round === message.last_commit_round
    ? old.precommits
    : null;

export const forgetCatchup = ({ dialect }: Context, state: PeerRoundState): void => {
  state.catchupCommitRound = dialect.noRound;
  state.catchupCommit = null;
};
