// Whether a scenario can be given to a subject without harm: what it names exists, and no step asks for memory or time that no
// machine has. Files are checked by their schema; this is for scenarios that a program takes apart.

import { KARDIA, sizeOf, type BitArrayScenario, type Dialect, type Scenario } from '#spec';
import { contradictionIn } from '../subjects/contradiction.ts';
import { isRunnableReactor } from '../levels/reactor/runnable-reactor.ts';

/** Arrays above this size must not be united: the result has as many real words. */
const UNITED_BITS_MAX = 2 ** 24;

const isRunnableBitArray = ({ setup, steps }: BitArrayScenario): boolean => {
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

/**
 * Level bit_array: each array is there when it is named and none is too large. Level reactor: what is named is there, and the node goes
 * on as nodes do. Level vote_set: late precommits are of the height below. True for any scenario of another level.
 */
export const isRunnable = (scenario: Scenario, dialect: Dialect = KARDIA): boolean => {
  switch (scenario.level) {
    case 'bit_array':
      return isRunnableBitArray(scenario);
    case 'reactor':
      return isRunnableReactor(dialect, scenario);
    case 'vote_set':
      return contradictionIn(scenario) === undefined;
    default:
      return true;
  }
};
