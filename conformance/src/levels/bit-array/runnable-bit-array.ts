// Whether a scenario of level bit_array can be given to a subject without harm: each array is there when it is named, and none is too large.

import { sizeOf, type BitArrayScenario } from '#spec';

/** Arrays above this size must not be united: the result has as many real words. */
const UNITED_BITS_MAX = 2 ** 24;

/** Whether every array that a step reads has been made, and none that is united is huge. */
export const isRunnableBitArray = ({ setup, steps }: BitArrayScenario): boolean => {
  // Each known array, and whether it may be huge.
  const known = new Map<string, boolean>();
  for (const [name, value] of Object.entries(setup.arrays)) known.set(name, sizeOf(value) > UNITED_BITS_MAX);
  for (const step of steps) {
    if ('new' in step) {
      known.set(step.new.into, false);
    } else if ('from_proto' in step) {
      const { bits, elems, into } = step.from_proto;
      const size = Number(bits ?? 0);
      // An absent array leaves the old one in place, and so may a malformed one.
      const kept = bits === undefined || size < 0 || elems?.length !== Math.ceil(size / 64);
      known.set(into, size > UNITED_BITS_MAX || (kept && known.get(into) === true));
    } else if ('copy' in step || 'not' in step || 'copy_bits' in step) {
      const { array, into } = 'copy' in step ? step.copy : 'not' in step ? step.not : step.copy_bits;
      const huge = known.get(array);
      if (huge === undefined) return false;
      known.set(into, huge && !('copy_bits' in step));
    } else if ('or' in step || 'and' in step || 'sub' in step) {
      const { left, right, into } = 'or' in step ? step.or : 'and' in step ? step.and : step.sub;
      const [a, b] = [known.get(left), known.get(right)];
      if (a === undefined || b === undefined) return false;
      if ('or' in step ? a || b : 'and' in step ? a && b : a) return false;
      known.set(into, false);
    } else if ('update' in step) {
      if (!known.has(step.update.array) || !known.has(step.update.from)) return false;
    } else {
      const [values] = Object.values(step) as { array: string }[];
      if (values !== undefined && !known.has(values.array)) return false;
    }
  }
  return true;
};
