// The suite tested by its mutants: each is judged as a subject, and each must be caught by the oracles that KILLERS names. The
// faithful reference goes through all vectors and through generated scenarios of every level, and must raise no alarm.
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
  type Finding,
  type OracleName,
  type VectorEntry,
} from '#conformance';
import { kardia, MUTANTS, PROFILES, withVariants, type Reference, type Variant } from '#impl';
import { LEVELS, type Level, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../conformance/src/run/record-of.ts';
import { KILLERS, ON_VECTORS_ONLY } from './killers.ts';
import { seed } from './seed.ts';

/** Generated scenarios of each level that a mutant gets at most; the search ends when every oracle of its row has objected. */
const RUNS: Readonly<Record<Level, number>> = {
  bit_array: 4_000,
  peer_state: 4_000,
  codec: 4_000,
  crypto: 4_000,
  vote_set: 4_000,
  reactor: 2_000,
};

/** Generated scenarios of each level in which the reference must raise no alarm. */
const QUIET_RUNS: Readonly<Record<Level, number>> = {
  bit_array: 1_500,
  peer_state: 2_500,
  codec: 1_500,
  crypto: 750,
  vote_set: 750,
  reactor: 500,
};

/** The levels at which a mutant must die, by the beginning of its id; the first one decides how many scenarios it gets. */
const LEVELS_OF: readonly (readonly [RegExp, readonly [Level, ...Level[]]])[] = [
  [/^BA-/, ['bit_array', 'peer_state']],
  [/^(PS|AL)-/, ['peer_state']],
  [/^WF-/, ['codec']],
  [/^(CR|PT)-/, ['crypto']],
  [/^(VS|HVS|CM)-/, ['vote_set']],
  [/^(RX|EV|GD|GC|GV|GH|QM|SL|CS)-/, ['reactor']],
];

const levelsOf = (id: string): readonly [Level, ...Level[]] => {
  const found = LEVELS_OF.find(([pattern]) => pattern.test(id));
  if (found === undefined) throw new Error(`no level for ${id}`);
  return found[1];
};

/** The generators of a run, each as often as its share, drawn in turn. */
const generated = (levels: readonly Level[]): readonly Arbitrary<Scenario>[] =>
  levels
    .flatMap((level) => generatorsOf(level, { setState: true }))
    .flatMap(({ share, arbitrary }) => Array.from({ length: share }, () => arbitrary));

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

/** The golden vectors at which a mutant must die, those about the clause that it breaks first. */
const vectorsOf = ({ id, clauses }: Variant): readonly VectorEntry[] => {
  const own = vectors.value.filter(({ scenario }) => levelsOf(id).includes(scenario.level));
  const isAbout = ({ scenario }: VectorEntry): boolean => scenario.clauses.some((clause) => clauses.includes(clause));
  return [...own.filter(isAbout), ...own.filter((entry) => !isAbout(entry))];
};

/** What the oracles hold against `subject` on a golden vector. Its choices are the same in each run. */
const judgeVector = async (profile: Reference, subject: Reference, entry: VectorEntry): Promise<readonly Finding[]> => {
  const outcomes = await inProcessSubject(subject, 0).run([entry.scenario]);
  return outcomes.flatMap((outcome) => judge(profile, entry.scenario, outcome, recordOf(profile, entry)).findings);
};

/** Judges golden vectors until all of `oracles` have objected; returns those that did. */
const judgeVectors = async (
  mutant: Variant,
  subject: Reference,
  oracles: readonly OracleName[],
): Promise<ReadonlySet<OracleName>> => {
  const killers = new Set<OracleName>();
  for (const entry of vectorsOf(mutant)) {
    if (oracles.every((oracle) => killers.has(oracle))) break;
    for (const { oracle } of await judgeVector(kardia, subject, entry)) killers.add(oracle);
  }
  return killers;
};

/** Judges generated scenarios until all of `oracles` have objected or none are left; returns those that did. */
const judgeGenerated = async (
  mutant: Variant,
  subject: Reference,
  oracles: readonly OracleName[],
): Promise<ReadonlySet<OracleName>> => {
  const levels = levelsOf(mutant.id);
  const arbitraries = generated(levels);
  const { run } = inProcessSubject(subject, seed());
  const killers = new Set<OracleName>();
  for (let index = 0; index < RUNS[levels[0]] && !oracles.every((oracle) => killers.has(oracle)); index++) {
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
    const isRecorded = (oracle: OracleName): boolean => oracle === 'golden-record' || ON_VECTORS_ONLY.has(mutant.id);
    const onVectors = await judgeVectors(mutant, subject, expected.filter(isRecorded));
    const onGenerated = await judgeGenerated(
      mutant,
      subject,
      expected.filter((oracle) => !isRecorded(oracle)),
    );
    expect(expected).toContain('reference');
    expect(expected.filter((oracle) => !(isRecorded(oracle) ? onVectors : onGenerated).has(oracle))).toEqual([]);
  });
});

describe.each(Object.values(PROFILES))('the reference under $name', { timeout: 120_000 }, (profile) => {
  it('raises no alarm on the golden vectors', async () => {
    expect(vectors.value.length).toBeGreaterThan(0);
    const alarms: string[] = [];
    for (const entry of vectors.value)
      for (const finding of await judgeVector(profile, profile, entry)) alarms.push(signatureOf(finding));
    expect(alarms).toEqual([]);
  });

  it.each(LEVELS)('raises no alarm on generated scenarios of level %s', async (level) => {
    const arbitraries = generated([level]);
    const { run } = inProcessSubject(profile, seed());
    for (let index = 0; index < QUIET_RUNS[level]; index++) {
      const scenario = scenarioOf(arbitraries[index % arbitraries.length] as Arbitrary<Scenario>, seed(), index);
      const [outcome] = await run([scenario]);
      if (outcome === undefined) throw new Error('no outcome');
      expect({ id: scenario.id, findings: judge(profile, scenario, outcome).findings }).toEqual({
        id: scenario.id,
        findings: [],
      });
    }
  });
});
