import { kardia, PROFILES } from '#impl';
import { LEVELS } from '#spec';
import { describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { makePlan } from './plan.ts';
import { runSuite } from './run-suite.ts';

const NUMBERS = [0, 1, 2, 3, 4, 5, 7, 10, 99, 500, 501, 6_000, 2 ** 31 - 1];

describe('makePlan', () => {
  it.each(Object.values(PROFILES))('plans exactly the number of scenarios that is asked for: $name', (profile) => {
    const { capabilities } = inProcessSubject(profile, 1);
    for (const runs of NUMBERS) {
      const { campaigns } = makePlan(profile, capabilities, [], { budget: { type: 'runs', runs } });
      for (const level of LEVELS) {
        const own = campaigns.filter((campaign) => campaign.level === level);
        expect({ level, runs: own.reduce((sum, campaign) => sum + (campaign.runs ?? 0), 0) }).toEqual({ level, runs });
      }
    }
  });

  it('plans nothing for a level of which the subject drives no operation', () => {
    const { capabilities } = inProcessSubject(kardia, 1);
    const none = { ...capabilities, operations: { codec: [] } };
    const { campaigns } = makePlan(kardia, none, [], { levels: ['codec'], budget: { type: 'runs', runs: 5 } });
    expect(campaigns).toEqual([]);
  });
});

describe('a run', { timeout: 600_000 }, () => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') throw new Error(registry.error.message);

  it.each([0, 1, 5, 500])('generates exactly %i scenarios of a level', async (runs) => {
    const subject = inProcessSubject(kardia, 1);
    const plan = makePlan(kardia, subject.capabilities, [], { levels: ['crypto'], budget: { type: 'runs', runs } });
    const options = { subject, reference: kardia, registry: registry.value, plan, seed: 1, suite: 'test/1' };
    const { levels } = await runSuite(options);
    expect(levels.map(({ generated }) => generated.passed)).toEqual([runs]);
  });
});
