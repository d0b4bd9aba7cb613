// EnsureVoteBitArrays: allocates what is not tracked yet. Source: consensus/manager.go:1204-1233.

import type { Uint64 } from '#spec';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

export const ensureVoteBitArrays = (context: Context, state: PeerRoundState, height: Uint64, size: number): void => {
  const { fired, rules } = context;
  if (state.height === height) {
    // [PS-EVB-1] MUST allocate what is nil of the four arrays of the height, and nothing else.
    fired.push('PS-EVB-1');
    rules.ensureVotesOfHeight(context, state, size);
  } else if (rules.isHeightAfter(state.height, height)) {
    // [PS-EVB-2] MUST allocate LastCommit if it is nil.
    fired.push('PS-EVB-2');
    state.lastCommit ??= rules.newBitArray(context, size);
  } else {
    // [PS-EVB-3] MUST ignore any other height.
    fired.push('PS-EVB-3');
  }
};

/** Allocates Prevotes, Precommits, CatchupCommit and ProposalPOL, each where it is nil. */
export const ensureVotesOfHeight = (context: Context, state: PeerRoundState, size: number): void => {
  const { rules } = context;
  state.prevotes ??= rules.newBitArray(context, size);
  state.precommits ??= rules.newBitArray(context, size);
  state.catchupCommit ??= rules.newBitArray(context, size);
  state.proposalPol ??= rules.newBitArray(context, size);
};
