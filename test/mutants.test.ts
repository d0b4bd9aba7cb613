// The suite tested by its mutants: each is judged as a subject, and each must be caught by the oracles that KILLERS names. The
// faithful reference goes through the same vectors and the same number of generated scenarios and must raise no alarm.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Arbitrary } from 'fast-check';
import {
  formatInputError,
  generatorsOf,
  inProcessSubject,
  judge,
  loadRegistry,
  loadVectors,
  scenarioOf,
  signatureOf,
  SPEC_FOLDER,
  VECTORS_FOLDER,
  type OracleName,
} from '#conformance';
import { kardia, MUTANTS, PROFILES, withVariants, type Reference } from '#impl';
import type { Level, Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../conformance/src/run/record-of.ts';
import { seed } from './seed.ts';

/** Generated scenarios that each mutant gets at most; the search ends when every oracle of its row has objected. */
const RUNS = 4_000;

/**
 * The oracles that catch each mutant: the reference and the invariants on generated scenarios, the golden record on the golden
 * vectors. One that is in the row and no longer objects fails the test.
 */
const KILLERS: Readonly<Record<string, readonly OracleName[]>> = {
  'BA-NEW-negative': ['reference', 'golden-record'],
  'BA-GET-at-size': ['reference', 'golden-record', 'invariant'],
  'BA-SET-unbounded': ['reference', 'golden-record', 'invariant'],
  'BA-COPY-shares': ['reference', 'golden-record'],
  'BA-COPYBITS-extra-word': ['reference', 'golden-record'],
  'BA-OR-past-words': ['reference', 'golden-record'],
  'BA-OR-smaller-size': ['reference', 'golden-record'],
  'BA-OR-nil-crashes': ['reference', 'golden-record'],
  'BA-AND-larger-size': ['reference', 'golden-record'],
  'BA-NOT-masks': ['reference', 'golden-record'],
  'BA-SUB-wipes-words': ['reference', 'golden-record'],
  'BA-SUB-keeps-last-word': ['reference', 'golden-record', 'invariant'],
  'BA-UPD-resizes': ['reference', 'golden-record', 'invariant'],
  'BA-UPD-nil-crashes': ['reference', 'golden-record'],
  'BA-EMPTY-masks': ['reference', 'golden-record'],
  'BA-FULL-last-bit': ['reference', 'golden-record'],
  'BA-PICK-stragglers': ['reference', 'invariant'],
  'BA-PICK-skips-whole-word': ['reference'],
  'BA-PICK-no-words-crashes': ['reference', 'golden-record'],
  'BA-FP-2-words-unchecked': ['reference', 'golden-record'],
  'BA-FP-2-negative-size': ['reference', 'golden-record'],
  'BA-FP-2-keeps-stragglers': ['reference', 'golden-record'],
  'PS-SHP-1-any-round': ['reference', 'golden-record', 'invariant'],
  'PS-SHP-2-replaces': ['reference', 'golden-record', 'invariant'],
  'PS-SHP-3-flag-late': ['reference', 'golden-record', 'invariant'],
  'PS-SHP-4-pol-despite-parts': ['reference', 'golden-record'],
  'PS-SHP-5-keeps-pol': ['reference', 'golden-record'],
  'PS-IPB-1-replaces': ['reference', 'golden-record', 'invariant'],
  'PS-IPB-2-keeps-header': ['reference', 'golden-record', 'invariant'],
  'PS-SBP-1-any-round': ['reference', 'golden-record'],
  'PS-SBP-2-clears-again': ['reference', 'golden-record', 'invariant'],
  'PS-NVB-1-by-identity': ['reference', 'golden-record', 'invariant'],
  'PS-NVB-2-ignores-is-commit': ['reference', 'golden-record', 'invariant'],
  'PS-NVB-2-commit-required': ['reference', 'golden-record', 'invariant'],
  'PS-NVB-3-merges': ['reference', 'golden-record', 'invariant'],
  'PS-POL-1-any-height': ['reference', 'golden-record', 'invariant'],
  'PS-POL-2-any-round': ['reference', 'golden-record'],
  'PS-POL-2-zero-is-none': ['reference', 'golden-record'],
  'PS-POL-3-merges': ['reference', 'golden-record'],
  'PS-PVS-1-empty-set': ['reference', 'golden-record', 'invariant'],
  'PS-PVS-2-after-arrays': ['reference', 'golden-record'],
  'PS-PVS-2-skipped': ['reference', 'golden-record', 'invariant'],
  'PS-PVS-3-skipped': ['reference', 'golden-record', 'invariant'],
  'PS-PVS-4-untracked': ['reference', 'invariant'],
  'PS-PVS-5-sends-known': ['reference', 'invariant'],
  'PS-PVS-6-marks': ['reference', 'golden-record'],
  'PS-PSV-2-not-marked': ['reference', 'golden-record', 'invariant'],
  'PS-PSV-3-marks-failed': ['reference', 'golden-record'],
  'PS-EVB-1-reallocates': ['reference', 'golden-record', 'invariant'],
  'PS-EVB-1-shares': ['reference', 'golden-record', 'invariant'],
  'PS-EVB-2-skipped': ['reference', 'golden-record'],
  'PS-EVB-3-any-height': ['reference', 'golden-record', 'invariant'],
  'PS-GVB-1-as-precommit': ['reference'],
  'PS-GVB-4-any-lower-height': ['reference', 'golden-record', 'invariant'],
  'PS-GVB-2-pol-first': ['reference', 'golden-record'],
  'PS-GVB-3-prevotes': ['reference', 'golden-record'],
  'PS-GVB-3-any-round': ['reference', 'golden-record'],
  'PS-GVB-5-pol-prevotes': ['reference', 'golden-record'],
  'PS-GVB-6-zero-is-none': ['reference', 'golden-record'],
  'PS-GVB-7-no-wrap': ['reference', 'golden-record'],
  'PS-SHV-1-off-by-one': ['reference', 'golden-record', 'invariant'],
  'PS-AHV-1-height-below': ['reference', 'golden-record', 'invariant'],
  'PS-AHV-2-allocates': ['reference', 'golden-record', 'invariant'],
  'PS-VSB-2-merges': ['reference', 'golden-record', 'invariant'],
  'PS-VSB-3-intersects': ['reference', 'golden-record', 'invariant'],
  'PS-VSB-3-skips-union': ['reference', 'golden-record', 'invariant'],
  'PS-VSB-3-overwrites': ['reference', 'golden-record', 'invariant'],
  'PS-VSB-4-empty-ignored': ['reference', 'golden-record'],
  'PS-VSB-5-own-height': ['reference', 'golden-record'],
  'PS-ECC-1-any-height': ['reference', 'golden-record', 'invariant'],
  'PS-ECC-2-restarts': ['reference', 'invariant'],
  'PS-ECC-3-panics': ['reference', 'golden-record'],
  'PS-ECC-3-later-only': ['reference', 'invariant'],
  'PS-ECC-4-copies': ['reference', 'golden-record', 'invariant'],
  'PS-ECC-4-starts-clear': ['reference', 'golden-record', 'invariant'],
  'PS-ECC-4-shares-always': ['reference', 'golden-record', 'invariant'],
  'AL-2-reuses-array': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-1-backwards': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-1-height-only': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-2-keeps-step': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-3-keeps-pol': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-3-keeps-prevotes': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-4-copies': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-4-forgets': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-4-any-height': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-4-any-round': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-5-forgets-precommits': ['reference', 'golden-record'],
  'PS-NRS-5-any-round': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-5-any-height': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-5-own-round': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-6-keeps-catchup': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-6-keeps-round': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-7-forgets-catchup': ['reference', 'golden-record', 'invariant'],
  'PS-NRS-8-forgets-proposal': ['reference', 'golden-record', 'invariant'],
};

/** The generators of a run, each as often as its share, drawn in turn. */
const generated = (...levels: readonly Level[]): readonly Arbitrary<Scenario>[] =>
  levels
    .flatMap((level) => generatorsOf(level, { setState: true }))
    .flatMap(({ share, arbitrary }) => Array.from({ length: share }, () => arbitrary));

const PEER_STATE = generated('peer_state');
const BOTH = generated('bit_array', 'peer_state');

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

/** The signatures of what the oracles hold against `subject` on the golden vectors. Its choices are the same in each run. */
const judgeVectors = async (profile: Reference, subject: Reference): Promise<ReadonlySet<string>> => {
  const { run } = inProcessSubject(subject, 0);
  const signatures = new Set<string>();
  for (const entry of vectors.value)
    for (const outcome of await run([entry.scenario]))
      for (const finding of judge(profile, entry.scenario, outcome, recordOf(profile, entry)).findings)
        signatures.add(signatureOf(finding));
  return signatures;
};

/** Judges generated scenarios until all of `oracles` have objected or RUNS is reached; returns those that did. */
const judgeGenerated = async (
  subject: Reference,
  arbitraries: readonly Arbitrary<Scenario>[],
  oracles: readonly OracleName[],
): Promise<ReadonlySet<OracleName>> => {
  const { run } = inProcessSubject(subject, seed());
  const killers = new Set<OracleName>();
  for (let index = 0; index < RUNS && !oracles.every((oracle) => killers.has(oracle)); index++) {
    const scenario = scenarioOf(arbitraries[index % arbitraries.length] as Arbitrary<Scenario>, seed(), index);
    for (const outcome of await run([scenario]))
      for (const { oracle } of judge(kardia, scenario, outcome).findings) killers.add(oracle);
  }
  return killers;
};

describe('MUTANTS', { timeout: 60_000 }, () => {
  it('have unique ids, and a row in the table each', () => {
    const ids = MUTANTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(KILLERS)).toEqual(ids);
  });

  it('have a file each, named as the id in lower case', () => {
    const files = readdirSync(join(import.meta.dirname, '../impl/variants/mutants')).filter(
      (name) => name !== 'index.ts',
    );
    expect(files.sort()).toEqual(MUTANTS.map(({ id }) => `${id.toLowerCase()}.ts`).sort());
  });

  it.each(MUTANTS)(
    'says what it breaks and where that happened: $id',
    ({ id, type, clauses, summary, source, replace }) => {
      expect(type).toBe('mutant');
      expect(id.startsWith(`${clauses[0]}-`)).toBe(true);
      for (const clause of clauses) expect(registry.value.clauses.has(clause), `clauses.yaml has ${clause}`).toBe(true);
      expect(summary).not.toBe('');
      expect(source).not.toBe('');
      expect(Object.keys(replace)).toHaveLength(1);
    },
  );

  it.each(MUTANTS)('dies: $id', async (mutant) => {
    const expected = KILLERS[mutant.id] ?? [];
    const subject = withVariants(kardia, mutant.id, [mutant]);
    const wanted = expected.filter((oracle) => oracle !== 'golden-record');
    const killers = await judgeGenerated(subject, mutant.id.startsWith('BA-') ? BOTH : PEER_STATE, wanted);
    const recorded = [...(await judgeVectors(kardia, subject))].some((each) => each.startsWith('golden-record/'));
    expect(expected).toContain('reference');
    expect([...killers, ...(recorded ? ['golden-record'] : [])]).toEqual(expect.arrayContaining([...expected]));
  });
});

describe.each(Object.values(PROFILES))('the reference under $name', { timeout: 60_000 }, (profile) => {
  it('raises no alarm on the golden vectors', async () => {
    expect(vectors.value.length).toBeGreaterThan(0);
    expect([...(await judgeVectors(profile, profile))]).toEqual([]);
  });

  it('raises no alarm on generated scenarios', async () => {
    const { run } = inProcessSubject(profile, seed());
    for (let index = 0; index < RUNS; index++) {
      const scenario = scenarioOf(BOTH[index % BOTH.length] as Arbitrary<Scenario>, seed(), index);
      const [outcome] = await run([scenario]);
      if (outcome === undefined) throw new Error('no outcome');
      expect({ id: scenario.id, findings: judge(profile, scenario, outcome).findings }).toEqual({
        id: scenario.id,
        findings: [],
      });
    }
  });
});
