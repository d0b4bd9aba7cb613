// [BA-FP-2] as the Tendermint family has it: the words of a received array are taken as they are, bits at or above the size too,
// and an array without words leaves those of the array that it is received into.
// Source: cometbft v0.38.26, libs/bits/bit_array.go:489-515; in v0.34 and v1.0.1 nothing is checked.

import type { Variant } from '../../src/reference.ts';
import { halvesOf } from '../../src/bit-array/bit-array.ts';

export const bitsAboveSizeKept: Variant = {
  id: 'TM-BA-FP-2-bits-above-size-kept',
  type: 'dialect',
  clauses: ['BA-FP-2'],
  summary: 'bits of a received array above its size are kept',
  source: 'cometbft v0.38.26, libs/bits/bit_array.go:489-515',
  replace: {
    receiveBitArray: (context, target, bits, elems) => {
      // [BA-FP-2] MUST reject an array whose words do not match its size.
      context.fired.push('BA-FP-2');
      const size = Number(bits);
      if (size < 0 || elems.length !== Math.ceil(size / 64)) return undefined;
      target.bits = bits;
      if (elems.length > 0) target.halves = halvesOf(elems);
      target.touch();
      return target;
    },
  },
};
