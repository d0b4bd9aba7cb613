// What a step usually does, by a sample.

import { kardia } from '#impl';
import { expect, it } from 'vitest';
import { usualSteps } from './usual-steps.ts';

const usual = usualSteps(kardia, 1);

it('counts guards that did not hold, by how many scenarios were judged', () => {
  const of = (scenarios: number) => usual.passedOver((level) => (level === 'peer_state' ? scenarios : 0));
  const once = of(60).get('PS-NRS-1') ?? 0;
  expect(once).toBeGreaterThan(0);
  expect(of(120).get('PS-NRS-1')).toBe(2 * once);
  expect(of(0).size).toBe(0);
});

it('makes steps of firings', () => {
  const fired = new Map([
    ['CM-2', 1_000],
    ['X-1', 7],
  ]);
  const steps = usual.stepsWith(fired, ['vote_set']);
  // A commit has an entry for each validator.
  expect(steps.get('CM-2')).toBeLessThan(1_000);
  expect(steps.get('CM-2')).toBeGreaterThan(0);
  expect(steps.get('X-1')).toBe(7);
});
