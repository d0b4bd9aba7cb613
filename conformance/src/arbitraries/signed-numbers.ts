// The numbers that only dialects with signs have, around zero and at the ends of their ranges.

import type { Uint64 } from '#spec';

/** Rounds: mostly the one that stands for none. */
export const SIGNED_ROUNDS: readonly number[] = [-1, -1, -1, -1, -2, -0x8000_0000, 0x7fff_ffff];

/** Heights that no block has: the one after which 0 comes, and the ends. */
export const SIGNED_HEIGHTS: readonly Uint64[] = [-1, -1, -1, -2, '-9223372036854775808', '9223372036854775807'];

/** Indices of no validator. */
export const SIGNED_INDICES: readonly number[] = [-1, -0x8000_0000, 0x7fff_ffff];

/** Sizes that, divided by 64 and rounded, ask for no words. */
export const WORDLESS_SIZES: readonly number[] = [-1, -2, -63, -64, -65, -126];
