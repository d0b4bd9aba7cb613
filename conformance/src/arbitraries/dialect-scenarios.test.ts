// What every generator of a dialect of the Tendermint family keeps to: the widths of the dialect, what can be run, and what its name says.

import { describe, expect, it } from 'vitest';
import { DIALECT_NAMES, LEVELS, scenarioSchema, widthProblem, type Scenario } from '#spec';
import { PROFILES, kardia, type Reference } from '#impl';
import { isRunnable } from '../search/runnable.ts';
import { scenarioOf } from '../search/search.ts';
import { shrinkCandidates } from '../shrinking/shrink-candidates.ts';
import { generatorsOf } from './generators.ts';
import { isWellFormedScenario } from './well-formed.ts';

const FAMILY = DIALECT_NAMES.filter((name) => name !== 'kardia').map((name): Reference => PROFILES[name] ?? kardia);

const RUNS = 25;

/** The levels at which nothing is signed or written. */
const COUNTED: ReadonlySet<string> = new Set(['bit_array', 'peer_state']);

const cases = FAMILY.filter(({ name }) => name === 'tendermint-0.34' || name === 'cometbft-0.37').flatMap((reference) =>
  LEVELS.flatMap((level) =>
    generatorsOf(level, { setState: true }, reference).map(({ name, arbitrary }) => ({
      profile: reference.name,
      level,
      name,
      reference,
      sample: Array.from({ length: RUNS }, (_, run) => scenarioOf(arbitrary, 7, run)),
    })),
  ),
);

const wrong = (reference: Reference, scenario: Scenario): string | undefined => {
  const { error } = scenarioSchema.safeParse(scenario);
  if (error !== undefined) return error.message;
  const width = widthProblem(reference.dialect, scenario);
  if (width !== undefined) return `${width.path.join('.')}: ${width.expected}`;
  return isRunnable(scenario, reference.dialect) ? undefined : 'cannot be run';
};

describe.each(cases)('$profile, $level, $name', ({ reference, sample }) => {
  it('can be run within the widths of the dialect', () => {
    expect(sample.map((scenario) => wrong(reference, scenario)).filter((each) => each !== undefined)).toEqual([]);
  });
});

const counted = cases.filter(({ level }) => COUNTED.has(level));

describe.each(counted.filter(({ name }) => name === 'well formed'))('$profile, $level', ({ reference, sample }) => {
  it('is well formed as the dialect counts', () => {
    expect(sample.filter((scenario) => !isWellFormedScenario(scenario, reference)).map(({ id }) => id)).toEqual([]);
  });
});

describe.each(counted)('$profile, $level, $name', ({ reference, sample }) => {
  it('shrinks to scenarios that can be run within the widths', () => {
    for (const scenario of sample.slice(0, 3)) {
      let tried = 0;
      for (const candidate of shrinkCandidates(scenario, reference)) {
        if (++tried > 150) break;
        expect(wrong(reference, candidate)).toBeUndefined();
      }
    }
  });
});

describe('generatorsOf', () => {
  it('has scenarios of the dialect alone at the levels where it differs by more than numbers', () => {
    const names = (level: (typeof LEVELS)[number]) =>
      generatorsOf(level, { setState: false }, FAMILY[0] ?? kardia).map(({ name }) => name);
    expect(names('bit_array')).not.toContain('of the dialect');
    expect(names('reactor')).toContain('of the dialect');
    expect(generatorsOf('reactor', { setState: false }).map(({ name }) => name)).not.toContain('of the dialect');
  });

  it('leaves out the scenarios of the dialect alone where a subject lacks the operations', () => {
    const able = { operations: new Set(['receive', 'add_peer']), setState: false };
    expect(generatorsOf('reactor', able, FAMILY[0]).map(({ name }) => name)).not.toContain('of the dialect');
  });
});
