// The commands that README shows do what README says. Each must be listed here with the exit code that it promises.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsOf, inThisCheckout } from './shown-commands.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** What a command of README ends with; a reason where it cannot be run here. */
const PROMISED: ReadonlyMap<string, number | string> = new Map<string, number | string>([
  ['npm ci && npx gossip-conformance run', 0],
  ['npm ci && npm test', 'this is what runs now'],
  ['npx gossip-conformance run --adapter "npx gossip-conformance serve"', 0],
  ['npx gossip-conformance run --adapter "npx gossip-conformance serve --profile kardia-7b90a657"', 1],
  [
    'npx gossip-conformance run --adapter "./my-adapter" --expect known-failures.yaml --report junit=junit.xml --report markdown=summary.md',
    "the adapter is the reader's",
  ],
  ['npx gossip-conformance distinguish kardia ER-13 --seed 1', 1],
  ["npx gossip-conformance mutants --mutant 'PS-NRS-4-*'", 0],
  ['npx gossip-conformance check-trace vectors/kardia/walks/peer_state.jsonl.gz --profile kardia-7b90a657', 0],
]);

const commands = commandsOf(readme);

const TIMEOUT_MS = 120_000;

describe('README', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
    symlinkSync(join(root, 'vectors'), join(folder, 'vectors'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('shows no command that is not listed here, and the other way round', () => {
    expect(commands.toSorted()).toEqual([...PROMISED.keys()].toSorted());
  });

  const runnable = [...PROMISED].filter((entry): entry is [string, number] => typeof entry[1] === 'number');

  it.each(runnable)('%s ends with %i', { timeout: TIMEOUT_MS }, (command, code) => {
    const line = inThisCheckout(command.replace('npm ci && ', ''));
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: folder,
      encoding: 'utf8',
      timeout: TIMEOUT_MS,
    });
    const traced = /\n\s+at /.test(stderr);
    expect({ status, traced, said: stdout !== '' }).toEqual({ status: code, traced: false, said: true });
  });

  it('names files that are there', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, file]) => file as string);
    expect(links.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
