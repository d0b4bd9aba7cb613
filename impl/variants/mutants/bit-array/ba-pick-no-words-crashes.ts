// [BA-PICK] broken: a pick from an array without words crashes.

import { pickable as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

const pickable = (context: Context, array: BitArray | null): number[] => {
  if (array !== null && array.words === 0) throw new Panic('index out of range [-1]');
  return specified(context, array);
};

export const baPickNoWordsCrashes: Variant = {
  id: 'BA-PICK-no-words-crashes',
  type: 'mutant',
  clauses: ['BA-PICK'],
  summary: 'a pick from an array without words crashes',
  source: 'BA-08: cometbft 25dee2b057',
  replace: { pickable },
};
