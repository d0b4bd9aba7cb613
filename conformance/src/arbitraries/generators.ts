// The generators of a level and how a run is divided among them. They follow the dialect of a reference: a dialect of the Tendermint
// family has Kardia's generators, translated, and some of its own for what Kardia does not have.

import type { Arbitrary } from 'fast-check';
import { OPERATIONS, type Level, type Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { WITHOUT_COUNTERPART } from '../dialect/without-counterpart.ts';
import { bitArrayScenarios } from '../levels/bit-array/bit-array-scenarios.ts';
import { codecScenarios } from '../levels/codec/codec-scenarios.ts';
import { cryptoScenarios } from '../levels/crypto/crypto-scenarios.ts';
import { DEFAULT_STEPS, type ScenarioOptions } from './options.ts';
import { peerStateScenarios } from '../levels/peer-state/peer-state-scenarios.ts';
import { voteSetScenarios } from '../levels/vote-set/vote-set-scenarios.ts';
import { REACTOR_STEPS, reactorScenarios } from '../levels/reactor/reactor-scenarios.ts';
import { ownScenarios } from './own-scenarios.ts';
import { translatedScenarios } from './translated-scenarios.ts';

/** One generator with its part of the runs. */
export interface ScenarioGenerator {
  readonly name: 'well formed' | 'hostile' | 'state set from outside' | 'of the dialect';
  /** Its part of the runs of its level, relative to the others'. */
  readonly share: number;
  readonly arbitrary: Arbitrary<Scenario>;
}

/** What a subject can do at a level. */
export interface Abilities {
  /** The operations it implements; all if absent. */
  readonly operations?: ReadonlySet<string>;
  /** Whether a peer state may be set from outside. */
  readonly setState: boolean;
}

/** A generator that cannot make anything of the operations is left out. */
const unlessImpossible = (
  name: ScenarioGenerator['name'],
  share: number,
  make: () => Arbitrary<Scenario>,
): readonly ScenarioGenerator[] => {
  try {
    return [{ name, share, arbitrary: make() }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
};

/** Kardia's generators for a subject. */
const kardiaGeneratorsOf = (level: Level, { operations, setState }: Abilities): readonly ScenarioGenerator[] => {
  const base: Omit<ScenarioOptions, 'hostile'> = {
    steps: DEFAULT_STEPS,
    ...(operations === undefined ? {} : { operations }),
  };
  switch (level) {
    case 'bit_array':
      return [
        ...unlessImpossible('well formed', 2, () => bitArrayScenarios({ ...base, hostile: false })),
        ...unlessImpossible('hostile', 1, () => bitArrayScenarios({ ...base, hostile: true })),
      ];
    case 'peer_state':
      return [
        ...unlessImpossible('well formed', 4, () => peerStateScenarios({ ...base, hostile: false, setState: false })),
        ...unlessImpossible('hostile', 2, () => peerStateScenarios({ ...base, hostile: true, setState })),
        ...(setState
          ? unlessImpossible('state set from outside', 2, () =>
              peerStateScenarios({ ...base, hostile: false, setState }),
            )
          : []),
      ];
    case 'codec':
      return [
        ...unlessImpossible('well formed', 1, () => codecScenarios({ ...base, hostile: false })),
        ...unlessImpossible('hostile', 3, () => codecScenarios({ ...base, hostile: true })),
      ];
    case 'crypto':
      return [
        ...unlessImpossible('well formed', 1, () => cryptoScenarios({ ...base, hostile: false })),
        ...unlessImpossible('hostile', 2, () => cryptoScenarios({ ...base, hostile: true })),
      ];
    case 'vote_set':
      return [
        ...unlessImpossible('well formed', 1, () => voteSetScenarios({ ...base, hostile: false })),
        ...unlessImpossible('hostile', 2, () => voteSetScenarios({ ...base, hostile: true })),
      ];
    case 'reactor':
      return [
        ...unlessImpossible('well formed', 2, () =>
          reactorScenarios({ ...base, steps: REACTOR_STEPS, hostile: false }),
        ),
        ...unlessImpossible('hostile', 1, () => reactorScenarios({ ...base, steps: REACTOR_STEPS, hostile: true })),
      ];
  }
};

/** Without the operations that have no counterpart in the dialect. */
const withCounterpart = (level: Level, abilities: Abilities): Abilities => {
  const operations = [...(abilities.operations ?? Object.keys(OPERATIONS[level]))];
  const kept = operations.filter((operation) => WITHOUT_COUNTERPART[level]?.[operation] === undefined);
  return kept.length === operations.length ? abilities : { ...abilities, operations: new Set(kept) };
};

/**
 * The generators for a subject in the dialect of `reference`, in the order in which they run; empty if it has no operation of the
 * level.
 */
export const generatorsOf = (
  level: Level,
  abilities: Abilities,
  reference: Reference = kardia,
): readonly ScenarioGenerator[] => {
  if (reference.dialect.name === kardia.dialect.name) return kardiaGeneratorsOf(level, abilities);
  const able = withCounterpart(level, abilities);
  const own = ownScenarios(level, able, reference);
  return [
    ...kardiaGeneratorsOf(level, able).map((generator) => ({
      ...generator,
      arbitrary: translatedScenarios(generator.arbitrary, reference),
    })),
    ...(own === undefined ? [] : [{ name: 'of the dialect', share: 1, arbitrary: own } as const]),
  ];
};
