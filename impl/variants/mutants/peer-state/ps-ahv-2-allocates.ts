// [PS-AHV-2] broken: a message before the arrays exist allocates them.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { applyHasVote as specified, type VoteKey } from '../../../src/peer-state/set-has-vote.ts';
import type { Variant } from '../../../src/reference.ts';

/** The most votes that a commit holds. */
const SIZE_MAX = 10_000;

const applyHasVote = (context: Context, state: PeerRoundState, message: VoteKey): void => {
  const { rules } = context;
  if (rules.hasVoteIsOfPeersHeight(state, message) && message.index < SIZE_MAX)
    rules.ensureVoteBitArrays(context, state, message.height, message.index + 1);
  specified(context, state, message);
};

export const psAhv2Allocates: Variant = {
  id: 'PS-AHV-2-allocates',
  type: 'mutant',
  clauses: ['PS-AHV-2', 'DM-PRS-1'],
  summary: 'a message before the arrays exist allocates them',
  source: 'PS-10: arrays allocated where a vote is announced',
  replace: { applyHasVote },
};
