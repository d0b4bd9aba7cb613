// The oracles together say of what right and faulty references did what they said before, to the letter.

import { PROFILES, type Reference } from '#impl';
import { LEVELS } from '#spec';
import { expect, it } from 'vitest';
import { JUDGED_TRACES } from '../../../test/judged-traces.ts';
import { judge } from './judge.ts';

/** The weights of suspects are no objection. */
const withoutSuspects = (verdict: object): unknown =>
  JSON.parse(JSON.stringify(verdict, (key, value: unknown) => (key === 'suspects' ? undefined : value)));

it.each(LEVELS)('%s', { timeout: 600_000 }, (level) => {
  const traces = JUDGED_TRACES.filter((trace) => trace.level === level);
  expect(traces.length).toBeGreaterThan(0);
  for (const { profile, scenario, observation, record, verdict } of traces) {
    const { fired: _, ...found } = judge(
      PROFILES[profile] as Reference,
      scenario,
      { type: 'observation', observation },
      record,
    );
    expect(withoutSuspects(found)).toEqual(verdict);
  }
});
