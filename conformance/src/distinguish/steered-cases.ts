// Cases that are steered by novelty: scenarios that showed something new are kept and varied, in turn with fresh ones. Which of the two comes next
// depends on what has shown more of late, so that variations take over where fresh cases repeat themselves. A function of the seed and of what the
// cases before showed, so that a search is repeated by its seed.

import type { Random } from 'fast-check';
import type { Level, Scenario } from '#spec';
import { randomOf } from '../search/random.ts';
import type { FreshCases } from './fresh-cases.ts';
import { mutateScenario } from './mutate-scenario.ts';
import type { Novelty } from './novelty.ts';
import type { Cases } from './search-parting.ts';

/** Scenarios kept of each level; of more the oldest go. */
const KEPT_MAX = 500;

/** How many kept scenarios are looked at for one to vary. */
const LOOKS = 4;

/** How many variations are tried for one that can be given to a subject. */
const TRIES = 4;

/** Variations draw from runs that fresh cases never reach. */
const FIRST_VARIATION = 2 ** 40;

/** What one more case counts in the yield of its kind. */
const RECENT = 0.02;

/** The least part of the cases that either kind gets. */
const PART_MIN = 0.1;

/** A scenario and something that it was the first to show. */
interface Kept {
  readonly scenario: Scenario;
  readonly find: string;
}

type Kind = 'fresh' | 'variation';

/** What is known of one level. */
interface Known {
  readonly corpus: Kept[];
  /** How much that was new a case of each kind has shown of late. */
  readonly yields: Record<Kind, number>;
}

/** Of a few the one with the rarest find. */
const pickFrom = ({ corpus }: Known, random: Random, novelty: Novelty): Scenario => {
  let best = corpus[random.nextInt(0, corpus.length - 1)] as Kept;
  for (let look = 1; look < LOOKS; look++) {
    const each = corpus[random.nextInt(0, corpus.length - 1)] as Kept;
    if (novelty.count(each.find) < novelty.count(best.find)) best = each;
  }
  return best.scenario;
};

/** Adds what a case shows to `novelty`, where it was compared. */
const addTo = (novelty: Novelty, ...[scenario, outcome, comparison]: Parameters<Cases['learn']>): readonly string[] =>
  outcome.type !== 'observation' || comparison.type === 'unsupported' || comparison.type === 'fault'
    ? []
    : novelty.add(scenario, outcome.observation.steps, comparison.fired);

/** Fresh cases alone; `novelty` only counts. */
export const countedCases = (fresh: FreshCases, novelty: Novelty): Cases => ({
  next: fresh.draw,
  learn: (...compared) => void addTo(novelty, ...compared),
});

/** Steers by `novelty`, which also counts what is seen. */
export const steeredCases = (fresh: FreshCases, novelty: Novelty, seed: number): Cases => {
  const levels = new Map<Level, Known>();
  const variations = new Set<string>();
  let turn = 0;

  const knownOf = (level: Level): Known => {
    let known = levels.get(level);
    if (known === undefined) levels.set(level, (known = { corpus: [], yields: { fresh: 1, variation: 1 } }));
    return known;
  };

  /** A variation of the level whose turn it is, so that levels keep their weights. */
  const vary = (level: Level, random: Random): Scenario | undefined => {
    const known = knownOf(level);
    if (known.corpus.length < 2) return undefined;
    const { yields } = known;
    const part = yields.variation / (yields.fresh + yields.variation || 1);
    if (random.nextInt(0, 999) >= Math.min(Math.max(part, PART_MIN), 1 - PART_MIN) * 1000) return undefined;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const mutated = mutateScenario(
        random,
        pickFrom(known, random, novelty),
        pickFrom(known, random, novelty),
        novelty.dialect,
      );
      if (mutated !== undefined) return { ...mutated, id: `${level}/generated/seed_${seed}_case_${turn}` };
    }
    return undefined;
  };

  return {
    next: () => {
      const varied = vary(fresh.levelAhead(), randomOf(seed, FIRST_VARIATION + turn++));
      if (varied === undefined) return fresh.draw();
      fresh.skip();
      variations.add(varied.id);
      return varied;
    },
    learn: (scenario, outcome, comparison) => {
      const kind: Kind = variations.delete(scenario.id) ? 'variation' : 'fresh';
      const finds = addTo(novelty, scenario, outcome, comparison);
      const { corpus, yields } = knownOf(scenario.level);
      yields[kind] += RECENT * (finds.length - yields[kind]);
      const find = finds.at(-1);
      if (find === undefined) return;
      corpus.push({ scenario, find });
      if (corpus.length > KEPT_MAX) corpus.shift();
    },
  };
};
