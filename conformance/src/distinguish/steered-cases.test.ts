// Steering: what is tried depends on what was seen, can be repeated by its seed, and sees more than chance alone.

import { kardia } from '#impl';
import { LEVELS, scenarioSchema, type Level, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { isRunnable } from '../search/runnable.ts';
import { freshCases } from './fresh-cases.ts';
import { startNovelty, type Novelty } from './novelty.ts';
import { openPair } from './open-pair.ts';
import { searchParting, type Cases, type SearchedParting } from './search-parting.ts';
import { sideOf } from './side.ts';
import { countedCases, steeredCases } from './steered-cases.ts';

const reference = (name: string) => {
  const side = sideOf(name);
  if (side.type !== 'reference') throw new Error(`${name} is no reference`);
  return side;
};

interface Ran extends SearchedParting {
  readonly novelty: Novelty;
  readonly scenarios: readonly Scenario[];
}

const run = async (other: string, level: Level, steered: boolean, casesMax: number, from: number): Promise<Ran> => {
  const pair = openPair(reference('kardia'), reference(other), { seed: from, referee: kardia });
  const fresh = freshCases(pair, new Map([[level, 1]]), from);
  if (fresh === undefined) throw new Error('no generator');
  const novelty = startNovelty(kardia.dialect);
  const cases = steered ? steeredCases(fresh, novelty, from) : countedCases(fresh, novelty);
  const scenarios: Scenario[] = [];
  const noted: Cases = {
    ...cases,
    next: () => {
      const scenario = cases.next();
      scenarios.push(scenario);
      return scenario;
    },
  };
  return { ...(await searchParting({ pair, cases: noted, casesMax })), novelty, scenarios };
};

describe('steeredCases', { timeout: 600_000 }, () => {
  it('sees more abstract states in as many cases', async () => {
    const [steered, unsteered] = [
      await run('kardia', 'peer_state', true, 1_500, 1),
      await run('kardia', 'peer_state', false, 1_500, 1),
    ];
    expect(steered.novelty.states()).toBeGreaterThan(unsteered.novelty.states());
    expect(steered.novelty.clauses()).toBe(unsteered.novelty.clauses());
  });

  it('is repeated by its seed', async () => {
    const [first, second] = [
      await run('kardia', 'peer_state', true, 150, 9),
      await run('kardia', 'peer_state', true, 150, 9),
    ];
    expect(second.scenarios).toEqual(first.scenarios);
    expect(new Set(first.scenarios.map(({ id }) => id)).size).toBe(150);
    expect(first.scenarios.some(({ id }) => id.includes('_case_'))).toBe(true);
  });

  it.each(LEVELS)('makes nothing of level %s that could not stand in a file or be driven', async (level) => {
    const { scenarios, found } = await run('kardia', level, true, 40, seed());
    expect(found).toBeUndefined();
    for (const scenario of scenarios) {
      expect(scenarioSchema.safeParse(scenario).error).toBeUndefined();
      expect(isRunnable(scenario)).toBe(true);
    }
  });
});
