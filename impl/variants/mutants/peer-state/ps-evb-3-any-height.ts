// [PS-EVB-3] broken: the arrays are allocated for a height that is not the peer's.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
import { ensureVoteBitArrays as specified } from '../../../src/peer-state/ensure-vote-bit-arrays.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureVoteBitArrays = (context: Context, state: PeerRoundState, height: Uint64, size: number): void =>
  specified(context, state, context.rules.isHeightAfter(state.height, height) ? height : state.height, size);

export const psEvb3AnyHeight: Variant = {
  id: 'PS-EVB-3-any-height',
  type: 'mutant',
  clauses: ['PS-EVB-3'],
  summary: "the arrays are allocated for a height that is not the peer's",
  source: 'the height dropped from the guard',
  replace: { ensureVoteBitArrays },
};
