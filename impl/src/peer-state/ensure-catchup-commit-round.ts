// ensureCatchupCommitRound: starts to track the precommits of a round that has a commit. Source: consensus/manager.go:1188-1202.

import type { Uint64 } from '#spec';
import type { BitArray } from '../bit-array/bit-array.ts';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from './peer-round-state.ts';

export const ensureCatchupCommitRound = (
  context: Context,
  state: PeerRoundState,
  height: Uint64,
  round: number,
  size: number,
): void => {
  const { fired, rules } = context;
  // [PS-ECC-1] MUST ignore a commit of another height.
  if (guards(context, 'PS-ECC-1', state.height !== height)) return;
  // [PS-ECC-2] MUST keep what is tracked for the same round.
  if (guards(context, 'PS-ECC-2', state.catchupCommitRound === round)) return;
  endSharing(context, state);
  // [PS-ECC-3] MUST move to the round.
  fired.push('PS-ECC-3');
  state.catchupCommitRound = round;
  state.catchupCommit = rules.catchupCommitForRound(context, state, round, size);
};

/** What CatchupCommit becomes when the catch-up round becomes `round`. */
export const catchupCommitForRound = (
  context: Context,
  state: PeerRoundState,
  round: number,
  size: number,
): BitArray | null => {
  const { fired, rules } = context;
  // [AL-1] MUST be one object from here on.
  if (round === state.round && state.precommits !== null) fired.push('AL-1');
  // [PS-ECC-4] MUST share the object of Precommits where the round is the peer's own, else start with a clear array.
  fired.push('PS-ECC-4');
  if (round !== state.round) return rules.newBitArray(context, size);
  // [PS-ECC-5] MUST NOT share where Precommits is nil: both are allocated apart.
  if (state.precommits === null) fired.push('PS-ECC-5');
  return rules.sharedPrecommits(context, state.precommits);
};

/** The object that both names hold. */
export const sharedPrecommits = (_context: Context, array: BitArray | null): BitArray | null => array;

/** Reports that Precommits and CatchupCommit cease to be one object, where they are. */
export const endSharing = (context: Context, state: PeerRoundState): void => {
  // [AL-2] Sharing ends when the round, the height or the catch-up round changes.
  if (state.precommits !== null && state.precommits === state.catchupCommit) context.fired.push('AL-2');
};
