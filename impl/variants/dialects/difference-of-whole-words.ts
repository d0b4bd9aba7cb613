// [BA-SUB] as Tendermint has it: whole words are taken away, also the bits of the right side above its size.
// Source: tendermint v0.34.24, libs/bits/bit_array.go:190-204; cometbft v0.38.26, libs/bits/bit_array.go:203-224.

import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';

export const differenceOfWholeWords: Variant = {
  id: 'TM-BA-SUB-difference-of-whole-words',
  type: 'dialect',
  clauses: ['BA-SUB'],
  summary: 'bits of the right side above its size take away too',
  source: 'tendermint v0.34.24, libs/bits/bit_array.go:190-204',
  replace: {
    subtractWords: (context, left, right) => {
      const result = context.rules.resizedCopy(context, left, left.bits);
      const shared = Math.min(left.halves.length, right.halves.length);
      // Words that the size does not need are there only in arrays that no message brings.
      if (shared > result.halves.length) throw new Panic('index out of range');
      for (let position = 0; position < shared; position++)
        result.halves[position] = (result.halves[position] ?? 0) & ~(right.halves[position] ?? 0);
      return result;
    },
  },
};
