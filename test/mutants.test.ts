// The suite tested by its mutants: each is judged as a subject and must be caught, with a seed that changes from run to run; which oracle
// catches which is docs/kill-matrix.md, with a seed that does not. The faithful reference goes through all vectors and through
// generated scenarios of every level, and must raise no alarm.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Arbitrary } from 'fast-check';
import {
  DEATH_BUDGET,
  FAULTY_VARIANTS,
  formatInputError,
  generatorsOf,
  hunt,
  inProcessSubject,
  judge,
  levelsOf,
  loadRegistry,
  loadVectors,
  scenarioOf,
  signatureOf,
  SPEC_FOLDER,
  startStock,
  VECTORS_FOLDER,
  type Finding,
  type VectorEntry,
} from '#conformance';
import { kardia, MUTANTS, PROFILES, type Reference } from '#impl';
import { LEVELS, type Level, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../conformance/src/run/record-of.ts';
import { seed } from './seed.ts';

/** Generated scenarios of each level in which the reference must raise no alarm. */
const QUIET_RUNS: Readonly<Record<Level, number>> = {
  bit_array: 1_500,
  peer_state: 2_500,
  codec: 1_500,
  crypto: 750,
  vote_set: 750,
  reactor: 500,
};

/** The generators of a run, each as often as its share, drawn in turn. */
const generated = (levels: readonly Level[], reference: Reference): readonly Arbitrary<Scenario>[] =>
  levels
    .flatMap((level) => generatorsOf(level, { setState: true }, reference))
    .flatMap(({ share, arbitrary }) => Array.from({ length: share }, () => arbitrary));

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));
/** The dialects of which there are golden vectors. */
const RECORDED: ReadonlySet<string> = new Set(['kardia', 'cometbft-0.38', 'tendermint-0.34']);
const golden = vectors.value.filter(({ dialect }) => dialect === kardia.dialect.name);

/** What the oracles hold against `subject` on a golden vector. Its choices are the same in each run. */
const judgeVector = async (profile: Reference, subject: Reference, entry: VectorEntry): Promise<readonly Finding[]> => {
  const outcomes = await inProcessSubject(subject, 0).run([entry.scenario]);
  return outcomes.flatMap((outcome) => {
    const { findings, disputes = [] } = judge(profile, entry.scenario, outcome, recordOf(profile, entry));
    return [...findings, ...disputes.map(({ finding }) => finding)];
  });
};

const stock = startStock(kardia, golden, seed());

describe('MUTANTS', { timeout: 600_000 }, () => {
  it('have unique ids', () => {
    const ids = MUTANTS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a file each, named as the id in lower case, in a folder named like one of the reference', () => {
    const folder = join(import.meta.dirname, '../impl/variants/mutants');
    const nouns = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of nouns) expect(readdirSync(join(folder, '../../src'))).toContain(name);
    const files = nouns.flatMap(({ name }) => readdirSync(join(folder, name))).filter((name) => name !== 'index.ts');
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

  it.each(FAULTY_VARIANTS)('differs from the reference, and dies whatever the seed: $id', async (variant) => {
    const result = await hunt(stock, variant, levelsOf(variant, registry.value), DEATH_BUDGET);
    expect(result.disputes).toEqual([]);
    expect(result.differs?.type).toBe('generated');
    expect(result.kills.reference).toBeDefined();
  });
});

describe.each(Object.values(PROFILES))('the reference under $name', { timeout: 600_000 }, (profile) => {
  it('raises no alarm on the golden vectors', async () => {
    const own = vectors.value.filter(({ dialect }) => dialect === profile.dialect.name);
    expect(own.length > 0).toBe(RECORDED.has(profile.dialect.name));
    const alarms: string[] = [];
    for (const entry of own)
      for (const finding of await judgeVector(profile, profile, entry)) alarms.push(signatureOf(finding));
    expect(alarms).toEqual([]);
  });

  it.each(LEVELS)('raises no alarm on generated scenarios of level %s', async (level) => {
    const arbitraries = generated([level], profile);
    const { run } = inProcessSubject(profile, seed());
    for (let index = 0; index < QUIET_RUNS[level]; index++) {
      const scenario = scenarioOf(arbitraries[index % arbitraries.length] as Arbitrary<Scenario>, seed(), index);
      const [outcome] = await run([scenario]);
      if (outcome === undefined) throw new Error('no outcome');
      const { findings, disputes = [] } = judge(profile, scenario, outcome);
      expect({ id: scenario.id, findings, disputes }).toEqual({ id: scenario.id, findings: [], disputes: [] });
    }
  });
});
