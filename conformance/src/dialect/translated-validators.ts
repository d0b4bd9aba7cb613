// The validators of a scenario in another dialect: the same keys and powers, in the order that the set has there. Positions stay what
// they are in the rest of the scenario, so the validator at an index is another person with the same part to play.

import type { Validator } from '#spec';
import type { Reference } from '#impl';
import { inSetOrder } from './in-set-order.ts';

/** Two references: of the dialect that is left and of the one that is entered. */
export interface Passage {
  readonly from: Reference;
  readonly to: Reference;
}

/** The validators of a scenario before and after, position by position. */
export interface TranslatedValidators {
  readonly chainId: string;
  /** The keys (hex) in the order of the scenario. */
  readonly before: readonly string[];
  readonly after: readonly Validator[];
  /** The address (hex) that takes the place of an address, where that is a validator's. */
  readonly addresses: ReadonlyMap<string, string>;
}

const addressesOf = ({ rules }: Reference, validators: readonly Validator[]): readonly string[] =>
  validators.map(({ private_key: key }) => rules.addressOf(key));

/** Where a scenario has no validators, everything that is signed stays wrong. */
export const NO_VALIDATORS: TranslatedValidators = { chainId: '', before: [], after: [], addresses: new Map() };

const KNOWN_MAX = 1_000;
const known = new WeakMap<Reference, Map<string, TranslatedValidators>>();

/** `validators` of a scenario for `from` as those of one for `to`, remembered. Every key must be valid in both. */
export const translateValidators = (
  { from, to }: Passage,
  chainId: string,
  validators: readonly Validator[],
): TranslatedValidators => {
  const memory = known.get(to) ?? new Map<string, TranslatedValidators>();
  known.set(to, memory);
  const key = JSON.stringify([chainId, validators]);
  const found = memory.get(key);
  if (found !== undefined) return found;
  if (memory.size >= KNOWN_MAX) memory.clear();
  const after = inSetOrder(to, validators);
  const addresses = addressesOf(to, after);
  const translated = {
    chainId,
    before: validators.map(({ private_key }) => private_key),
    after,
    addresses: new Map(addressesOf(from, validators).map((address, index) => [address, addresses[index] ?? address])),
  };
  memory.set(key, translated);
  return translated;
};
