// [BA-FP-2] in the Tendermint family: a received array keeps its bits at and above its size. Source: tendermint v0.34.24,
// libs/bits/bit_array.go:434-445.

import { halvesOf } from '../../src/bit-array/bit-array.ts';
import type { Variant } from '../../src/reference.ts';

export const tmBaFp2: Variant = {
  id: 'TM-BA-FP-2',
  type: 'dialect',
  clauses: ['BA-FP-2'],
  summary: 'bits at and above the size are kept',
  source: 'tendermint v0.34.24, libs/bits/bit_array.go:434-445',
  replace: {
    receiveBitArray: (context, target, bits, elems) => {
      context.fired.push('BA-FP-2');
      const size = Number(bits);
      if (size < 0 || elems.length !== Math.ceil(size / 64)) return undefined;
      target.bits = bits;
      target.halves = halvesOf(elems);
      target.touch();
      return target;
    },
  },
};
