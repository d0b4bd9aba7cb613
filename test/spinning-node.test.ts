// A node that goes on without sleep over a peer that announces the greatest height. That its data routine is known to spin elsewhere does not hide it.

import { join } from 'node:path';
import {
  inProcessSubject,
  loadRegistry,
  makePlan,
  PACKAGE_ROOT,
  readScenarioFile,
  runSuite,
  SPEC_FOLDER,
  type KnownFailure,
  type Report,
  type Subject,
} from '#conformance';
import { PROFILES, type Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { describe, expect, it } from 'vitest';

const FILE = join(PACKAGE_ROOT, 'test/scenarios/greatest-announced-height.yaml');

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};
const registry = must(loadRegistry(SPEC_FOLDER));
const { scenarios } = must(readScenarioFile(FILE, registry));

/** The dialects in which heights have a sign: the greatest one and its successor are none that a node can be at. */
const SIGNED = Object.values(PROFILES).filter(
  ({ name, dialect }) => name === dialect.name && dialect.heights.min !== 0,
);

const awake = ({ slept: _slept, ...result }: StepResult): StepResult => result;

const isTickOf = (step: Scenario['steps'][number] | undefined, routine: string): boolean =>
  step !== undefined && 'tick' in step && step.tick.routine === routine;

/** The reference, whose `routine` never sleeps. */
const spinning = (reference: Reference, routine: string): Subject => {
  const subject = inProcessSubject(reference, 1);
  return {
    ...subject,
    run: async (scenarios) =>
      (await subject.run(scenarios)).map((outcome, index) => {
        if (outcome.type !== 'observation') return outcome;
        const steps = outcome.observation.steps.map((result, at) =>
          isTickOf(scenarios[index]?.steps[at], routine) ? awake(result) : result,
        );
        return { ...outcome, observation: { ...outcome.observation, steps } };
      }),
  };
};

const judged = (reference: Reference, routine: string, known: readonly KnownFailure[]): Promise<Report> => {
  const subject = spinning(reference, routine);
  const entries = scenarios.map((entry) => ({ ...entry, dialect: reference.dialect.name }));
  const plan = makePlan(reference, subject.capabilities, entries, {
    levels: ['reactor'],
    budget: { type: 'runs', runs: 0 },
  });
  return runSuite({ subject, reference, registry, plan, seed: 1, suite: 'test/1', known });
};

/** What is known of every clause of sleeping, in one routine. */
const sleepless = (routine: string): readonly KnownFailure[] =>
  ['SL-1', 'SL-2', 'SL-3', 'GV-5', 'GD-4'].map((id) => ({
    kind: 'clause',
    id,
    where: { places: ['slept'], operation: 'tick', routine },
    reason: 'a send that fails is tried again at once, without sleep',
    link: 'l',
  }));

const newOnes = ({ failures }: Report) => failures.filter(({ known }) => known === undefined);

describe.each(SIGNED)('a node of $name that spins over the greatest height', (reference) => {
  it('is told as a failure of the votes routine, whatever is known of the data routine', async () => {
    const report = await judged(reference, 'votes', sleepless('data'));
    const told = newOnes(report).map(({ finding }) => finding);
    expect(told).toMatchObject([{ place: 'slept', operation: 'tick', routine: 'votes' }]);
    expect(report.exitCode).toBe(1);
  });

  it.each(['data', 'votes'])('is known where the %s routine spins and this is listed', async (routine) => {
    const report = await judged(reference, routine, sleepless(routine));
    expect(newOnes(report)).toEqual([]);
    expect(report.failures.map(({ finding }) => finding)).toMatchObject([{ place: 'slept', routine }]);
  });
});

it('is tried in each dialect of the Tendermint family', () => {
  expect(SIGNED).toHaveLength(5);
});
