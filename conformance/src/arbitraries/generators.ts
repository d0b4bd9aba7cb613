// The generators of a level and how a run is divided among them. They follow the dialect of a reference: a dialect of the Tendermint
// family has Kardia's generators, translated, and some of its own for what Kardia does not have.

import type { Arbitrary } from 'fast-check';
import { OPERATIONS, type Level, type Scenario } from '#spec';
import { kardia, type Reference } from '#impl';
import { translateScenario } from '../dialect/translate-scenario.ts';
import { ROOMS } from '../levels/rooms.ts';
import type { Draw } from './draw.ts';
import type { LevelGenerator } from './level-drawing.ts';
import { DEFAULT_STEPS } from './options.ts';
import { scenariosOf } from './scenarios-of.ts';

/** One generator with its part of the runs. */
export interface ScenarioGenerator {
  readonly name: LevelGenerator['name'] | 'of the dialect';
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

/** A generator before its scenarios are bound to a dialect. */
type Drawn = Pick<ScenarioGenerator, 'name' | 'share'> & { readonly draw: Draw };

/** Kardia's generators for a subject; one that cannot make anything of the operations is left out. */
const kardiaDrawingsOf = (level: Level, { operations, setState }: Abilities): readonly Drawn[] => {
  const options = { steps: DEFAULT_STEPS, setState, ...(operations === undefined ? {} : { operations }) };
  return ROOMS[level].drawing.generators.flatMap(({ name, share, needsState, draw }): readonly Drawn[] => {
    if (needsState === true && !setState) return [];
    try {
      return [{ name, share, draw: draw(options) }];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
};

/** Without the operations that have no counterpart in the Tendermint family. */
const withCounterpart = (level: Level, abilities: Abilities): Abilities => {
  const { withoutCounterpart } = ROOMS[level].translation;
  const operations = [...(abilities.operations ?? Object.keys(OPERATIONS[level]))];
  const kept = operations.filter((operation) => !Object.hasOwn(withoutCounterpart, operation));
  return kept.length === operations.length ? abilities : { ...abilities, operations: new Set(kept) };
};

/** What `draw`, which must draw what makes sense there, draws in the dialect of `reference`. */
const translated =
  (draw: Draw, reference: Reference): Draw =>
  (random) => {
    const translation = translateScenario(draw(random), reference);
    if (translation.type === 'inapplicable')
      throw new Error(`a generator drew what has no translation: ${translation.reason}`);
    return translation.scenario;
  };

/**
 * Scenarios for what a dialect of the Tendermint family has and Kardia does not: the rounds and heights below zero, and the places at which
 * released versions were seen to err. None where the level has none of them, or where the subject lacks what they need.
 */
const ownDrawingsOf = (level: Level, { operations }: Abilities, reference: Reference): readonly Drawn[] => {
  const { own } = ROOMS[level].drawing;
  if (own === undefined || !own.needs.every((operation) => operations?.has(operation) ?? true)) return [];
  return [{ name: 'of the dialect', share: 1, draw: own.draw(reference) }];
};

const drawingsOf = (level: Level, abilities: Abilities, reference: Reference): readonly Drawn[] => {
  if (reference.dialect.name === kardia.dialect.name) return kardiaDrawingsOf(level, abilities);
  const able = withCounterpart(level, abilities);
  const ofKardia = kardiaDrawingsOf(level, able).map((each) => ({ ...each, draw: translated(each.draw, reference) }));
  return [...ofKardia, ...ownDrawingsOf(level, able, reference)];
};

/**
 * The generators for a subject in the dialect of `reference`, in the order in which they run; empty if it has no operation of the
 * level.
 */
export const generatorsOf = (
  level: Level,
  abilities: Abilities,
  reference: Reference = kardia,
): readonly ScenarioGenerator[] =>
  drawingsOf(level, abilities, reference).map(({ name, share, draw }) => ({
    name,
    share,
    arbitrary: scenariosOf(reference, draw),
  }));
