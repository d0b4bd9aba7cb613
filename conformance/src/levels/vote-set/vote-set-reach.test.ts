// What the generators of level vote_set must reach.

import { describe, expect, it } from 'vitest';
import { execute, kardia } from '#impl';
import { operationOf, totalPowerOf, type StepResult, type VoteSetScenario } from '#spec';
import { generatorsOf } from '../../arbitraries/generators.ts';
import { randomOf } from '../../search/random.ts';

const RUNS = 200;

/** Around the ends of 32 bits, of what a double holds, and of what a set may have. */
const TOTALS: readonly bigint[] = [2n ** 32n, 2n ** 53n, 2n ** 60n - 1n];

/** How many scenarios of a generator and what the reference does in them are such that `isMet` holds. */
const counted = (
  generator: 'well formed' | 'hostile',
  isMet: (scenario: VoteSetScenario, results: readonly StepResult[]) => boolean,
): number => {
  const { arbitrary } = generatorsOf('vote_set', { setState: false }).find(({ name }) => name === generator) ?? {};
  let met = 0;
  for (let run = 0; run < RUNS; run++) {
    const scenario = arbitrary?.generate(randomOf(3, run), undefined).value;
    if (scenario?.level !== 'vote_set') continue;
    if (isMet(scenario, execute(kardia, scenario, (allowed) => allowed[0] ?? 0).observation.steps)) met++;
  }
  return met;
};

/** How many of the hostile scenarios have a step of which `isMet` holds. */
const reached = (isMet: (step: VoteSetScenario['steps'][number], result: StepResult | undefined) => boolean): number =>
  counted('hostile', ({ steps }, results) => steps.some((step, index) => isMet(step, results[index])));

describe('well-formed scenarios of level vote_set', () => {
  it.each(TOTALS)(
    'have sets with a power of %s and more altogether, in which something has a majority [VS-7]',
    (least) => {
      const met = counted(
        'well formed',
        ({ setup }, results) =>
          totalPowerOf(setup.validators) >= least &&
          results.some(({ value }) => (value as { readonly ok?: unknown } | null | undefined)?.ok === true),
      );
      expect(met).toBeGreaterThan(0);
    },
  );
});

describe('hostile scenarios of level vote_set', { timeout: 600_000 }, () => {
  it('turn back commits of which the set refuses an entry for its address [CM-3]', () => {
    expect(reached((_step, result) => result?.crash?.includes('does not match address') === true)).toBeGreaterThan(2);
  });

  it('make commits of sets with a vote for a partial block id [CM-1]', () => {
    const isMet = (step: VoteSetScenario['steps'][number], result: StepResult | undefined): boolean =>
      operationOf(step) === 'make_commit' && result?.crash?.includes('either empty or complete') === true;
    expect(reached(isMet)).toBeGreaterThan(0);
  });

  it('load stored commits of height 0 with a wrong entry [CM-4]', () => {
    const isMet = (step: VoteSetScenario['steps'][number], result: StepResult | undefined): boolean =>
      'load_commit' in step && step.load_commit.commit?.height === 0 && result?.error !== undefined;
    expect(reached(isMet)).toBeGreaterThan(0);
  });
});
