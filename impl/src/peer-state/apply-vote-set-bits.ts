// ApplyVoteSetBitsMessage: the peer answers which votes for a block it holds. Source: consensus/manager.go:1314-1333, ER-05.

import type { BitArray } from '../bit-array/bit-array.ts';
import { guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { VotesKey } from './get-vote-bit-array.ts';
import type { PeerRoundState } from './peer-round-state.ts';

/** `claimed` is what the peer says it has, `ours` the votes for that block that we have, nil where we do not know. */
export const applyVoteSetBits = (
  context: Context,
  state: PeerRoundState,
  message: VotesKey,
  claimed: BitArray | null,
  ours: BitArray | null,
): void => {
  const { fired, rules } = context;
  const tracked = rules.getVoteBitArray(context, state, message);
  // [PS-VSB-1] MUST ignore a message about votes that are not tracked.
  if (guards(context, 'PS-VSB-1', tracked === null) || tracked === null) return;
  // [PS-VSB-5] The height before the peer's reaches its last commit.
  if (state.height !== message.height) fired.push('PS-VSB-5');
  // [PS-VSB-2] MUST overwrite the array where we do not know the votes for that block.
  if (ours === null) {
    fired.push('PS-VSB-2');
    return rules.overwrite(context, tracked, claimed);
  }
  rules.overwrite(context, tracked, rules.mergeClaim(context, tracked, claimed, ours));
};

/** What is tracked, without our votes, with the claim. */
export const mergeClaim = (
  context: Context,
  tracked: BitArray,
  claimed: BitArray | null,
  ours: BitArray,
): BitArray | null => {
  const { fired, rules } = context;
  // [PS-VSB-3] MUST replace what we hold by the claim, and only add elsewhere.
  fired.push('PS-VSB-3');
  // [PS-VSB-4] MUST take an empty claim for the empty set.
  if (claimed === null || claimed.words === 0) fired.push('PS-VSB-4');
  return rules.union(context, rules.subtract(context, tracked, ours), claimed);
};
