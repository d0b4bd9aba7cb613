import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, type Ran } from '../../../test/reports/run-command.ts';
import { PACKAGE_ROOT, SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import type { DialectDiff } from '../spec-diff/dialect-diff.ts';
import type { SpecDiff } from '../spec-diff/spec-diff.ts';
import { specCommand } from './spec-command.ts';

const diff = (...words: readonly string[]): Promise<Ran> => runCommand(specCommand, ['diff', ...words]);

const parsed = async <Diff>(...words: readonly string[]): Promise<Diff> =>
  JSON.parse((await diff(...words, '--json')).out) as Diff;

let folder = '';
const ECC_4 = 'catch-up commit becomes the precommits object itself';

/** A checkout in which a clause reads otherwise, another is missing, and the vectors of one file are gone. */
const checkout = (): string => {
  const root = join(folder, 'checkout');
  cpSync(SPEC_FOLDER, join(root, 'spec'), { recursive: true, filter: (path) => !path.includes('/src') });
  cpSync(VECTORS_FOLDER, join(root, 'vectors'), { recursive: true });
  rmSync(join(root, 'vectors/kardia/peer_state/catchup_commit.yaml'));
  const file = join(root, 'spec/clauses.yaml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(ECC_4)) throw new Error('expected the text of PS-ECC-4');
  writeFileSync(file, text.replace(ECC_4, 'catch-up commit is the precommits object'));
  return root;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spec-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('spec diff', { timeout: 600_000 }, () => {
  it('tells what changed from one checkout to another, with the vectors that went with it', async () => {
    const { clauses, vectors } = await parsed<SpecDiff>(checkout(), PACKAGE_ROOT);
    expect(clauses.map(({ id, change }) => [id, change])).toEqual([['PS-ECC-4', 'changed']]);
    expect(clauses[0]?.fields[0]).toMatchObject({
      field: 'text',
      before: expect.stringContaining('is the precommits object') as string,
      after: expect.stringContaining(ECC_4) as string,
    });
    expect(vectors?.length).toBeGreaterThan(0);
    for (const { id, change } of vectors ?? []) expect([id.split('/')[1], change]).toEqual(['catchup_commit', 'added']);
  });

  it('compares registries alone, by file or folder', async () => {
    const { out, code } = await diff(join(SPEC_FOLDER, 'clauses.yaml'), SPEC_FOLDER);
    expect(out).toContain('no clause changed\nvectors: not compared');
    expect(code).toBe(0);
  });

  it('tells the parts that either dialect has alone, and the vectors whose demands change', async () => {
    const { parts, vectors } = await parsed<DialectDiff>('cometbft-0.37', 'cometbft-0.38');
    expect(parts.map(({ id }) => id)).toContain('V038-vote-extensions');
    expect(parts.every((part) => part.in === 'cometbft-0.38' || part.id.startsWith('V037'))).toBe(true);
    expect(vectors).not.toContain('peer_state/new_round_step/last_commit_not_carried');
    const older = await parsed<DialectDiff>('tendermint-0.34', 'cometbft-0.34');
    expect(older.vectors).toContain('peer_state/new_round_step/last_commit_not_carried');
  });

  it('tells no difference of a dialect from itself', async () => {
    const { out } = await diff('cometbft-1', 'cometbft-1');
    expect(out).toBe('cometbft-1 -> cometbft-1\nno part is different\nvectors whose demands change: 0\n');
  });

  it('tells what bears on the clauses that are asked about', async () => {
    const { parts } = await parsed<DialectDiff>('kardia', 'cometbft-1', '--clause', 'PS-GVB-7');
    expect(parts.map(({ clauses }) => clauses)).toEqual([['PS-GVB-7']]);
  });

  it.each([
    [
      ['kardia', 'cometbft-1', '--clause', 'PS-GVB-77'],
      /^neither has a clause that matches 'PS-GVB-77'; the nearest are /,
    ],
    [[SPEC_FOLDER, SPEC_FOLDER, '--clause', 'NO-1'], /^neither has a clause that matches 'NO-1'; the nearest are /],
    [
      ['kardia', '/no/registry'],
      /^expected two dialects or two registries: kardia is a dialect, and \/no\/registry is none; the dialects are /,
    ],
    [['/no/registry', SPEC_FOLDER], /no\/registry:1: expected a readable file/],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { complaints, code, out } = await diff(...words);
    expect([code, out]).toEqual([2, '']);
    expect(complaints.join()).toMatch(sentence);
  });

  it('names file and line of a registry that is none', async () => {
    const file = join(folder, 'clauses.yaml');
    writeFileSync(file, 'clauses:\n  - id: AA-1\n    level: PERHAPS\n');
    const { complaints, code } = await diff(file, SPEC_FOLDER);
    expect(code).toBe(2);
    expect(complaints.join()).toMatch(/clauses\.yaml:3: clauses\[0\]\.level: expected /);
  });
});
