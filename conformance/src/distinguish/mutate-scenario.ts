// Variations of a scenario that reached something new: steps repeated, left out or moved, the steps of another one after its own, and single
// values put in the places of others of the same name. What is made is checked: it can be given to a subject like any generated one.

import type { Random } from 'fast-check';
import { canonicalInteger, OPERATIONS, operationOf, STEPS_MAX, type Dialect, type Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import { isRunnable } from '../search/runnable.ts';

type Step = Scenario['steps'][number];

const below = (random: Random, bound: number): number => random.nextInt(0, bound - 1);

/** A value at the end of a step: where it stands, and under which name. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

const placesIn = (node: unknown, places: Place[] = []): readonly Place[] => {
  if (typeof node !== 'object' || node === null) return places;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) placesIn(value, places);
    else places.push({ holder: node as Record<string, unknown>, key });
  }
  return places;
};

/** Integers of one name are near each other. */
const nudged = (random: Random, value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'number' || value < 1) return value;
  return canonicalInteger(BigInt(value) + (below(random, 2) === 0 ? 1n : -1n));
};

/** One value of one step becomes another of the same name, out of `donor`, or a neighbour of itself. */
const changeValue = (
  random: Random,
  level: Scenario['level'],
  steps: readonly Step[],
  donor: readonly Step[],
): readonly Step[] => {
  const at = below(random, steps.length);
  const step = structuredClone(steps[at]) as Step;
  if (ROOMS[level].novelty.isIndivisible(step)) return steps;
  const places = placesIn(step);
  const place = places[below(random, Math.max(places.length, 1))];
  if (place === undefined) return steps;
  const { holder, key } = place;
  const others = placesIn(donor[below(random, donor.length)]).filter((each) => each.key === key);
  const other = others[below(random, Math.max(others.length, 1))];
  holder[key] = other === undefined || below(random, 3) === 0 ? nudged(random, holder[key]) : other.holder[key];
  return steps.with(at, step);
};

const repeatSteps = (random: Random, steps: readonly Step[]): readonly Step[] => {
  const from = below(random, steps.length);
  const segment = steps.slice(from, from + 1 + below(random, 3));
  const to = below(random, steps.length + 1);
  return [...steps.slice(0, to), ...segment, ...steps.slice(to)];
};

const dropSteps = (random: Random, steps: readonly Step[]): readonly Step[] => {
  const from = below(random, steps.length);
  return [...steps.slice(0, from), ...steps.slice(from + 1 + below(random, 3))];
};

const swapSteps = (random: Random, steps: readonly Step[]): readonly Step[] => {
  const [from, to] = [below(random, steps.length), below(random, steps.length)];
  return steps.with(from, steps[to] as Step).with(to, steps[from] as Step);
};

/** The steps that mean the same in another scenario. */
const portable = ({ level, steps }: Scenario): readonly Step[] =>
  (steps as readonly Step[]).filter((step) => ROOMS[level].novelty.isPortable(step));

/** The beginning of the one, some of the other, and at times the rest of the one. */
const spliceSteps = (random: Random, steps: readonly Step[], donor: readonly Step[]): readonly Step[] => {
  if (donor.length === 0) return steps;
  const cut = 1 + below(random, steps.length);
  const from = below(random, donor.length);
  const rest = below(random, 2) === 0 ? [] : steps.slice(cut);
  return [...steps.slice(0, cut), ...donor.slice(from, from + 1 + below(random, donor.length)), ...rest];
};

const isValid = (level: Scenario['level'], step: object): boolean => {
  const operation = operationOf(step);
  const schema = OPERATIONS[level][operation];
  return schema?.safeParse((step as Record<string, unknown>)[operation]).success === true;
};

/** Longer ones are cut: they cost more than they show. */
const LENGTH_MAX = 60;

/**
 * A variation of `scenario` with something of `donor`, of the same level, in it; nothing where what comes out cannot be given to a subject.
 */
export const mutateScenario = (
  random: Random,
  scenario: Scenario,
  donor: Scenario,
  dialect: Dialect,
): Scenario | undefined => {
  let steps: readonly Step[] = scenario.steps;
  for (let times = 1 + below(random, 3); times > 0 && steps.length > 0; times--) {
    switch (below(random, 8)) {
      case 0:
        steps = repeatSteps(random, steps);
        break;
      case 1:
        steps = dropSteps(random, steps);
        break;
      case 2:
        steps = swapSteps(random, steps);
        break;
      case 3:
      case 4:
        steps = spliceSteps(random, steps, portable(donor));
        break;
      default:
        steps = changeValue(random, scenario.level, steps, donor.steps.length === 0 ? steps : donor.steps);
    }
  }
  steps = steps.slice(0, Math.min(LENGTH_MAX, STEPS_MAX));
  if (steps.length === 0) return undefined;
  const known = new Set<object>([...scenario.steps, ...donor.steps]);
  if (steps.some((step) => !known.has(step) && !isValid(scenario.level, step))) return undefined;
  // Each step is one of this level.
  const mutated = { ...scenario, steps } as Scenario;
  return isRunnable(mutated, dialect) ? mutated : undefined;
};
