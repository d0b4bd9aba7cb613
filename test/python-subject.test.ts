// The suite against a subject that shares nothing with the reference: the Python adapter over stdio, faithful and with each of its
// faults. Needs python3; without it the tests are skipped, except in CI, where they fail.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Arbitrary } from 'fast-check';
import {
  formatInputError,
  generatorsOf,
  judge,
  loadRegistry,
  loadVectors,
  search,
  SPEC_FOLDER,
  startAdapter,
  VECTORS_FOLDER,
  type AdapterSubject,
  type Finding,
  type SearchResult,
} from '#conformance';
import { PROFILES, type Reference } from '#impl';
import { invariantById, type Level, type Scenario } from '#spec';
import { afterEach, describe, expect, it } from 'vitest';
import { recordOf } from '../conformance/src/run/record-of.ts';
import { seed } from './seed.ts';

const ADAPTER = join(import.meta.dirname, 'python-subject/adapter.py');

/** Generated scenarios of a generator, times its share. */
const RUNS = 100;

/** Distinct failures after which a search ends. */
const FAILURES = 3;

/** The part of a generator's scenarios that may be declined: those that read an array which a rejected message left unmade. */
const UNSUPPORTED_MAX = 0.4;

interface Fault {
  readonly name: string;
  readonly museum: string;
  readonly clauses: readonly string[];
  readonly profiles: readonly string[];
}

const listing = spawnSync('python3', [ADAPTER, '--list-faults'], { encoding: 'utf8' });
const absent = listing.error !== undefined && process.env['CI'] !== 'true';
if (absent) console.warn(`skipped: the independent subject needs python3 on the path (${String(listing.error)})`);
const FAULTS = listing.status === 0 ? (JSON.parse(listing.stdout) as readonly Fault[]) : [];

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));
const golden = vectors.value.filter(({ dialect }) => dialect === 'kardia');

let subject: AdapterSubject | undefined;

afterEach(async () => {
  await subject?.close();
  subject = undefined;
});

/** Probed for honesty on the way: the subject must pass. */
const start = async (profile: Reference, fault?: string): Promise<AdapterSubject> => {
  const options = `--profile ${profile.name} --seed ${seed()}${fault === undefined ? '' : ` --fault ${fault}`}`;
  const started = await startAdapter(`python3 '${ADAPTER}' ${options}`, { suite: 'test', probe: true });
  if (started.type === 'failed') throw new Error(started.detail);
  return (subject = started.subject);
};

const wellFormed = (value: unknown): boolean => value === null || typeof value !== 'object' || !('elems' in value);

/** The levels that the Python subject implements. */
const IMPLEMENTED: readonly Level[] = ['bit_array', 'peer_state'];

/**
 * Whether `profile` says what a correct subject does. The specification leaves open what becomes of arrays that are malformed from
 * the start (US-5), and neither profile says whether resizing nil to less than -126 bits crashes.
 */
const isDecided = (profile: Reference, { setup, steps }: Scenario): boolean => {
  const arrays = 'arrays' in setup ? setup.arrays : 'state' in setup ? (setup.state ?? {}) : {};
  const decided = profile.crashes === 'exact' || Object.values(arrays).every(wellFormed);
  return decided && !steps.some((step) => 'copy_bits' in step && step.copy_bits.size < -126);
};

const arbitrariesOf = (
  profile: Reference,
  level: Level,
): readonly { readonly arbitrary: Arbitrary<Scenario>; readonly share: number }[] =>
  generatorsOf(level, { setState: true }).map(({ arbitrary, share }) => ({
    arbitrary: arbitrary.filter((scenario) => isDecided(profile, scenario)),
    share,
  }));

/** Searches with every generator of `levels`, or until one of them has found something. */
const generate = async (
  profile: Reference,
  adapter: AdapterSubject,
  levels: readonly Level[],
): Promise<readonly SearchResult[]> => {
  const results: SearchResult[] = [];
  for (const { arbitrary, share } of levels.flatMap((level) => arbitrariesOf(profile, level))) {
    const result = await search({
      subject: adapter,
      arbitrary,
      judge: (scenario, outcome) => judge(profile, scenario, outcome),
      seed: seed(),
      runs: RUNS * share,
      stopAfter: FAILURES,
    });
    results.push(result);
    if (result.found.length > 0) break;
  }
  return results;
};

/** What the oracles hold against `adapter` on the golden vectors. */
const judgeVectors = async (profile: Reference, adapter: AdapterSubject): Promise<readonly Objection[]> => {
  const outcomes = await adapter.run(golden.map(({ scenario }) => scenario));
  return golden.flatMap((entry, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error('the adapter gave too few outcomes');
    expect(['observation', 'unsupported']).toContain(outcome.type);
    const { findings } = judge(profile, entry.scenario, outcome, recordOf(profile, entry));
    return findings.map((finding) => ({ finding, scenario: entry.scenario }));
  });
};

interface Objection {
  readonly finding: Finding;
  readonly scenario: Scenario;
}

/** The clauses that an objection bears on: all that the invariant guards, or that the vector pins. */
const clausesOf = ({ finding, scenario }: Objection): readonly string[] => {
  switch (finding.oracle) {
    case 'invariant':
      return invariantById(finding.by ?? '')?.clauses ?? [];
    case 'golden-record':
      return scenario.clauses;
    default:
      return [finding.clause];
  }
};

/** `PS-ECC` of `PS-ECC-4`. */
const familyOf = (clause: string): string => clause.split('-').slice(0, 2).join('-');

describe.skipIf(absent)('an independent subject in Python', { timeout: 600_000 }, () => {
  it('has ten faults', () => {
    expect(FAULTS).toHaveLength(10);
  });

  describe.each(Object.values(PROFILES).filter(({ dialect }) => dialect.name === 'kardia'))(
    'under $name',
    (profile) => {
      it('raises no alarm on the golden vectors where it is faithful', async () => {
        const objections = await judgeVectors(profile, await start(profile));
        expect(
          objections.filter(({ scenario }) => profile.crashes === 'exact' || isDecided(profile, scenario)),
        ).toEqual([]);
      });

      it('raises no alarm on generated scenarios where it is faithful', async () => {
        for (const { found, outcomes, runs } of await generate(profile, await start(profile), IMPLEMENTED)) {
          expect(found).toEqual([]);
          expect(outcomes).toMatchObject({ crash: 0, fault: 0 });
          expect(outcomes.unsupported / runs).toBeLessThan(UNSUPPORTED_MAX);
        }
      });

      it.each(FAULTS.filter(({ profiles }) => profiles.includes(profile.name)))(
        'is caught with $name ($museum) by what bears on $clauses',
        async ({ name, clauses }) => {
          const adapter = await start(profile, name);
          const level = clauses[0]?.startsWith('BA-') === true ? 'bit_array' : 'peer_state';
          const results = await generate(profile, adapter, [level]);
          const generated = results.flatMap(({ found }) => found);
          expect(generated).not.toEqual([]);
          const objections = [...(await judgeVectors(profile, adapter)), ...generated];
          const families = objections.flatMap(clausesOf).map(familyOf);
          expect(families).toEqual(expect.arrayContaining(clauses.slice(0, 1).map(familyOf)));
          for (const { outcomes } of results) expect(outcomes).toMatchObject({ crash: 0, fault: 0 });
        },
      );
    },
  );
});
