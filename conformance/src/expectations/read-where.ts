// Reads where an entry of a list of known failures applies. What is left out would hide failures that nobody has seen, so it has to be said.

import { LEVELS, OPERATIONS, TICK_ROUTINES } from '#spec';
import { nearestIds } from '../nearest-id.ts';
import { Refusal } from '../scenario-file/refusal.ts';
import { ANY, type Where, type WrittenFailure } from './known-failure.ts';
import { PLACES } from './place-name.ts';

/** The operations of all levels. */
const operations: readonly string[] = [...new Set(LEVELS.flatMap((level) => Object.keys(OPERATIONS[level])))];

/** The operation whose steps are iterations of a routine. */
const ITERATION = 'tick';

type Key = 'place' | 'operation' | 'routine';

const EXPECTED: Readonly<Record<Key, string>> = {
  place: 'a place of a result, such as crash, slept or last_commit',
  operation: 'an operation, such as tick or apply_has_vote',
  routine: TICK_ROUTINES.join(' or '),
};

const KNOWN: Readonly<Record<Key, readonly string[]>> = {
  place: PLACES,
  operation: operations,
  routine: TICK_ROUTINES,
};

/** What is read: the entry at `index`, which names `name`. */
interface Reading {
  readonly entry: WrittenFailure;
  readonly name: string;
  readonly index: number;
}

const refuse = (index: number, key: Key, message: string): never => {
  throw new Refusal('schema', [index, key], message);
};

const present = <Name extends Key>({ entry, name, index }: Reading, key: Name): NonNullable<WrittenFailure[Name]> => {
  const value = entry[key];
  if (value !== undefined) return value;
  throw new Refusal('schema', [index], `expected ${key} beside ${name}: ${EXPECTED[key]}, or ${ANY} for all`);
};

const known = ({ index }: Reading, key: Key, value: string): string => {
  if (value === ANY || KNOWN[key].includes(value)) return value;
  const nearest = key === 'routine' ? '' : `; the nearest are ${nearestIds(value, KNOWN[key]).join(', ')}`;
  return refuse(index, key, `expected ${EXPECTED[key]}, or ${ANY}, found ${JSON.stringify(value)}${nearest}`);
};

/** The places, each once, or `any` alone. */
const placesOf = (reading: Reading): readonly string[] => {
  const written = present(reading, 'place');
  const places = (typeof written === 'string' ? [written] : written).map((place) => known(reading, 'place', place));
  if (new Set(places).size < places.length) refuse(reading.index, 'place', 'expected each place once');
  if (places.length > 1 && places.includes(ANY))
    refuse(reading.index, 'place', `expected ${ANY} alone, or places without it`);
  return places;
};

/** Where an entry applies. Refuses what is left out and what nothing is called. */
export const readWhere = (reading: Reading): Where => {
  const { entry, name, index } = reading;
  const places = placesOf(reading);
  const operation = known(reading, 'operation', present(reading, 'operation'));
  if (operation === ITERATION) {
    const ticking = { ...reading, name: `${name} at ${ITERATION}` };
    return { places, operation, routine: known(reading, 'routine', present(ticking, 'routine')) };
  }
  if (entry.routine !== undefined)
    refuse(index, 'routine', `expected routine beside operation ${ITERATION} only: no other is an iteration`);
  return { places, operation };
};

/** Refuses that a vector's entry is narrowed. */
export const refuseWhere = (entry: WrittenFailure, index: number): void => {
  for (const key of Object.keys(EXPECTED) as readonly Key[])
    if (entry[key] !== undefined)
      refuse(index, key, `expected no ${key} beside a vector: its entry covers all that it shows`);
};
