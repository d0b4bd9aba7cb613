// Runs invariants over one observation in one pass. A judge is asked only about the operations that its invariant names,
// and only as long as the assumptions that it needs hold; it is dismissed after its first breach.

import type { Observation, StepResult } from '../observation.ts';
import { NEW_PEER_ROUND_STATE, type PeerRoundStateValue } from '../peer-round-state.ts';
import { OPERATIONS, type Scenario } from '../scenario.ts';
import { argumentsOf, operationOf } from '../step.ts';
import { LEVELS, type Level } from '../level.ts';
import { assumptionsOf, NO_ASSUMPTIONS } from './assumptions.ts';
import { ALL_FIELDS, changedFieldBits } from './changed-fields.ts';
import type { Invariant, Transition, TransitionJudge, Violation } from './invariant.ts';
import { INVARIANTS } from './registry.ts';

/** Those invariants that judge an operation: position by position, and the fields of which one must change. */
interface Judging {
  readonly positions: Int32Array;
  readonly watches: Int32Array;
}

/** The invariants of one level, and those of each operation. */
interface Plan {
  readonly invariants: readonly Invariant[];
  readonly byOperation: ReadonlyMap<string, Judging>;
}

/** Meets every set of changed fields, also the empty one, which has bit 30 for this purpose. */
const EVERY_STEP = 1 << 30;

const planFor = (level: Level, all: readonly Invariant[]): Plan => {
  const invariants = all.filter(({ levels }) => levels.includes(level));
  const judging = (operation: string): Judging => {
    const positions = invariants.flatMap(({ operations }, position) =>
      operations === undefined || operations.includes(operation) ? [position] : [],
    );
    const watches = positions.map((position) => invariants[position]?.watches ?? EVERY_STEP);
    return { positions: Int32Array.from(positions), watches: Int32Array.from(watches) };
  };
  const operations = Object.keys(OPERATIONS[level]);
  return {
    invariants,
    byOperation: new Map(operations.map((operation) => [operation, judging(operation)])),
  };
};

type Plans = ReadonlyMap<Level, Plan>;

/** Plans by list of invariants; a list is expected to stay as it is. */
const plans = new WeakMap<readonly Invariant[], Plans>();

const planOf = (level: Level, all: readonly Invariant[]): Plan | undefined => {
  let known = plans.get(all);
  if (known === undefined) plans.set(all, (known = new Map(LEVELS.map((each) => [each, planFor(each, all)]))));
  return known.get(level);
};

type State = NonNullable<StepResult['state']>;

const stateBefore = (scenario: Scenario): State => {
  switch (scenario.level) {
    case 'peer_state':
      return scenario.setup.state ?? NEW_PEER_ROUND_STATE;
    case 'bit_array':
      return scenario.setup.arrays;
    default:
      return {};
  }
};

/**
 * The breaches of `invariants` in one observation, in the order of the steps, at most one for each invariant. A step with
 * a crash or without a state ends the pass; so does an operation that the level does not have.
 */
export const checkInvariants = (
  scenario: Scenario,
  observation: Observation,
  invariants: readonly Invariant[] = INVARIANTS,
): readonly Violation[] => {
  const plan = planOf(scenario.level, invariants);
  if (plan === undefined) return [];
  const violations: Violation[] = [];
  const assumptions = scenario.level === 'peer_state' ? assumptionsOf(scenario) : NO_ASSUMPTIONS;
  const judges: (TransitionJudge<never> | undefined)[] = [];
  const untils: number[] = [];
  for (const { needs, start } of plan.invariants) {
    let until = Infinity;
    for (const need of needs) until = Math.min(until, assumptions.brokenAt[need]);
    untils.push(until);
    judges.push(until <= 0 ? undefined : start(scenario as never, assumptions));
  }
  let earliest = Math.min(...untils);
  let before = stateBefore(scenario);
  const length = Math.min(scenario.steps.length, observation.steps.length);
  for (let index = 0; index < length; index++) {
    const step = scenario.steps[index];
    const result = observation.steps[index];
    const after = result?.state;
    if (step === undefined || result === undefined || after === undefined || result.crash !== undefined) break;
    if (index >= earliest) {
      untils.forEach((until, position) => index >= until && (judges[position] = undefined));
      earliest = Math.min(...untils.filter((until) => until > index));
    }
    const operation = operationOf(step);
    const judging = plan.byOperation.get(operation);
    if (judging === undefined) break;
    const changed =
      scenario.level === 'peer_state'
        ? changedFieldBits(before as PeerRoundStateValue, after as PeerRoundStateValue)
        : ALL_FIELDS;
    // A step that was refused and left no trace is as if it had not been taken.
    if (result.error !== undefined && changed === 0) continue;
    const touched = changed | EVERY_STEP;
    const transition: Transition<State> = {
      index,
      operation,
      arguments: argumentsOf(step),
      before,
      after,
      changed,
      result,
    };
    for (let place = 0; place < judging.positions.length; place++) {
      if (((judging.watches[place] ?? 0) & touched) === 0) continue;
      const position = judging.positions[place] ?? 0;
      const judge = judges[position];
      if (judge === undefined) continue;
      const breach = judge(transition as never);
      if (breach === undefined) continue;
      judges[position] = undefined;
      const invariant = plan.invariants[position];
      if (invariant !== undefined) violations.push({ ...breach, invariant, step: index });
    }
    before = after;
  }
  return violations;
};

/** The first breach of one invariant, if there is one. */
export const checkInvariant = (
  invariant: Invariant,
  scenario: Scenario,
  observation: Observation,
): Violation | undefined => checkInvariants(scenario, observation, [invariant])[0];
