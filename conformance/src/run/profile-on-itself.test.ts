// Each profile judged by itself, level by level, in as many scenarios as coverage floors ask for: what the suite demands has to be
// possible. The seed is fixed, so that a floor that is met seldom is not missed by chance.

import { kardia, kardiaAtPin, PROFILES, type Reference } from '#impl';
import { LEVELS, LIMIT_NAMES, type Level, type LimitName } from '#spec';
import { describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Capabilities } from '../subjects/subject.ts';
import { withinDeclared } from '../subjects/support.ts';
import { makePlan } from './plan.ts';
import type { Report } from './report.ts';
import { runSuite } from './run-suite.ts';

const SEED = 1;

/** Scenarios of more than the 10,000 steps from which on every clause has to be reached; those of reactors are longer. */
const runsOf = (level: Level): number => (level === 'reactor' ? 400 : 600);

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error(loaded.error.message);
const registry = loaded.value;

/** The report of `reference` on itself at one level, with floors whatever the number of scenarios. */
const judge = async (reference: Reference, level: Level, limits: readonly LimitName[]): Promise<Report> => {
  const inner = inProcessSubject(reference, SEED);
  const capabilities: Capabilities = { ...inner.capabilities, limits };
  const subject = { ...inner, capabilities, run: withinDeclared(capabilities, inner.run) };
  const budget = { type: 'runs', runs: runsOf(level) } as const;
  const plan = { ...makePlan(reference, capabilities, [], { levels: [level], budget }), floors: [level] };
  return runSuite({ subject, reference, registry, plan, seed: SEED, suite: 'test/1' });
};

const CONFORMS = { exitCode: 0, reasons: [], failures: [], belowFloor: [] };

describe.each(Object.values(PROFILES))('profile $name on itself', { timeout: 600_000 }, (reference) => {
  it.each(LEVELS)('conforms and meets every floor at level %s', async (level) => {
    expect(await judge(reference, level, [])).toMatchObject(CONFORMS);
  });
});

describe.each([kardia, kardiaAtPin])('profile $name on itself', { timeout: 600_000 }, (reference) => {
  it.each(LEVELS)(
    'conforms and meets the floors that are left at level %s with every limit declared',
    async (level) => {
      expect(await judge(reference, level, LIMIT_NAMES)).toMatchObject(CONFORMS);
    },
  );
});
