// Laws that every generator of scenarios obeys.

import { describe, expect, it } from 'vitest';
import { operationOf, OPERATIONS, scenarioSchema, type Level, type Scenario } from '#spec';
import { randomOf } from '../search/random.ts';
import { isRunnable } from '../search/runnable.ts';
import { bitArrayScenarios } from '../levels/bit-array/bit-array-scenarios.ts';
import { generatorsOf } from './generators.ts';
import { DEFAULT_STEPS } from './options.ts';
import { peerStateScenarios } from '../levels/peer-state/peer-state-scenarios.ts';
import { REACTOR_STEPS } from '../levels/reactor/reactor-scenarios.ts';
import { isWellFormedScenario } from './well-formed.ts';

const SAMPLE = 600;
const SEED = 20;

const LEVELS: readonly Level[] = ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'];

const generators = LEVELS.flatMap((level) =>
  generatorsOf(level, { setState: true }).map(({ name, arbitrary }) => ({
    title: `${level}, ${name}`,
    lengths: level === 'reactor' ? REACTOR_STEPS : DEFAULT_STEPS,
    name,
    arbitrary,
  })),
);

describe.each(generators)('scenarios of $title', ({ name, arbitrary, lengths: { min, max } }) => {
  const draw = (run: number): Scenario => arbitrary.generate(randomOf(SEED, run), undefined).value;
  const sample = Array.from({ length: SAMPLE }, (_, run) => draw(run));

  it('are the same for the same seed and run, in any order', () => {
    for (const run of [SAMPLE - 1, 3, 0]) expect(draw(run)).toEqual(sample[run]);
  });

  it('differ between runs and between seeds', () => {
    expect(new Set(sample.map((scenario) => JSON.stringify(scenario))).size).toBeGreaterThan(SAMPLE * 0.97);
    expect(arbitrary.generate(randomOf(SEED + 1, 0), undefined).value).not.toEqual(sample[0]);
  });

  it('are valid, and already in canonical form', () => {
    for (const scenario of sample) expect(scenarioSchema.parse(scenario)).toEqual(scenario);
  });

  it('can be given to a subject without harm', () => {
    for (const scenario of sample) expect(isRunnable(scenario)).toBe(true);
  });

  it('are well formed, unless they are hostile: then none is', () => {
    expect(sample.find((scenario) => isWellFormedScenario(scenario) === (name === 'hostile'))).toBeUndefined();
  }, 600_000);

  it('are of every length up to the largest, half of it in the mean', () => {
    const lengths = sample.map(({ steps }) => steps.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / SAMPLE;
    expect(Math.max(...lengths)).toBe(max);
    expect(Math.min(...lengths)).toBe(min);
    expect(mean).toBeGreaterThan(max * 0.45);
    expect(mean).toBeLessThan(max * 0.57);
  });

  it('use every operation of the level', () => {
    const [first] = sample;
    const used = new Set(sample.flatMap(({ steps }) => steps.map((step) => operationOf(step))));
    expect([...used].sort()).toEqual(Object.keys(OPERATIONS[first?.level ?? 'bit_array']).sort());
  });
});

describe('allowed operations', () => {
  const steps = { min: 1, max: 10 };
  const usedBy = (scenarios: Iterable<Scenario>): Set<string> =>
    new Set([...scenarios].flatMap((scenario) => scenario.steps.map((step) => operationOf(step))));

  it.each(Object.keys(OPERATIONS.bit_array))('leave only %s', (operation) => {
    const draw = bitArrayScenarios({ hostile: false, steps, operations: new Set([operation]) });
    const drawn = Array.from({ length: 50 }, (_, run) => draw(randomOf(1, run)));
    expect([...usedBy(drawn)].filter((used) => used !== operation)).toEqual([]);
  });

  it.each(Object.keys(OPERATIONS.peer_state))('leave only %s', (operation) => {
    const draw = peerStateScenarios({ hostile: false, setState: true, steps, operations: new Set([operation]) });
    const drawn = Array.from({ length: 50 }, (_, run) => draw(randomOf(1, run)));
    expect([...usedBy(drawn)]).toEqual([operation]);
  });

  it.each(Object.keys(OPERATIONS.codec))('leave only %s', (operation) => {
    for (const { arbitrary } of generatorsOf('codec', { operations: new Set([operation]), setState: false })) {
      const drawn = Array.from({ length: 50 }, (_, run) => arbitrary.generate(randomOf(1, run), undefined).value);
      expect([...usedBy(drawn)]).toEqual([operation]);
    }
  });

  it.each<Level>(['crypto', 'vote_set'])('of level %s leave only themselves', (level) => {
    let alone = 0;
    for (const operation of Object.keys(OPERATIONS[level])) {
      for (const { arbitrary } of generatorsOf(level, { operations: new Set([operation]), setState: false })) {
        alone++;
        const drawn = Array.from({ length: 50 }, (_, run) => arbitrary.generate(randomOf(1, run), undefined).value);
        expect([...usedBy(drawn)]).toEqual([operation]);
      }
    }
    expect(alone).toBeGreaterThan(12);
  });

  it('must include one of the level, and one that can be hostile', () => {
    const none = { steps, operations: new Set(['nothing']) };
    expect(() => bitArrayScenarios({ ...none, hostile: false })).toThrow(RangeError);
    expect(() => peerStateScenarios({ ...none, hostile: false, setState: false })).toThrow(RangeError);
    const tame = { steps, operations: new Set(['set_has_proposal_block_part']) };
    expect(() => peerStateScenarios({ ...tame, hostile: true, setState: false })).toThrow(RangeError);
    expect(generatorsOf('peer_state', { ...tame, setState: false }).map(({ name }) => name)).toEqual(['well formed']);
  });
});
