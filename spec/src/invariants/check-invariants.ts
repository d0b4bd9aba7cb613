// Runs invariants over one observation in one pass. A judge is asked only about the operations that its invariant names,
// and only as long as the assumptions that it needs hold; it is dismissed after its first breach.

import { KARDIA, type Dialect } from '../dialect.ts';
import type { Observation, StepResult } from '../observation.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { Scenario } from '../scenario.ts';
import { argumentsOf, operationOf } from '../step.ts';
import { assumptionsOf, noAssumptions, type Assumptions } from './assumptions.ts';
import { ALL_FIELDS, changedFieldBits } from './changed-fields.ts';
import type { Invariant, Transition, TransitionJudge, Violation } from './invariant.ts';
import { EVERY_STEP, planOf, type Plan } from './plan.ts';
import { checkReactor } from './reactor/check-reactor.ts';
import { INVARIANTS } from './registry.ts';

type State = NonNullable<StepResult['state']>;

/** What a level without a state has before and after each step. */
const NO_STATE: State = {};

/** The levels whose observations hold a state. */
const hasState = ({ level }: Scenario): boolean => level === 'peer_state' || level === 'bit_array';

const stateBefore = (scenario: Scenario, { initial }: Assumptions): State => {
  switch (scenario.level) {
    case 'peer_state':
      return initial;
    case 'bit_array':
      return scenario.setup.arrays;
    default:
      return NO_STATE;
  }
};

/**
 * The breaches of `invariants` in one observation, at most one for each invariant: those of steps in their order, then those of
 * the observation as a whole. A step with a crash, or without the state that its level shows, ends the pass over the steps; so does an
 * operation that the level does not have.
 */
export const checkInvariants = (
  scenario: Scenario,
  observation: Observation,
  invariants: readonly Invariant[] = INVARIANTS,
  dialect: Dialect = KARDIA,
): readonly Violation[] => {
  const plan = planOf(scenario.level, invariants);
  if (plan === undefined) return [];
  const violations =
    scenario.level === 'reactor'
      ? checkReactor(scenario, observation, invariants, dialect)
      : checkSteps(plan, scenario, observation, dialect);
  return plan.whole.length === 0 ? violations : [...violations, ...checkWhole(plan, scenario, observation, dialect)];
};

const checkWhole = (
  { whole }: Plan,
  scenario: Scenario,
  observation: Observation,
  dialect: Dialect,
): readonly Violation[] =>
  whole.flatMap((invariant) => {
    const breach = invariant.whole?.(scenario, observation, dialect);
    return breach === undefined ? [] : [{ ...breach, invariant }];
  });

/** The breaches in the steps of any level but reactor. */
const checkSteps = (
  plan: Plan,
  scenario: Scenario,
  observation: Observation,
  dialect: Dialect,
): readonly Violation[] => {
  const violations: Violation[] = [];
  const assumptions =
    scenario.level === 'peer_state' ? assumptionsOf(scenario, dialect, observation.initial) : noAssumptions(dialect);
  const judges: (TransitionJudge<never> | undefined)[] = [];
  const untils: number[] = [];
  for (const { needs, start } of plan.invariants) {
    let until = Infinity;
    for (const need of needs) until = Math.min(until, assumptions.brokenAt[need]);
    untils.push(until);
    judges.push(until <= 0 ? undefined : start(scenario as never, assumptions));
  }
  let earliest = Math.min(...untils);
  let before = stateBefore(scenario, assumptions);
  const isGuessed = scenario.level === 'peer_state' && (scenario.setup.state ?? observation.initial) === undefined;
  const stateless = hasState(scenario) ? undefined : NO_STATE;
  const length = Math.min(scenario.steps.length, observation.steps.length);
  for (let index = 0; index < length; index++) {
    const step = scenario.steps[index];
    const result = observation.steps[index];
    const after = stateless ?? result?.state;
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
      isFirst: index === 0 && isGuessed,
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
  dialect: Dialect = KARDIA,
): Violation | undefined => checkInvariants(scenario, observation, [invariant], dialect)[0];
