// A verdict has to be earned: the command line on adapters that answer little, and on runs of a few scenarios.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gossip-conformance-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = async (...words: readonly string[]) => {
  const child = spawn(process.execPath, [BIN, 'run', '--seed', '1', ...words], { cwd: folder });
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: stdout.split('\n') };
};

const faulty = (name: string, ...words: readonly string[]): string =>
  [process.execPath, join(PACKAGE_ROOT, `test/faulty-adapters/${name}.mjs`), ...words]
    .map((word) => `'${word}'`)
    .join(' ');

describe('run', { timeout: 600_000 }, () => {
  it('ends with 4 where almost nothing of a large plan was answered', async () => {
    const { code, lines } = await run('--adapter', faulty('answers-only-size'));
    expect(code).toBe(4);
    expect(lines[0]).toMatch(/^TESTED TOO LITTLE, less than 1 % of 6,118 scenarios judged: faulty 1 /);
    expect(lines.join('\n')).toMatch(/only \d+ of 118 golden vectors of level bit_array were judged, at least 90 % /);
    expect(lines.join('\n')).toMatch(/only \d+ of 6000 generated scenarios of level bit_array were judged/);
    expect(lines.join('\n')).toMatch(/clauses below the coverage floor/);
  });

  it('says of a run of a few scenarios how far its verdict reaches', async () => {
    const { code, lines } = await run('--runs', '5', '--level', 'bit_array');
    expect(code).toBe(0);
    expect(lines[0]).toMatch(
      /^CONFORMS, as far as 118 golden vectors and 5 generated scenarios tell: floors need 6,000: reference kardia /,
    );
  });

  it('ends with 3 where the adapter declares a level that does not exist', async () => {
    const { code, lines } = await run('--adapter', faulty('declares', '{"levels":["bit_aray"]}'));
    expect(code).toBe(3);
    expect(lines.join('\n')).toContain("levels.0: there is no level 'bit_aray'; the nearest is 'bit_array'");
  });
});
