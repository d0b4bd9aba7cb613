// An adapter that ends badly failed as a program, whichever command started it: exit code 3 and one sentence, unless something worse is known.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../conformance/src/package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const adapter = (name: string): string =>
  `"${process.execPath}" "${join(PACKAGE_ROOT, 'test/faulty-adapters', `${name}.mjs`)}"`;

let folder = '';
/** A scenario of which the adapters do what the specification demands, and one of which they do not. */
let right = '';
let wrong = '';

const scenarioFile = (name: string, step: object): string => {
  const file = join(folder, `${name}.yaml`);
  const scenario = { id: `peer_state/ends/${name}`, title: name, clauses: [], steps: [step] };
  writeFileSync(file, `format: 1\nlevel: peer_state\nscenarios: ${JSON.stringify([scenario])}\n`);
  return file;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bad-ends-'));
  right = scenarioFile('right', { ensure_vote_bit_arrays: { height: 9, size: 4 } });
  wrong = scenarioFile('wrong', {
    apply_new_round_step: { height: 1, round: 1, step: 1, seconds_since_start_time: 0, last_commit_round: 0 },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], { encoding: 'utf8', cwd: folder });
  return { code: status, stdout, stderr };
};

const BAD_ENDS = [
  ['exits-badly', 'after shutdown: exited with code 7'],
  ['ignores-shutdown', 'did not answer shutdown: did not exit within 2000 ms of shutdown'],
] as const;

describe('an adapter that ends badly', { timeout: 600_000 }, () => {
  it.each(BAD_ENDS)('has record write nothing and end with 3: %s', (name, what) => {
    const file = join(folder, `${name}.yaml`);
    const { code, stdout, stderr } = cli('record', right, '--adapter', adapter(name), '--out', file);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`nothing was written: the adapter ended badly: ${what}\n`);
    expect(existsSync(file)).toBe(false);
  });

  it.each(BAD_ENDS)('has replay end with 3, or with what is worse: %s', (name, what) => {
    const passing = cli('replay', right, '--adapter', adapter(name));
    expect(passing.code).toBe(3);
    expect(passing.stderr).toContain(`the adapter ended badly: ${what}\n`);
    const failing = cli('replay', wrong, '--adapter', adapter(name));
    expect(failing.code).toBe(1);
    expect(failing.stderr).toContain(`the adapter ended badly: ${what}\n`);
  });

  it('leaves replay at 0 where it ends well', () => {
    expect(cli('replay', right, '--adapter', adapter('faithful')).code).toBe(0);
  });

  it('has compare name which of the two it was', () => {
    const bad = adapter('exits-badly');
    const { code, stderr } = cli(
      'compare',
      adapter('faithful'),
      bad,
      '--level',
      'bit_array',
      '--runs',
      '1',
      '--seed',
      '1',
    );
    expect(stderr).toContain(`${bad} ended badly: after shutdown: exited with code 7\n`);
    expect(code).toBe(3);
  });

  it('has distinguish end with 3 where the two do not part', () => {
    const { code, stderr } = cli('distinguish', 'kardia', `adapter:${adapter('exits-badly')}`, '--replay', right);
    expect(code).toBe(3);
    expect(stderr).toContain('ended badly: after shutdown: exited with code 7\n');
  });

  it('has promote write no vector', () => {
    const vectors = join(folder, 'vectors');
    const words = ['--id', 'peer_state/ends/promoted', '--subject', `adapter:${adapter('exits-badly')}`];
    const { code, stderr } = cli('promote', wrong, ...words, '--dry-run');
    expect(stderr).toContain('not promoted: ');
    expect(stderr).toContain('ended badly: after shutdown: exited with code 7\n');
    expect(code).toBe(3);
    expect(existsSync(vectors)).toBe(false);
  });
});
