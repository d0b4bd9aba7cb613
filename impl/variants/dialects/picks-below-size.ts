// [BA-PICK] as Tendermint counts: of the last word as many bits may be picked as the size leaves to it, none where it ends before.
// Source: tendermint v0.34.24, libs/bits/bit_array.go:260-288.

import type { Variant } from '../../src/reference.ts';

export const picksBelowSize: Variant = {
  id: 'TM-BA-PICK-below-size',
  type: 'dialect',
  clauses: ['BA-PICK'],
  summary: 'of the last word only bits below the size are picked, however many words there are',
  source: 'tendermint v0.34.24, libs/bits/bit_array.go:260-288',
  replace: { bitsOfLastWord: (_context, array) => Math.min(Math.max(array.size - (array.words - 1) * 64, 0), 64) },
};
