// [BA-OR] broken: a nil left side crashes.

import { union as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

const union = (context: Context, left: BitArray | null, right: BitArray | null): BitArray | null => {
  if (left === null && right !== null) throw new Panic('nil pointer dereference');
  return specified(context, left, right);
};

export const baOrNilCrashes: Variant = {
  id: 'BA-OR-nil-crashes',
  type: 'mutant',
  clauses: ['BA-OR'],
  summary: 'a nil left side crashes',
  source: 'BA-12: tmlibs 763dc2139',
  replace: { union },
};
