import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const VECTOR = join(VECTORS_FOLDER, 'kardia/peer_state/has_vote.yaml');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blank-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each takes the command of an adapter at the place of the blank. */
const COMMANDS: readonly (readonly [name: string, words: (blank: string) => readonly string[]])[] = [
  ['run', (blank) => ['run', '--runs', '0', '--adapter', blank]],
  ['replay', (blank) => ['replay', VECTOR, '--adapter', blank]],
  ['record', (blank) => ['record', VECTOR, '--adapter', blank]],
  ['compare', (blank) => ['compare', blank, './a']],
  ['compare', (blank) => ['compare', './a', blank]],
  ['distinguish', (blank) => ['distinguish', 'kardia', `adapter:${blank}`]],
  ['promote', (blank) => ['promote', VECTOR, '--id', 'peer_state/a/b', '--subject', `adapter:${blank}`]],
  [
    'matrix',
    (blank) => {
      const file = join(folder, 'matrix.yaml');
      writeFileSync(file, `- ${JSON.stringify({ name: 'a', command: blank })}\n`);
      return ['matrix', file];
    },
  ],
];

describe('a command that names no program', { timeout: 600_000 }, () => {
  it.each(COMMANDS)('is wrong usage of %s', (_, words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words('')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^gossip-conformance: [^\n]+\n$/);
  });
});
