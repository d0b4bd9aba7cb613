import { KARDIA, LEVELS, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { generatorsOf } from '../arbitraries/generators.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { nonsenseFor } from '../probe/nonsense.ts';
import { plainReactor } from '../levels/plain-reactor.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { scenarioOf } from '../search/search.ts';
import { contradictionIn } from './contradiction.ts';
import { readScenario } from './read-scenario.ts';

const RUNS = 100;

const problemIn = (value: Readonly<Record<string, unknown>>): string => {
  const scenario = readScenario(value, KARDIA);
  return typeof scenario === 'string' ? scenario : (contradictionIn(scenario) ?? 'none');
};

const nonsense = (id: string): Readonly<Record<string, unknown>> => {
  const found = nonsenseFor(LEVELS).find(({ scenario }) => scenario.id === id);
  if (found === undefined) throw new Error(`no nonsense ${id}`);
  return found.scenario;
};

describe('contradictionIn', { timeout: 600_000 }, () => {
  it('finds none in the golden vectors', async () => {
    const registry = loadRegistry(SPEC_FOLDER);
    if (registry.type === 'error') throw new Error(registry.error.message);
    const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
    if (vectors.type === 'error') throw new Error(vectors.error.message);
    expect(vectors.value.length).toBeGreaterThan(0);
    expect(
      vectors.value.flatMap(({ scenario }) =>
        contradictionIn(scenario) === undefined ? [] : [`${scenario.id}: ${contradictionIn(scenario)}`],
      ),
    ).toEqual([]);
  });

  it.each(LEVELS)('finds none in generated scenarios of level %s', (level) => {
    for (const { arbitrary } of generatorsOf(level, { setState: true }))
      for (let run = 0; run < RUNS; run++) {
        const scenario: Scenario = scenarioOf(arbitrary, 1, run);
        expect([scenario.id, contradictionIn(scenario)]).toEqual([scenario.id, undefined]);
      }
  });

  it.each([
    ['bit_array/probe/unmade_array', 'step 0: no array was named "nowhere"'],
    ['vote_set/probe/late_vote_of_own_height', 'step 0: the vote is no precommit of the height below 1'],
    ['reactor/probe/height_twice', 'setup: store: height 1 stands after 1'],
    ['reactor/probe/unknown_validators', 'setup: votes of 8 validators are held where there are 3'],
    ['reactor/probe/unnamed_block', 'setup: no block is named "Z9"'],
  ])('says what is wrong with %s', (id, expected) => {
    expect(problemIn(nonsense(id))).toBe(expected);
  });

  it('looks at the later steps of a node too', () => {
    const scenario = (node: object) => ({
      id: 'reactor/a/b',
      level: 'reactor',
      setup: plainReactor(3),
      steps: [{ add_peer: { peer: 'p' } }, { node }],
    });
    expect(problemIn(scenario({ parts: { block: 'Z9', have: 'x' } }))).toBe('step 1: no block is named "Z9"');
    expect(problemIn(scenario({ step: 4 }))).toBe('none');
  });

  it('counts an array as made from the step on that may make it', () => {
    const scenario = (steps: readonly object[]) => ({
      id: 'bit_array/a/b',
      level: 'bit_array',
      setup: { arrays: {} },
      steps,
    });
    const made = { from_proto: { bits: -1, elems: [], into: 'c' } };
    expect(problemIn(scenario([made, { size: { array: 'c' } }]))).toBe('none');
    expect(problemIn(scenario([{ size: { array: 'c' } }, made]))).toBe('step 0: no array was named "c"');
  });
});
