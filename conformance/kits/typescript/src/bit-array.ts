// A bit array as a list of booleans; null is nil, no array at all. It stands here for the code that you want to test.

export type BitArray = boolean[] | null;

export const make = (size: number): BitArray => (size > 0 ? Array.from({ length: size }, () => false) : null);

export const sizeOf = (array: BitArray): number => array?.length ?? 0;

export const get = (array: BitArray, index: number): boolean => array?.[index] ?? false;

/** Writes one bit; returns whether the index was in range. */
export const set = (array: BitArray, index: number, value: boolean): boolean => {
  if (array === null || index >= array.length) return false;
  array[index] = value;
  return true;
};

export const copy = (array: BitArray): BitArray => (array === null ? null : [...array]);

const combine = (size: number, bit: (index: number) => boolean): BitArray =>
  Array.from({ length: size }, (_, index) => bit(index));

export const or = (left: BitArray, right: BitArray): BitArray =>
  left === null && right === null
    ? null
    : combine(Math.max(sizeOf(left), sizeOf(right)), (index) => get(left, index) || get(right, index));

export const and = (left: BitArray, right: BitArray): BitArray =>
  left === null || right === null
    ? null
    : combine(Math.min(left.length, right.length), (index) => get(left, index) && get(right, index));

export const sub = (left: BitArray, right: BitArray): BitArray =>
  left === null || right === null ? null : combine(left.length, (index) => get(left, index) && !get(right, index));

export const isEmpty = (array: BitArray): boolean => array === null || !array.includes(true);

export const isFull = (array: BitArray): boolean => array === null || !array.includes(false);

/** The index of some set bit, or null. */
export const pickRandom = (array: BitArray): number | null => {
  const indices = [...(array?.keys() ?? [])].filter((index) => get(array, index));
  return indices[Math.floor(Math.random() * indices.length)] ?? null;
};
