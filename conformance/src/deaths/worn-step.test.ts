import { KARDIA, operationOf, type BitArrayScenario, type Scenario } from '#spec';
import { expect, it } from 'vitest';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { findWornStep } from './worn-step.ts';

const scenario: BitArrayScenario = {
  id: 'bit_array/test/worn',
  title: '',
  level: 'bit_array',
  clauses: [],
  setup: { arrays: { a: 'x_' } },
  steps: [{ not: { array: 'a', into: 'b' } }, { copy: { array: 'a', into: 'c' } }, { size: { array: 'a' } }],
};

const ABORT = { type: 'crash', code: 'killed', detail: 'killed by SIGABRT' } as const;

const dyingAt = (dies: (operations: readonly string[]) => boolean): Pick<Subject, 'run'> => ({
  run: (scenarios) =>
    Promise.resolve(
      scenarios.map(({ id, steps }): Outcome =>
        dies(steps.map(operationOf)) ? ABORT : { type: 'observation', observation: { id, steps: [] } },
      ),
    ),
});

const find = (dies: (operations: readonly string[]) => boolean) =>
  findWornStep(dyingAt(dies), { scenario: scenario as Scenario, outcome: ABORT }, KARDIA, () => false);

it('finds the step that is not survived twice, and shows it alone', async () => {
  const worn = await find((operations) => operations.includes('copy') && operations.length > 1);
  expect(worn?.scenario.steps.map(operationOf)).toEqual(['copy', 'copy']);
  expect(worn?.outcome).toEqual(ABORT);
});

it('finds none where the last step is what is not survived', async () => {
  expect(await find((operations) => operations.includes('size'))).toBeUndefined();
});
