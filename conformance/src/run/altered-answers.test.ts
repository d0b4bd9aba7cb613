// Whatever a subject answers, a run ends with a report: results are altered at random, below the check of answers, so that the rest of the suite is
// met by what that check may let through one day.
import * as fc from 'fast-check';
import { kardia } from '#impl';
import { LEVELS, type Json } from '#spec';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { plainPaint } from '../reporters/paint.ts';
import { REPORTERS } from '../reporters/reporter.ts';
import { terminalReport } from '../reporters/terminal-report.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { makePlan } from './plan.ts';
import { runSuite } from './run-suite.ts';

const loaded = loadRegistry(SPEC_FOLDER);
if (loaded.type === 'error') throw new Error('expected a registry');
const registry = loaded.value;

/** One change of a value somewhere in a result. */
type Alteration = { readonly type: 'drop' | 'nest' | 'widen' } | { readonly type: 'replace'; readonly by: Json };

const alteration: fc.Arbitrary<Alteration> = fc.oneof(
  fc.record({ type: fc.constantFrom('drop' as const, 'nest' as const, 'widen' as const) }),
  fc.record({
    type: fc.constant('replace' as const),
    by: fc.oneof(
      fc.jsonValue({ maxDepth: 3 }).map((value) => value as Json),
      fc.constantFrom<Json>(null, -1, 1.5, 2 ** 53, '', 'xx_', [], {}, [[]], { bits: 3, elems: ['0'] }),
    ),
  }),
);

/** `value` altered at the place that `at` leads to, one number a level down. */
const alter = (value: unknown, at: readonly number[], how: Alteration): unknown => {
  const [turn, ...rest] = at;
  if (turn === undefined || typeof value !== 'object' || value === null) {
    if (how.type === 'replace') return how.by;
    return how.type === 'nest' ? [value] : how.type === 'widen' ? { value, surplus: value } : undefined;
  }
  const entries = Object.entries(value);
  const chosen = entries[turn % Math.max(entries.length, 1)];
  if (chosen === undefined) return how.type === 'replace' ? how.by : value;
  const [key, member] = chosen;
  const altered = alter(member, rest, how);
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    return altered === undefined ? list.toSpliced(Number(key), 1) : list.with(Number(key), altered);
  }
  const others = Object.fromEntries(entries.filter(([name]) => name !== key));
  return altered === undefined ? others : { ...others, [key]: altered };
};

const altering = (at: readonly number[], every: number, how: Alteration): Subject => {
  const subject = inProcessSubject(kardia, 1);
  let count = 0;
  const alterOutcome = (outcome: Outcome): Outcome => {
    if (outcome.type !== 'observation' || ++count % every !== 0) return outcome;
    const { id, steps } = outcome.observation;
    const place = count % Math.max(steps.length, 1);
    const result = alter(steps[place], at, how);
    const altered = steps.map((step, index) => (index === place ? result : step));
    // What is not right is the point.
    return { type: 'observation', observation: { id, steps: altered as typeof steps } };
  };
  return { ...subject, run: async (scenarios) => (await subject.run(scenarios)).map(alterOutcome) };
};

describe('a run of a subject whose answers are altered', { timeout: 600_000 }, () => {
  it('ends with a report, which every reporter can write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        alteration,
        fc.constantFrom(...LEVELS),
        async (at, every, how, level) => {
          const subject = altering(at, every, how);
          const plan = makePlan(kardia, subject.capabilities, [], {
            levels: [level],
            budget: { type: 'time', ms: 1_500 },
          });
          const campaigns = plan.campaigns.map((campaign) => ({ ...campaign, runs: 8 }));
          const report = await runSuite({
            subject,
            reference: kardia,
            registry,
            plan: { ...plan, campaigns },
            seed: 5,
            suite: 'test/1',
          });
          expect([0, 1, 3, 4]).toContain(report.exitCode);
          expect(terminalReport(report, plainPaint)).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
          for (const reporter of Object.values(REPORTERS)) expect(reporter(report, registry)).not.toBe('');
        },
      ),
      { seed: seed(), numRuns: 40 },
    );
  });
});
