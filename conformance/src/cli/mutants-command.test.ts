import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KillMatrix } from '../kill-matrix/kill-matrix.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mutants-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mutants = async (...words: readonly string[]) => {
  const child = spawn(process.execPath, [BIN, 'mutants', ...words], { cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};

describe('mutants', { timeout: 600_000 }, () => {
  it('says who kills a mutant, in every form', async () => {
    const words = ['--mutant', 'PS-NRS-1-backwards', '--mutant', 'er-13', '--report', 'json=m.json'];
    const { code, stdout, stderr } = await mutants(...words, '--report', 'markdown=m.md');
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'mutants: 2 of 2\n' });
    expect(stdout).toContain('NO MUTANT SURVIVES');
    expect(stdout).toMatch(/^peer_state +2 +2 +100\.0 % +0 +0 +-$/m);
    const matrix = JSON.parse(readFileSync(join(folder, 'm.json'), 'utf8')) as KillMatrix;
    expect(matrix.rows.map(({ mutant }) => mutant)).toEqual(['PS-NRS-1-backwards', 'ER-13']);
    expect(matrix.rows[0]?.invariants.map(({ id }) => id)).toEqual(expect.arrayContaining(['INV-T1', 'INV-T2']));
    expect(matrix.rows[0]?.kills.reference?.ms).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'm.md'), 'utf8')).toContain('<code>PS-NRS-1-backwards</code>');
  });

  it('loses no verdict to a report that cannot be written, and says so', async () => {
    const words = ['--mutant', 'PS-NRS-1-backwards', '--report', 'json=no/such/folder.json'];
    const { code, stdout, stderr } = await mutants(...words);
    expect(code).toBe(0);
    expect(stdout).toContain('NO MUTANT SURVIVES');
    expect(stderr).toMatch(/cannot write \S*no\/such\/folder\.json: no such file or directory/);
  });

  it.each([
    [['--mutant', 'PS-NRS-9-*'], "no mutant or erratum matches 'PS-NRS-9-*'"],
    [['--report', 'junit=x.xml'], 'expected json=FILE or markdown=FILE'],
    [['--threads', '0'], 'expected an integer from 1 to 256'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    const { code, stdout, stderr } = await mutants(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
