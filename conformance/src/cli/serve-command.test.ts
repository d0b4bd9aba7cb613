import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Report } from '../run/report.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const SELF = `"${process.execPath}" "${BIN}"`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    maxBuffer: 1 << 26,
  });
  return { code: status, stdout, stderr };
};

const judge = (adapter: string) => {
  const ran = cli('run', '--level', 'peer_state', '--runs', '0', '--seed', '1', '--json', '--adapter', adapter);
  return { code: ran.code, report: JSON.parse(ran.stdout) as Report };
};

describe('gossip-conformance serve', { timeout: 600_000 }, () => {
  it.each([
    ['kardia+PS-PSV-2-not-marked', ['PS-PSV-2']],
    ['kardia+er-13', ['PS-NRS-5']],
    ['kardia+ER-13+PS-PSV-2-not-marked', ['PS-PSV-2', 'PS-NRS-5']],
  ])('serves a known fault, which a run finds: %s', (profile, clauses) => {
    const { code, report } = judge(`${SELF} serve --profile ${profile}`);
    expect(code).toBe(1);
    expect(report.subject.version.toLowerCase()).toBe(profile.toLowerCase());
    const violated = report.clauses.filter(({ verdict }) => verdict === 'violated').map(({ id }) => id);
    expect(violated).toEqual(expect.arrayContaining(clauses));
  });

  it.each([
    ['kardia+PS-ECC-4-copys', `'PS-ECC-4-copys'; the nearest are PS-ECC-4-copies, `],
    ['kardia+ER-13+ER-99', `'ER-99'; the nearest are ER-`],
    ['kardja', `'kardja'; the nearest are kardia, `],
    ['adapter:./program', `'adapter:./program'`],
  ])('names what is nearest to a part that it does not know: %s', (profile, hint) => {
    const ran = cli('serve', '--profile', profile);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^gossip-conformance: [^\n]+\n$/);
    expect(ran.stderr).toContain(hint);
  });
});

describe('gossip-conformance with a faulty reference as judge', { timeout: 600_000 }, () => {
  it.each([[['run']], [['replay', 'x.yaml']], [['check-trace', 'x.jsonl']], [['distinguish', 'kardia', 'ER-13']]])(
    'refuses it, and says how it is judged: %j',
    (words) => {
      const ran = cli(...words, '--profile', 'er-13');
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('serve --profile kardia+ER-13');
    },
  );
});
