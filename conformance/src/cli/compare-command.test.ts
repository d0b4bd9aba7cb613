import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const SERVE = `"${process.execPath}" "${BIN}" serve --seed 1`;

const compare = (first: string, second: string, ...words: readonly string[]) => {
  const all = [BIN, 'compare', first, second, '--level', 'bit_array', '--runs', '60', '--seed', '1', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { code: status, stdout, stderr };
};

describe('gossip-conformance compare', { timeout: 600_000 }, () => {
  it('takes what the specification leaves open for no deviation', () => {
    const ran = compare(SERVE, SERVE.replace('--seed 1', '--seed 2'));
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/^BA-PICK: underspecified: both are legal$/m);
  });

  it('ends with 1 where one of the two deviates, and says which, in JSON too', () => {
    const pin = `${SERVE} --profile kardia-7b90a657`;
    const ran = compare(SERVE, pin);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/^BA-\w+(-\d)?: the second deviates from its profile$/m);
    const { differences } = JSON.parse(compare(pin, SERVE, '--json').stdout) as {
      readonly differences: readonly { readonly meaning: string }[];
    };
    expect(differences.map(({ meaning }) => meaning)).toContain('first');
  });

  it('ends with 3 and one sentence where one cannot be started', () => {
    const ran = compare(SERVE, 'no-such-adapter');
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("no-such-adapter: the adapter was not started: no program 'no-such-adapter'");
  });
});
