// The canary: one faulty subject, chosen from the seed, judged beside the one under test by the same oracles. Where it is not noticed the suite
// is blind, and its verdict on anybody else is worth nothing. That the canary does something wrong is found without the oracles: it
// differs from the reference in a scenario that leaves no choice. So no honest run trips over it, however narrow.

import { kardia, MUTANTS, startRun, withVariants, type Chooser, type Reference, type Variant } from '#impl';
import { readable, type RawBitArray, type Scenario, type StepResult } from '#spec';
import { levelsOf } from '../kill-matrix/matrix-budget.ts';
import type { Finding } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import type { Registry } from '../registry/registry.ts';
import { randomOf } from '../search/random.ts';
import { scenarioOf } from '../search/search.ts';
import type { Plan, PlannedVector } from './plan.ts';
import type { Canary } from './report.ts';

/** Mutants that are tried until one differs from the reference within the plan. */
const MUTANTS_MAX = 24;

/** Golden vectors, and scenarios of each generator, that are tried with one mutant. */
const VECTORS_MAX = 12;
const RUNS_MAX = 12;

export interface CanaryOptions {
  readonly reference: Reference;
  readonly registry: Registry;
  readonly plan: Plan;
  readonly seed: number;
}

type Trial = Pick<PlannedVector, 'record'> & { readonly scenario: Scenario };

/** Arrays of peers as readers see them; the words of others, which show no peers, are their own matter. */
const asRead = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'elems' in value ? readable(value as RawBitArray) : value;

const showsPeers = ({ state, peers }: StepResult): boolean =>
  peers !== undefined || (state !== undefined && 'catchup_commit' in state);

/** What is compared of a result: of errors, crashes and closed connections only that there were any, and nothing that the specification leaves open. */
const shown = (result: StepResult): string => {
  const { error, crash, stopped, value, ...rest } = result;
  return JSON.stringify(
    {
      ...rest,
      ...(value === undefined || (error !== undefined && value === false) ? {} : { value }),
      ...(error === undefined ? {} : { error: true }),
      ...(crash === undefined ? {} : { crash: true }),
      ...(stopped === undefined ? {} : { stopped: stopped.map(({ peer }) => peer) }),
    },
    showsPeers(result) ? asRead : undefined,
  );
};

/** A run of a reference that notes whether there was anything to choose. */
const startPlain = (reference: Reference, scenario: Scenario) => {
  let isFree = true;
  const choose: Chooser = (allowed) => {
    isFree &&= allowed.length < 2;
    return allowed[0] as number;
  };
  return { run: startRun(reference, scenario, choose), isPlain: () => isFree };
};

/**
 * What the mutant does up to the first step that the reference would not have done; nothing where it does the same, or where that is not
 * certain: from the first choice on, after a crash of the reference, and where a message belongs on no channel [US-10].
 */
const partsAt = (reference: Reference, mutant: Reference, scenario: Scenario): readonly StepResult[] | undefined => {
  const [right, wrong] = [startPlain(reference, scenario), startPlain(mutant, scenario)];
  const steps: StepResult[] = [];
  for (const step of scenario.steps) {
    const expected = right.run.step(step);
    const result = wrong.run.step(step);
    const isCertain = right.isPlain() && wrong.isPlain() && !right.run.fired.includes('RX-1');
    if (!isCertain || expected.crash !== undefined) return undefined;
    steps.push(result);
    if (shown(expected) !== shown(result)) return steps;
  }
  return undefined;
};

/** The same; a mutant that throws, as one written for another dialect may, shows nothing. */
const tryApart: typeof partsAt = (...trial) => {
  try {
    return partsAt(...trial);
  } catch {
    return undefined;
  }
};

/** Whether the golden record decides step `step`: it says what is right, whatever was chosen before. */
const isRecorded = ({ record = [] }: Trial, step: number): boolean =>
  record.length > step &&
  record.slice(0, step + 1).every(({ choice, crash }) => choice === undefined && crash === undefined);

/** The oracles that must object to a difference at `step`. */
const witnesses = (trial: Trial, step: number): readonly Finding['oracle'][] =>
  isRecorded(trial, step) ? ['reference', 'golden-record'] : ['reference'];

/** Whether the profile has the rules that the mutant replaces as the specification has them. */
const isFaultOf = ({ rules }: Reference, { replace }: Variant): boolean =>
  (Object.keys(replace) as (keyof typeof rules)[]).every((rule) => rules[rule] === kardia.rules[rule]);

/** The mutants of what is judged, in an order that the seed decides. */
const candidatesOf = ({ reference, registry, plan, seed }: CanaryOptions): readonly Variant[] => {
  const fitting = MUTANTS.filter(
    (mutant) =>
      isFaultOf(reference, mutant) &&
      levelsOf(mutant, registry).some((level) => plan.levels.includes(level)) &&
      (plan.clauses === undefined || mutant.clauses.some((clause) => plan.clauses?.has(clause))),
  );
  const random = randomOf(seed, 0);
  const ranks = new Map(fitting.map(({ id }) => [id, random.nextInt()]));
  return fitting
    .toSorted((left, right) => (ranks.get(left.id) ?? 0) - (ranks.get(right.id) ?? 0))
    .slice(0, MUTANTS_MAX);
};

/** The scenarios of the plan that may tell the mutant from the reference: golden vectors about its clauses, then generated ones. */
function* trialsOf({ registry, plan, seed }: CanaryOptions, mutant: Variant): Generator<Trial> {
  const { clauses } = mutant;
  const levels = levelsOf(mutant, registry);
  const about = plan.vectors.filter(({ entry }) => entry.scenario.clauses.some((clause) => clauses.includes(clause)));
  for (const { entry, record } of about.slice(0, VECTORS_MAX))
    yield { scenario: entry.scenario, ...(record === undefined ? {} : { record }) };
  for (const { level, arbitrary, firstRun, runs = RUNS_MAX } of plan.campaigns)
    for (let run = 0; levels.includes(level) && run < Math.min(runs, RUNS_MAX); run++)
      yield { scenario: scenarioOf(arbitrary, seed, firstRun + run) };
}

/** Judges the canary of a run; nothing where no mutant differs from the reference within the plan. */
export const releaseCanary = (options: CanaryOptions): Canary | undefined => {
  const { reference } = options;
  for (const mutant of candidatesOf(options)) {
    const faulty = withVariants(reference, mutant.id, [mutant]);
    for (const trial of trialsOf(options, mutant)) {
      const steps = tryApart(reference, faulty, trial.scenario);
      if (steps === undefined) continue;
      const scenario = { ...trial.scenario, steps: trial.scenario.steps.slice(0, steps.length) } as Scenario;
      const outcome = { type: 'observation', observation: { id: scenario.id, steps } } as const;
      const { findings } = judge(reference, scenario, outcome, trial.record?.slice(0, steps.length));
      const heard = new Set(findings.map(({ oracle }) => oracle));
      return {
        mutant: mutant.id,
        clause: mutant.clauses[0],
        scenario: scenario.id,
        silent: witnesses(trial, steps.length - 1).filter((oracle) => !heard.has(oracle)),
      };
    }
  }
  return undefined;
};
