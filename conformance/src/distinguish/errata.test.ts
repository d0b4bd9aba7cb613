// Each erratum of go-kardia can be told from the specification: the search finds a scenario, shrinks it to a handful of steps, and names a
// clause that the erratum changes.

import { ERRATA } from '#impl';
import { describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { parseScenarioFile } from '../scenario-file/read-scenario-file.ts';
import { compareScenarios } from './compare-scenarios.ts';
import { distinguish } from './distinguish.ts';
import { levelWeights } from './level-weights.ts';
import { openPair } from './open-pair.ts';
import { partingFileText } from './parting-file.ts';
import type { NamedReference } from '../subjects/named-reference.ts';
import { sideOf } from './side.ts';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const registry = loaded.value;

const referenceSide = (name: string): NamedReference => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(`${name} is no reference`);
  return side;
};

const SEED = 20;
const STEPS_MAX = 5;

describe('distinguish kardia from each erratum alone', { timeout: 600_000 }, () => {
  it('is asked of all 18', () => {
    expect(ERRATA.map(({ id }) => id)).toEqual(
      Array.from({ length: 18 }, (_, index) => `ER-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it.each(ERRATA.map(({ id, clauses }) => ({ id, clauses })))(
    'finds and shrinks a scenario: $id',
    async ({ id, clauses }) => {
      const sides = [referenceSide('kardia'), referenceSide(`kardia+${id}`)] as const;
      const pair = openPair(...sides, { seed: SEED, referee: sides[0].reference });
      const weights = levelWeights(pair.levels, sides, registry);
      const distinction = await distinguish({
        sides,
        pair,
        registry,
        weights,
        seed: SEED,
        steered: true,
        casesMax: 2_000,
      });
      if (distinction.type !== 'parted') throw new Error(`no difference: ${JSON.stringify(distinction)}`);
      expect([...clauses, ...(registry.errata.get(id)?.clauses ?? [])]).toContain(distinction.clause);
      expect(distinction.minimal).toBe(true);
      expect(distinction.scenario.steps.length).toBeLessThanOrEqual(STEPS_MAX);

      const { scenario, parting, clause } = distinction;
      const text = partingFileText({
        scenario,
        parting,
        clause,
        sides,
        registry,
        suite: 'test',
        seed: SEED,
        replay: '-',
      });
      const file = parseScenarioFile(text, 'file', registry);
      if (file.type === 'error') throw new Error(file.error.message);
      const again = await compareScenarios(
        { sides, pair, registry, seed: SEED },
        file.value.scenarios.map((entry) => entry.scenario),
      );
      expect(again.map((each) => (each.type === 'parted' ? each.clause : each.type))).toEqual([clause]);
    },
  );
});
