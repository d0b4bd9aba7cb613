// A suite that contradicts itself must say so and not blame the subject: a wrong golden record, a wrong reference and a wrong invariant are
// planted in turn, and a subject without fault is judged.

import {
  inProcessSubject,
  loadRegistry,
  loadVectors,
  makePlan,
  runSuite,
  SPEC_FOLDER,
  VECTORS_FOLDER,
  type Narrowing,
  type Report,
  type VectorEntry,
} from '#conformance';
import { kardia, kardiaAtPin, MUTANTS, withVariants, type Reference } from '#impl';
import { INVARIANTS, type Invariant } from '#spec';
import { afterEach, describe, expect, it, vi } from 'vitest';

const SEED = 5;

const must = <Value>(result: { readonly type: string; readonly value?: Value }): Value => {
  if (result.value === undefined) throw new Error('expected a value');
  return result.value;
};
const registry = must(loadRegistry(SPEC_FOLDER));
const vectors = must(await loadVectors(VECTORS_FOLDER, registry)).filter(({ dialect }) => dialect === 'kardia');

interface Planted {
  readonly reference?: Reference;
  readonly subject?: Reference;
  readonly entries?: readonly VectorEntry[];
  readonly runs?: number;
  readonly narrowing?: Partial<Narrowing>;
}

const judged = ({ reference = kardia, subject = kardia, entries = vectors, runs = 0 }: Planted): Promise<Report> => {
  const own = inProcessSubject(subject, SEED);
  const plan = makePlan(reference, own.capabilities, entries, {
    levels: ['peer_state'],
    budget: { type: 'runs', runs },
  });
  return runSuite({ subject: own, reference, registry, plan, seed: SEED, suite: 'test/1' });
};

const mutant = (id: string): Reference => {
  const found = MUTANTS.filter((each) => each.id === id);
  if (found.length === 0) throw new Error(`no mutant ${id}`);
  return withVariants(kardia, kardia.name, found);
};

/** An invariant that objects to every `operation`, whatever it does, in the place of another: the plan of invariants is made once. */
const plantInvariant = (id: string, operation: string): void => {
  const planted = INVARIANTS.find((each) => each.id === id);
  if (planted === undefined) throw new Error(`no invariant ${id}`);
  const wrong = (transition: { readonly operation: string }) =>
    transition.operation === operation ? { place: 'state', expected: 'something else', observed: 'this' } : undefined;
  vi.spyOn(planted as { start: Invariant['start'] }, 'start').mockImplementation(() => wrong);
};
afterEach(() => void vi.restoreAllMocks());

describe('a suite that disagrees with itself', { timeout: 600_000 }, () => {
  it('is found out by a wrong golden record', async () => {
    const entries = vectors.map((entry): VectorEntry => {
      if (entry.scenario.id !== 'peer_state/new_round_step/first') return entry;
      const [first, ...rest] = entry.expect ?? entry.observed ?? [];
      return { ...entry, expect: [{ ...first, value: 'planted' }, ...rest] };
    });
    const planted = entries.filter((entry, index) => entry !== vectors[index]);
    expect(planted).toHaveLength(1);
    const report = await judged({ entries });
    expect(report).toMatchObject({ exitCode: 4, failures: [] });
    expect(report.disagreements.map(({ finding, against }) => [finding.oracle, finding.by, against])).toEqual([
      ['golden-record', 'peer_state/new_round_step/first', 'reference'],
    ]);
    expect(report.reasons[0]).toMatch(/^the suite disagrees with itself: peer_state\/new_round_step\/first objects to/);
  });

  it('is found out by a wrong reference that the golden record contradicts', async () => {
    const report = await judged({ reference: mutant('PS-NRS-7-forgets-catchup') });
    expect(report).toMatchObject({ exitCode: 4, failures: [] });
    expect(report.disagreements[0]).toMatchObject({ against: 'golden-record', finding: { oracle: 'reference' } });
  });

  it('is found out by a wrong reference that an invariant contradicts', async () => {
    const report = await judged({ reference: mutant('PS-NRS-8-forgets-proposal'), entries: [], runs: 400 });
    expect(report).toMatchObject({ exitCode: 4, failures: [] });
    expect(report.disagreements.map(({ against }) => against)).toContain('invariant');
  });

  it('is found out by a wrong invariant', async () => {
    plantInvariant('INV-T6', 'apply_new_round_step');
    const report = await judged({ runs: 40 });
    expect(report).toMatchObject({ exitCode: 4, failures: [] });
    expect(report.disagreements.map(({ finding, against }) => [finding.by, against])).toContainEqual([
      'INV-T6',
      'reference',
    ]);
  });

  it('says the same of a subject with faults of its own, which are still shown', async () => {
    plantInvariant('INV-T6', 'init_proposal_block_parts');
    const report = await judged({ subject: kardiaAtPin, runs: 40 });
    expect(report.exitCode).toBe(4);
    expect(report.failures.length).toBeGreaterThan(0);
    expect(report.failures.filter(({ finding }) => finding.by === 'INV-T6')).toEqual([]);
  });
});

describe('a suite that agrees with itself', { timeout: 600_000 }, () => {
  it.each(['PS-NRS-1-backwards', 'PS-ECC-4-copies', 'PS-SHP-3-flag-late', 'PS-VSB-3-skips-union'])(
    'holds %s against the subject',
    async (id) => {
      const report = await judged({ subject: mutant(id), runs: 200 });
      expect(report).toMatchObject({ exitCode: 1, disagreements: [] });
    },
  );
});
