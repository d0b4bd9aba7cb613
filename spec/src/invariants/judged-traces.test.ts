// Each invariant by itself says of what right and faulty references did what it said before, to the letter.

import { expect, it } from 'vitest';
import { JUDGED_TRACES } from '../../../test/judged-traces.ts';
import { DIALECTS } from '../dialect.ts';
import { checkInvariants } from './check-invariants.ts';
import { INVARIANTS } from './registry.ts';

const dialectOf = (profile: string) => DIALECTS[profile as keyof typeof DIALECTS];

it.each(INVARIANTS.map((invariant) => [invariant.id, invariant] as const))(
  '%s',
  { timeout: 600_000 },
  (id, invariant) => {
    const traces = JUDGED_TRACES.filter(({ level }) => invariant.levels.includes(level));
    expect(traces.length).toBeGreaterThan(0);
    for (const { profile, scenario, observation, violations } of traces) {
      const found = checkInvariants(scenario, observation, [invariant], dialectOf(profile));
      const expected = violations.filter((each) => each.invariant === id);
      expect(found.map((each) => ({ ...each, invariant: each.invariant.id }))).toEqual(expected);
    }
  },
);

it('holds every breach against a clause of its invariant', { timeout: 600_000 }, () => {
  const foreign = JUDGED_TRACES.flatMap(({ profile, scenario, observation }) =>
    checkInvariants(scenario, observation, INVARIANTS, dialectOf(profile)).filter(
      ({ clause, invariant }) => clause !== undefined && !invariant.clauses.includes(clause),
    ),
  );
  expect(foreign).toEqual([]);
});

it('tells the clause of a breach wherever an invariant guards several', { timeout: 600_000 }, () => {
  const silent = JUDGED_TRACES.flatMap(({ profile, scenario, observation }) =>
    checkInvariants(scenario, observation, INVARIANTS, dialectOf(profile))
      .filter(({ clause, invariant }) => clause === undefined && invariant.clauses.length > 1)
      .map(({ invariant }) => invariant.id),
  );
  expect([...new Set(silent)]).toEqual([]);
});
