// [BA-UPD] broken: an update from nil crashes.

import { overwrite as specified } from '../../../src/bit-array/bit-array-rules.ts';
import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

const overwrite = (context: Context, array: BitArray | null, from: BitArray | null): void => {
  if (array !== null && from === null) throw new Panic('nil pointer dereference');
  specified(context, array, from);
};

export const baUpdNilCrashes: Variant = {
  id: 'BA-UPD-nil-crashes',
  type: 'mutant',
  clauses: ['BA-UPD'],
  summary: 'an update from nil crashes',
  source: 'BA-11: tmlibs 84afef20f',
  replace: { overwrite },
};
