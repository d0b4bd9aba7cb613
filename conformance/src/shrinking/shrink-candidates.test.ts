import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { scenarioSchema, type Level, type Scenario } from '#spec';
import { kardia } from '#impl';
import { scenariosOf } from '../arbitraries/scenarios-of.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { peerStateScenarios } from '../levels/peer-state/peer-state-scenarios.ts';
import { isWellFormedScenario } from '../arbitraries/well-formed.ts';
import { randomOf } from '../search/random.ts';
import { isRunnable } from '../search/runnable.ts';
import { shrinkCandidates } from './shrink-candidates.ts';

const LEVELS: readonly Level[] = ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'];

const scenarios = LEVELS.flatMap((level) =>
  generatorsOf(level, { setState: true }).flatMap(({ arbitrary }) =>
    Array.from({ length: 5 }, (_, run) => arbitrary.generate(randomOf(31, run), undefined).value),
  ),
);

/** Takes the first candidate that `accepts`, again and again. */
const greedy = (start: Scenario, accepts: (candidate: Scenario) => boolean, roundsMax = 5_000): Scenario => {
  let current = start;
  for (let round = 0; round < roundsMax; round++) {
    let next: Scenario | undefined;
    for (const candidate of shrinkCandidates(current)) {
      if (!accepts(candidate)) continue;
      next = candidate;
      break;
    }
    if (next === undefined) return current;
    current = next;
  }
  throw new Error(`shrinking does not end: ${JSON.stringify(current)}`);
};

describe('shrinkCandidates', () => {
  it('gives valid scenarios only, none of them the scenario itself', () => {
    const wrong: string[] = [];
    for (const scenario of scenarios) {
      const whole = JSON.stringify(scenario);
      for (const candidate of shrinkCandidates(scenario)) {
        const text = JSON.stringify(candidate);
        // Parsing orders keys as the schema does, as generation does.
        const valid = JSON.stringify(scenarioSchema.parse(candidate)) === text;
        if (text === whole || !isRunnable(candidate) || !valid) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
    expect(scenarios.length).toBeGreaterThan(20);
  }, 600_000);

  it('keeps a well-formed scenario well formed', () => {
    for (const scenario of scenarios.filter((each) => isWellFormedScenario(each))) {
      for (const candidate of shrinkCandidates(scenario)) expect(isWellFormedScenario(candidate)).toBe(true);
    }
  }, 600_000);

  it('leaves the scenario as it was', () => {
    for (const scenario of scenarios.slice(0, 10)) {
      const copy = structuredClone(scenario);
      for (const candidate of shrinkCandidates(scenario)) expect(candidate.level).toBe(scenario.level);
      expect(scenario).toEqual(copy);
    }
  });

  it('ends, whichever candidates are taken', () => {
    for (const [index, scenario] of scenarios.entries()) {
      const random = randomOf(8, index);
      expect(() => greedy(scenario, () => random.nextInt(0, 9) === 0)).not.toThrow();
      const sameLength = (candidate: Scenario): boolean => candidate.steps.length === scenario.steps.length;
      expect(greedy(scenario, sameLength).steps).toHaveLength(scenario.steps.length);
    }
  }, 600_000);

  it('brings a scenario that always fails down to nothing', () => {
    for (const scenario of scenarios) {
      const { setup, steps } = greedy(scenario, () => true);
      expect(steps.length).toBeLessThanOrEqual(1);
      expect('state' in setup).toBe(false);
    }
  });

  const start = scenariosOf(
    kardia,
    peerStateScenarios({ hostile: false, setState: false, steps: { min: 30, max: 40 } }),
  );
  const withCommit = (scenario: Scenario): boolean =>
    scenario.level === 'peer_state' &&
    scenario.steps.some(
      (step) => 'pick_send_vote' in step && step.pick_send_vote.is_commit && step.pick_send_vote.size > 0,
    );

  it('finds the least scenario with one commit to send', () => {
    let seen = 0;
    for (let run = 0; run < 40; run++) {
      const scenario = start.generate(randomOf(2, run), undefined).value;
      if (!withCommit(scenario)) continue;
      seen++;
      const { setup, steps } = greedy(scenario, withCommit);
      expect(setup).toEqual({});
      expect(steps).toHaveLength(1);
      const least = { round: 0, type: 'prevote', size: 1, bits: null, is_commit: true, link: 'ok' };
      expect(steps).toMatchObject([{ pick_send_vote: least }]);
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('keeps relations between heights: of a height and the next one, the two lowest are left', () => {
    const climbs = (scenario: Scenario): boolean => {
      if (scenario.level !== 'peer_state') return false;
      const heights = scenario.steps.flatMap((step) =>
        'apply_new_round_step' in step ? [BigInt(step.apply_new_round_step.height)] : [],
      );
      return heights.some((height) => heights.includes(height + 1n));
    };
    let seen = 0;
    for (let run = 0; run < 60; run++) {
      const scenario = start.generate(randomOf(3, run), undefined).value;
      if (!climbs(scenario)) continue;
      seen++;
      const { steps } = greedy(scenario, climbs);
      const heights = steps.map((step) => ('apply_new_round_step' in step ? step.apply_new_round_step.height : -1));
      expect(new Set(heights)).toEqual(new Set(heights.includes(1) ? [1, 2] : [2, 3]));
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('serves fast-check as well', () => {
    const report = fc.check(
      fc.property(start, (scenario) => !withCommit(scenario)),
      { seed: 5, numRuns: 200 },
    );
    expect(report.failed).toBe(true);
    expect(report.counterexample?.[0].steps).toHaveLength(1);
  });
});
