// [BA-PICK] in cometbft v0.37.18 and v0.38.26: nothing is picked of an array whose words do not match its size.
// Source: cometbft v0.38.26, libs/bits/bit_array.go:284-304.

import { wordsFor } from '../../src/bit-array/bit-array.ts';
import type { Variant } from '../../src/reference.ts';
import { pickable as specified } from '../../src/bit-array/bit-array-rules.ts';

export const picksFromWellFormed: Variant = {
  id: 'V037-BA-PICK-from-well-formed',
  type: 'dialect',
  clauses: ['BA-PICK'],
  summary: 'nothing is picked of an array whose words do not match its size',
  source: 'cometbft v0.38.26, libs/bits/bit_array.go:284-304',
  replace: {
    pickable: (context, array) =>
      array !== null && array.words !== wordsFor(array.size)
        ? (context.fired.push('BA-PICK'), [])
        : specified(context, array),
  },
};
