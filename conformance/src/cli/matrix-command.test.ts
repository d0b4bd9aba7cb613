import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Matrix, Ran } from '../matrix/matrix.ts';
import { PACKAGE_ROOT } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const NODE = `"${process.execPath}"`;
const SERVE = `${NODE} "${BIN}" serve --seed 1`;
const PIN = `${SERVE} --profile kardia-7b90a657`;
const faulty = (name: string): string => `${NODE} "${join(PACKAGE_ROOT, 'test/faulty-adapters', `${name}.mjs`)}"`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'matrix-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The golden vectors of one level alone: what fails does not depend on the seed. */
const matrix = (entries: readonly object[], ...words: readonly string[]) => {
  const file = join(folder, 'matrix.yaml');
  writeFileSync(file, entries.map((entry) => `- ${JSON.stringify({ levels: ['bit_array'], ...entry })}\n`).join(''));
  const ran = spawnSync(process.execPath, [BIN, 'matrix', file, '--seed', '1', '--runs', '0', ...words], {
    encoding: 'utf8',
    cwd: folder,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
};

const matrixOf = ({ stdout }: { readonly stdout: string }): Matrix => JSON.parse(stdout) as Matrix;

const REFERENCE = { name: 'reference', command: SERVE };

describe('gossip-conformance matrix', { timeout: 600_000 }, () => {
  it('shows what conforms and what deviates side by side, and ends with 1', () => {
    const ran = matrix([REFERENCE, { name: 'pin', command: PIN }], '--json');
    expect(ran.code).toBe(1);
    const { families, implementations } = matrixOf(ran);
    expect(families.find(({ name }) => name === 'BA')).toMatchObject({
      cells: [
        { violated: 0, untested: 0 },
        { violated: 3, known: 0 },
      ],
    });
    expect(families.find(({ name }) => name === 'GD')?.cells[0]).toMatchObject({ conforms: 0, untested: 11 });
    const [, pin] = implementations as readonly Ran[];
    expect(pin?.deviations.map(({ clause }) => clause)).toEqual(['BA-OR', 'BA-SUB', 'BA-FP-2', 'NC-1']);
    expect(pin?.deviations.every(({ example }) => example !== undefined && example.scenario.steps.length < 8)).toBe(
      true,
    );
  });

  it('takes listed deviations for known, and one that passes for a failure', () => {
    const known = (clauses: readonly string[]): void =>
      writeFileSync(
        join(folder, 'known.yaml'),
        clauses
          .map((clause) => `- {clause: ${clause}, place: any, operation: any, reason: why, link: where}\n`)
          .join(''),
      );
    known(['BA-OR', 'BA-SUB', 'BA-FP-2']);
    const all = matrix([{ name: 'pin', command: PIN, expect: 'known.yaml' }], '--json');
    expect(all.code).toBe(0);
    expect(matrixOf(all).families.find(({ name }) => name === 'BA')?.cells).toMatchObject([{ violated: 0, known: 3 }]);
    known(['BA-OR', 'BA-SUB', 'BA-FP-2', 'BA-GET']);
    const passing = matrix([{ name: 'pin', command: PIN, expect: 'known.yaml' }]);
    expect(passing.code).toBe(1);
    expect(passing.stdout).toContain('unexpected pass: clause BA-GET');
  });

  it.each([
    [{ command: 'no-such-adapter' }, "the adapter was not started: no program 'no-such-adapter'"],
    [{ command: SERVE, build: { command: 'no-such-go build .' } }, "its build needs the program 'no-such-go'"],
    [{ command: faulty('protocol-2') }, 'the adapter was not started: it speaks protocol 2, this suite 1'],
    [{ command: faulty('answers-anything') }, 'the adapter is refused: faulty 1 answered a level that does not exist'],
    [{ command: faulty('unknown-dialect') }, "the adapter is not judged: it speaks the dialect 'atlantis-1'"],
    [{ command: SERVE, cwd: 'nowhere' }, 'its folder does not exist'],
  ])('shows %j as not run, judges the others and ends with 3', (parts, reason) => {
    const ran = matrix([{ name: 'broken', ...parts }, REFERENCE], '--json');
    expect(ran.code).toBe(3);
    const { implementations, families } = matrixOf(ran);
    expect(implementations).toMatchObject([
      { type: 'not-run', name: 'broken' },
      { type: 'ran', exitCode: 0 },
    ]);
    const [broken] = implementations;
    expect(broken?.type === 'not-run' && broken.reason).toContain(reason);
    for (const { cells } of families) expect(cells[0]).toBeNull();
  });

  it('writes every form, the same each time', () => {
    const forms = ['json', 'markdown', 'html'] as const;
    const write = (run: string): readonly string[] => {
      const files = forms.map((form) => join(folder, `${run}.${form}`));
      matrix([REFERENCE], ...forms.flatMap((form, index) => ['--report', `${form}=${files[index]}`]));
      return files.map((file) => readFileSync(file, 'utf8'));
    };
    const first = write('first');
    expect(first.every((text) => text.includes('reference'))).toBe(true);
    expect(write('second')).toEqual(first);
  });

  it('says in one sentence what is wrong with the list', () => {
    writeFileSync(join(folder, 'broken.yaml'), '- name: a\n');
    const ran = spawnSync(process.execPath, [BIN, 'matrix', join(folder, 'broken.yaml')], { encoding: 'utf8' });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^gossip-conformance: .*broken\.yaml:1: [^\n]*command[^\n]*\n$/);
  });
});
