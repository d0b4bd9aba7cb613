// What becomes of reports, counterexamples and the terminal's text where something cannot be written: the program as a process of its own.

import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT, VECTORS_FOLDER } from '../package-root.ts';

const BIN = join(PACKAGE_ROOT, 'conformance/bin/gossip-conformance.js');
const SELF = `"${process.execPath}" "${BIN}"`;
const PIN = `${SELF} serve --profile kardia-7b90a657 --seed 1`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

const start = (words: readonly string[], options: SpawnOptions = {}) =>
  spawn(process.execPath, [BIN, ...words], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], ...options });

const cli = async (words: readonly string[], options: SpawnOptions = {}) => {
  const child = start(words, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)));
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
};

/** A short run that conforms, and one of golden vectors alone that does not. */
const CONFORMING = ['run', '--level', 'bit_array', '--clause', 'BA-*', '--runs', '400', '--seed', '1'] as const;
const DEVIATING = ['run', '--level', 'peer_state', '--runs', '0', '--seed', '1', '--adapter', PIN] as const;

/** The sentences about what could not be written. */
const sentences = (stderr: string): readonly string[] =>
  stderr.split('\n').filter((line) => line.startsWith('gossip-conformance: cannot write'));

const full = (): number => openSync('/dev/full', 'w');

describe('a report that cannot be written', { timeout: 600_000 }, () => {
  it('costs neither the others nor the verdict, and is said once', async () => {
    writeFileSync(at('file'), 'old');
    const targets = [
      'json=/dev/full',
      'junit=good.xml',
      'markdown=no/folder/x.md',
      'json=file/x',
      'markdown=.',
      'json=good.json',
    ];
    const ran = await cli([...DEVIATING, ...targets.flatMap((target) => ['--report', target])]);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('PS-NRS-5');
    expect(readFileSync(at('good.xml'), 'utf8')).toContain('PS-NRS-5');
    expect(JSON.parse(readFileSync(at('good.json'), 'utf8'))).toMatchObject({ exitCode: 1 });
    expect(sentences(ran.stderr).toSorted()).toEqual([
      'gossip-conformance: cannot write .: it is a folder',
      'gossip-conformance: cannot write /dev/full: no space left on device',
      'gossip-conformance: cannot write file/x: not a directory',
      'gossip-conformance: cannot write no/folder/x.md: no such file or directory',
    ]);
    expect(readFileSync(at('file'), 'utf8')).toBe('old');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('leaves what stood there, to the last byte, where the disk is full before it is written', async () => {
    writeFileSync(at('report.json'), 'old');
    // Files of this process may not grow beyond a block of 512 or 1,024 bytes.
    const ran = spawnSync(
      'sh',
      ['-c', `ulimit -f 1; exec ${SELF} ${CONFORMING.map((word) => `'${word}'`).join(' ')} --report json=report.json`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(ran.status).toBe(0);
    expect(sentences(ran.stderr)).toEqual(['gossip-conformance: cannot write report.json: file too large']);
    expect(readFileSync(at('report.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['report.json']);
  });

  it.each([
    ['spelled alike', ['json=a', 'junit=a']],
    ['spelled otherwise', ['json=a', `junit=./b/../a`]],
    ['by a link', ['json=link', 'junit=target']],
    ['by two links', ['markdown=link', 'junit=other']],
    ['a device', ['markdown=/dev/null', 'junit=/dev/../dev/null']],
  ])('is refused before the run where another goes to the same file, %s', async (_, targets) => {
    symlinkSync('target', at('link'));
    symlinkSync(at('target'), at('other'));
    const ran = await cli([...CONFORMING, ...targets.flatMap((target) => ['--report', target])]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^gossip-conformance: expected another file for each report: [^\n]+\n$/);
    expect(readdirSync(folder).toSorted()).toEqual(['link', 'other']);
  });

  it('goes where standard output goes without taking its place', async () => {
    const ran = await cli([...CONFORMING, '--report', 'json=/dev/stdout'], {
      stdio: ['ignore', openSync(at('out'), 'w'), 'pipe'],
    });
    expect(ran.code).toBe(0);
    const text = readFileSync(at('out'), 'utf8');
    expect(text).toMatch(/^\{\n {2}"format": 1,/);
    expect(text).toMatch(/\nCONFORMS/);
  });

  it('is not emptied by a matrix that is interrupted', async () => {
    writeFileSync(at('keep.html'), 'old');
    const list = `- {name: one, levels: [bit_array], runs: 1000000, command: ${JSON.stringify(`${SELF} serve`)}}\n`;
    writeFileSync(at('list.yaml'), list);
    const child = start(['matrix', 'list.yaml', '--report', 'html=keep.html']);
    child.stderr?.on('data', (chunk) => {
      if (String(chunk).includes('golden vectors')) child.kill('SIGINT');
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(130);
    expect(readFileSync(at('keep.html'), 'utf8')).toBe('old');
  });
});

describe('a full disk', { timeout: 600_000 }, () => {
  it('for standard output is said once, and the verdict stays', async () => {
    const deviating = await cli(DEVIATING, { stdio: ['ignore', full(), 'pipe'] });
    expect(deviating.code).toBe(1);
    expect(sentences(deviating.stderr)).toEqual([
      'gossip-conformance: cannot write to standard output: no space left on device',
    ]);
    expect((await cli(CONFORMING, { stdio: ['ignore', full(), 'pipe'] })).code).toBe(0);
  });

  it('for standard error is said at the end of what people read, and costs nothing else', async () => {
    const ran = await cli([...DEVIATING, '--report', 'json=good.json'], { stdio: ['ignore', 'pipe', full()] });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('PS-NRS-5');
    expect(ran.stdout).toMatch(/\ngossip-conformance: cannot write to standard error: no space left on device\n$/);
    expect(existsSync(at('good.json'))).toBe(true);
    const json = await cli([...CONFORMING, '--json'], { stdio: ['ignore', 'pipe', full()] });
    expect(JSON.parse(json.stdout)).toMatchObject({ exitCode: 0 });
  });

  it('for failing scenarios is said once, however many there are', async () => {
    const ran = await cli([...DEVIATING, '--out', '/proc/no/such']);
    expect(ran.code).toBe(1);
    expect(sentences(ran.stderr)).toEqual([
      expect.stringMatching(
        /cannot write \/proc\/no\/such\/\S+: no such file or directory, and \d+ other failing scenarios neither$/,
      ),
    ]);
  });

  it.each([
    [['list', 'levels']],
    [['record', join(VECTORS_FOLDER, 'kardia/peer_state/has_vote.yaml'), '--adapter', PIN]],
  ])('ends what has no other result than its output with 2: %j', async (words) => {
    const ran = await cli(words, { stdio: ['ignore', full(), 'pipe'] });
    expect(ran.code).toBe(2);
    expect(sentences(ran.stderr)).toHaveLength(1);
  });

  it('is no trouble where the reader of the output goes away', async () => {
    const ran = spawnSync(
      'bash',
      [
        '-c',
        `${SELF} ${CONFORMING.map((word) => `'${word}'`).join(' ')} 2>&1 >/dev/null; ${SELF} list vectors | head -1; exit \${PIPESTATUS[0]}`,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(ran.status).toBe(0);
    expect(ran.stdout).not.toContain('cannot write');
  });
});
