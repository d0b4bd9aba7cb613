// The order of the validators in a set of some reference.

import type { Reference } from '#impl';
import { compareUint64, type Validator } from '#spec';

/** `validators` in the order of a set: higher power first, equal powers by ascending address. */
export const inSetOrder = ({ rules }: Reference, validators: readonly Validator[]): readonly Validator[] => {
  const addresses = new Map(validators.map(({ private_key: key }) => [key, rules.addressOf(key)]));
  const addressAt = (key: string): string => addresses.get(key) ?? '';
  return validators.toSorted(
    (left, right) =>
      compareUint64(right.power, left.power) || (addressAt(left.private_key) < addressAt(right.private_key) ? -1 : 1),
  );
};
