// [BA-NOT] broken: the unused bits of the last word stay clear.

import { complement as specified, maskBelow } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

const complement = (context: Context, array: BitArray | null): BitArray | null => {
  const flipped = specified(context, array);
  if (flipped !== null)
    flipped.halves = flipped.halves.map((half, position) => half & maskBelow(flipped.size, position));
  return flipped;
};

export const baNotMasks: Variant = {
  id: 'BA-NOT-masks',
  type: 'mutant',
  clauses: ['BA-NOT'],
  summary: 'the unused bits of the last word stay clear',
  source: 'BA-16: a mask added where whole words are flipped',
  replace: { complement },
};
