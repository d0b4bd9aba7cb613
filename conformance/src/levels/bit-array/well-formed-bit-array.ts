// Whether a scenario of level bit_array holds only what correct nodes send and hold.

import { isWellFormed, type BitArrayScenario, type Uint64 } from '#spec';

/** Whether words and size agree and no bit is set above the size. */
const isWellFormedMessage = (bits: Uint64, elems: readonly string[]): boolean => {
  if (typeof bits !== 'number' || bits < 0 || elems.length !== Math.ceil(bits / 64)) return false;
  const last = elems.at(-1);
  return last === undefined || bits % 64 === 0 || BigInt(`0x${last}`) >> BigInt(bits % 64) === 0n;
};

/**
 * Whether correct nodes alone can bring the scenario about: words and sizes agree wherever an array comes from outside, and no negative size is
 * asked for.
 */
export const isWellFormedBitArray = ({ setup, steps }: BitArrayScenario): boolean =>
  Object.values(setup.arrays).every(isWellFormed) &&
  steps.every((step) => {
    if ('copy_bits' in step) return step.copy_bits.size >= 0;
    if ('from_proto' in step) {
      const { bits, elems } = step.from_proto;
      return (bits === undefined) === (elems === undefined) && isWellFormedMessage(bits ?? 0, elems ?? []);
    }
    return true;
  });
