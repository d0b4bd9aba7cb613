import { kardia, kardiaAtPin, MUTANTS, PROFILES, type Reference } from '#impl';
import { LEVELS } from '#spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as accept from '../oracles/accept.ts';
import * as goldenRecord from '../oracles/golden-record.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import { releaseCanary } from './canary.ts';
import { makePlan, type Narrowing, type Plan } from './plan.ts';
import { runSuite } from './run-suite.ts';

vi.mock('../oracles/accept.ts', { spy: true });
vi.mock('../oracles/golden-record.ts', { spy: true });
afterEach(() => void vi.resetAllMocks());

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};
const registry = must(loadRegistry(SPEC_FOLDER));
const vectors = must(await loadVectors(VECTORS_FOLDER, registry));

const { capabilities } = inProcessSubject(kardia, 1);

/** The two ends of the Tendermint family. */
const FAMILY = ['tendermint-0.34', 'cometbft-0.38'].flatMap((name) => PROFILES[name] ?? []);

const planFor = (narrowing: Partial<Narrowing> = {}, reference: Reference = kardia): Plan =>
  makePlan(
    reference,
    capabilities,
    vectors.filter(({ dialect }) => dialect === reference.dialect.name),
    { budget: { type: 'runs', runs: 20 }, ...narrowing },
  );

const clauseLevels = new Set(LEVELS);

describe('releaseCanary', { timeout: 600_000 }, () => {
  it.each([kardia, kardiaAtPin, ...FAMILY])('is noticed under $name, whatever the seed', (reference) => {
    const plan = planFor({}, reference);
    const mutants = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const canary = releaseCanary({ reference, registry, plan, seed: seed * 2_654_435 });
      expect({ seed, silent: canary?.silent }).toEqual({ seed, silent: [] });
      mutants.add(canary?.mutant ?? '');
    }
    expect(mutants.size).toBeGreaterThan(25);
  });

  it.each(LEVELS)('is noticed at level %s alone, and without vectors or generated scenarios', (level) => {
    for (let seed = 0; seed < 6; seed++) {
      const vectorsOnly = planFor({ levels: [level], budget: { type: 'runs', runs: 0 } });
      const generatedOnly = { ...planFor({ levels: [level] }), vectors: [] };
      for (const plan of [vectorsOnly, generatedOnly])
        expect(releaseCanary({ reference: kardia, registry, plan, seed })).toMatchObject({ silent: [] });
    }
  });

  it('breaks a clause that was asked for, and never trips a run that is narrowed to one', () => {
    for (const { clauses } of MUTANTS.filter((_, index) => index % 8 === 0)) {
      const canary = releaseCanary({
        reference: kardia,
        registry,
        plan: planFor({ clauses: new Set(clauses), clauseLevels }),
        seed: 3,
      });
      if (canary === undefined) continue;
      expect(canary.silent).toEqual([]);
      expect(MUTANTS.find(({ id }) => id === canary.mutant)?.clauses.some((each) => clauses.includes(each))).toBe(true);
    }
  });

  it('is the same for the same seed', () => {
    const plan = planFor();
    const of = (seed: number) => releaseCanary({ reference: kardia, registry, plan, seed });
    expect(of(9)).toEqual(of(9));
    expect(of(9)).not.toEqual(of(10));
  });

  it('is not released where the plan has nothing that shows a mutant', () => {
    const plan = { ...planFor({ budget: { type: 'runs', runs: 0 } }), vectors: [] };
    expect(releaseCanary({ reference: kardia, registry, plan, seed: 1 })).toBeUndefined();
  });

  it('hears which oracle is silent', () => {
    const plan = planFor({ levels: ['peer_state'], budget: { type: 'runs', runs: 0 } });
    vi.mocked(accept.accept).mockReturnValue({ findings: [], fired: [], steps: 0, agreed: 0 });
    const { silent } = releaseCanary({ reference: kardia, registry, plan, seed: 1 }) ?? {};
    expect(silent).toEqual(['reference']);
    vi.mocked(goldenRecord.compareWithRecord).mockReturnValue({ findings: [], agreed: 0 });
    expect(releaseCanary({ reference: kardia, registry, plan, seed: 1 })?.silent).toEqual([
      'reference',
      'golden-record',
    ]);
  });
});

describe('a run', { timeout: 600_000 }, () => {
  const run = (seed: number) =>
    runSuite({
      subject: inProcessSubject(kardia, 1),
      reference: kardia,
      registry,
      plan: planFor({ levels: ['peer_state'] }),
      seed,
      suite: 'test/1',
    });

  it('tells which canary it noticed', async () => {
    const report = await run(4);
    expect(report).toMatchObject({ exitCode: 0, reasons: [], canary: { silent: [] } });
  });

  it('ends with 4 where the suite is blind, and says to what', async () => {
    vi.mocked(accept.accept).mockReturnValue({ findings: [], fired: [], steps: 1, agreed: 0 });
    vi.mocked(goldenRecord.compareWithRecord).mockReturnValue({ findings: [], agreed: 0 });
    const report = await run(4);
    expect(report.exitCode).toBe(4);
    expect(report.reasons[0]).toBe(
      `the suite is blind to ${report.canary?.clause}: reference, golden-record let ${report.canary?.mutant} pass in ${report.canary?.scenario}`,
    );
  });
});
