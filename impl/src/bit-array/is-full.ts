// IsFull, which the reactor never calls. Source: lib/common/bit_array.go:209-227.

import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import type { BitArray } from './bit-array.ts';

/** Whether every bit below the size is set; nil is full. Panics on an array without words. */
export const isFullBitArray = (context: Context, array: BitArray | null): boolean => {
  // [BA-FULL] MUST look at whole words but the last, of which only the bits below the size count.
  context.fired.push('BA-FULL');
  if (array === null) return true;
  const { halves } = array;
  if (halves.length === 0) throw new Panic('slice bounds out of range [:-1]');
  const last = halves.length - 2;
  for (let position = 0; position < last; position++) if (halves[position] !== -1) return false;
  const mask = (1n << BigInt(context.rules.bitsOfLastWord(context, array))) - 1n;
  const word = (BigInt((halves[last + 1] ?? 0) >>> 0) << 32n) | BigInt((halves[last] ?? 0) >>> 0);
  return (word & mask) === mask;
};
