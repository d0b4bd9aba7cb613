import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
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
import { writeOutput } from './write-output.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const textOf = (name: string): string => readFileSync(at(name), 'utf8');

describe('writeOutput', () => {
  it('writes a new file, and its folder only where it may', () => {
    expect(writeOutput(at('a'), 'new')).toBeUndefined();
    expect(textOf('a')).toBe('new');
    expect(writeOutput(at('no/b'), 'new')).toMatchObject({ code: 'ENOENT', reason: 'no such file or directory' });
    expect(existsSync(at('no'))).toBe(false);
    expect(writeOutput(at('no/such/b'), 'new', 'made')).toBeUndefined();
    expect(textOf('no/such/b')).toBe('new');
  });

  it('replaces a file instead of emptying it, keeps its mode and leaves nothing beside it', () => {
    writeFileSync(at('a'), 'old');
    chmodSync(at('a'), 0o640);
    const { ino } = statSync(at('a'));
    expect(writeOutput(at('a'), 'new')).toBeUndefined();
    expect(textOf('a')).toBe('new');
    expect(statSync(at('a')).mode & 0o777).toBe(0o640);
    expect(statSync(at('a')).ino).not.toBe(ino);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('follows links, one that leads nowhere yet too', () => {
    mkdirSync(at('real'));
    writeFileSync(at('real/a'), 'old');
    symlinkSync(join('real', 'a'), at('link'));
    symlinkSync(at('link'), at('link-to-link'));
    symlinkSync(join('real', 'b'), at('dangling'));
    expect(writeOutput(at('link-to-link'), 'new')).toBeUndefined();
    expect(writeOutput(at('dangling'), 'new')).toBeUndefined();
    expect([textOf('real/a'), textOf('real/b')]).toEqual(['new', 'new']);
    for (const link of ['link', 'link-to-link', 'dangling']) expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
  });

  it('writes a device in place, and says what keeps it from it', () => {
    symlinkSync('/dev/full', at('full'));
    expect(writeOutput(at('full'), 'new')).toMatchObject({ code: 'ENOSPC', reason: 'no space left on device' });
    expect(writeOutput('/dev/null', 'new')).toBeUndefined();
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(lstatSync(at('full')).isSymbolicLink()).toBe(true);
  });

  it('does not wait for a pipe that nobody reads', () => {
    spawnSync('mkfifo', [at('pipe')]);
    expect(writeOutput(at('pipe'), 'new')).toMatchObject({ reason: 'nobody reads from it' });
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
  });

  it.each([
    ['is a folder', 'folder', /directory/],
    ['stands below a file', 'file/x', /not a directory/],
    ['leads in a circle', 'circle', /symbolic links/],
  ])('says so where the target %s', (_, name, reason) => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), 'old');
    symlinkSync('circle', at('circle'));
    expect(writeOutput(at(name), 'new')).toMatchObject({
      file: at(name),
      reason: expect.stringMatching(reason) as string,
    });
    expect(writeOutput(join('/proc/no/such', name), 'new', 'made')?.reason).toBe('no such file or directory');
    expect(textOf('file')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['circle', 'file', 'folder']);
  });
});
