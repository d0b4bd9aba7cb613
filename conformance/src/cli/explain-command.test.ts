import { MUTANTS } from '#impl';
import { INVARIANTS } from '#spec';
import { describe, expect, it } from 'vitest';
import { runCommand, type Ran } from '../../../test/reports/run-command.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { explainableIds, type Explanation } from './explanation.ts';
import { explainCommand } from './explain-command.ts';

const explain = (...words: readonly string[]): Promise<Ran> => runCommand(explainCommand, words);

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(registry.error.message);

const factsOf = async (id: string): Promise<Explanation['facts']> =>
  (JSON.parse((await explain(id, '--json')).out) as Explanation[])[0]?.facts ?? {};

describe('explain', () => {
  it('says level, text, source and where a clause is stated', async () => {
    const { out, code } = await explain('PS-ECC-4');
    expect(code).toBe(0);
    expect(out).toMatch(/^PS-ECC-4 \(clause\)\n {2}MUST\. \S/);
    expect(out).toContain('  source: consensus/manager.go:');
    expect(out).toContain('  heading: ensureCatchupCommitRound\n');
    expect(out).toMatch(/ {2}stated: spec\/gossiping\.md:\d+\n/);
  });

  it('says what tests a clause and what breaks it', async () => {
    const facts = await factsOf('PS-ECC-4');
    expect(facts['vectors']?.join()).toMatch(
      /peer_state\/catchup_commit\/\S+ \(vectors\/kardia\/peer_state\/catchup_commit\.yaml:\d+\)/,
    );
    expect(facts['invariants']?.map((line) => line.split(' ')[0])).toEqual(
      INVARIANTS.filter(({ clauses }) => clauses.includes('PS-ECC-4')).map(({ id }) => id),
    );
    expect(facts['mutants']?.map((line) => line.split(':')[0])).toContain('PS-ECC-4-copies');
    expect(facts['generators']?.[0]).toMatch(/^peer_state \(well formed, .*\): fires at least \d+ times/);
  });

  it('names the erratum that changes a clause', async () => {
    expect((await factsOf('PS-NRS-5'))['errata']?.[0]).toMatch(/^ER-13: recorded: /);
  });

  it('says so where nothing tests a clause', async () => {
    const untested = [...registry.value.clauses.values()].find(
      ({ id, untestable }) => untestable === undefined && !INVARIANTS.some(({ clauses }) => clauses.includes(id)),
    );
    const { out } = await explain(untested?.id ?? '');
    expect(out).toContain('  invariants: none\n');
  });

  it('explains invariants, errata, faults and mutants', async () => {
    const { out } = await explain('INV-S6', 'ER-13', 'BUG-1', 'PS-ECC-4-copies');
    expect(out).toContain('INV-S6 (invariant)\n');
    expect(out).toContain('  headline: catchup-round-correct\n');
    expect(out).toContain('ER-13 (erratum)\n');
    expect(out).toContain('  undone in: profile kardia-7b90a657: ');
    expect(out).toContain('BUG-1 (fault)\n');
    expect(out).toContain('  treatment: erratum\n');
    expect(out).toContain('PS-ECC-4-copies (mutant)\n');
    expect(out).toContain('  replaces: catchupCommitForRound\n');
  });

  it('knows every id of the registries, of the invariants and of the mutants', async () => {
    const ids = explainableIds(registry.value);
    expect(ids).toEqual(expect.arrayContaining(['BA-NEW', 'INV-X4', 'ER-01', 'RP-1', ...MUTANTS.map(({ id }) => id)]));
    const { out, code } = await explain('--json', ...ids);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Explanation[]).map(({ id }) => id)).toEqual(ids);
  });

  it('finds the sentence that states each clause', async () => {
    const ids = [...registry.value.clauses.keys()];
    const explanations = JSON.parse((await explain('--json', ...ids)).out) as Explanation[];
    expect(explanations.filter(({ facts }) => facts['stated'] === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('does not mind capital letters', async () => {
    expect((await explain('ps-ecc-4')).out).toBe((await explain('PS-ECC-4')).out);
  });

  it('refuses an unknown id with the nearest ones', async () => {
    const { complaints, code, out } = await explain('PS-ECC-44');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(complaints).toEqual([expect.stringMatching(/^nothing is called PS-ECC-44; the nearest ids are PS-ECC-4, /)]);
  });
});
