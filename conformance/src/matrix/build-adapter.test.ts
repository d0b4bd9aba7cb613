import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildAdapter, buildFailure } from './build-adapter.ts';

const node = (script: string): string => `"${process.execPath}" -e "${script}"`;

describe('buildAdapter', () => {
  it('says nothing of a build that succeeds', async () => {
    expect(await buildAdapter({ command: node('0'), cwd: tmpdir() })).toBeUndefined();
  });

  it('runs in the folder that it is given', async () => {
    const command = node(`process.exit(process.cwd() === require('fs').realpathSync('${tmpdir()}') ? 0 : 1)`);
    expect(await buildAdapter({ command, cwd: tmpdir() })).toBeUndefined();
  });

  it('says which tool is not there', async () => {
    expect(await buildAdapter({ command: 'no-such-toolchain build .', cwd: tmpdir() })).toBe(
      "its build needs the program 'no-such-toolchain', which is not installed or not on the path",
    );
  });

  it('says that the folder is not there', async () => {
    const cwd = join(tmpdir(), 'no', 'such', 'folder');
    expect(await buildAdapter({ command: node('0'), cwd })).toBe(`the folder of the build does not exist: ${cwd}`);
  });

  it('says how a build ended and the first thing that it complained of', async () => {
    const command = node("console.error('go: downloading x v1'); console.error('main.go:3:1: oh no'); process.exit(2)");
    expect(await buildAdapter({ command, cwd: tmpdir() })).toMatch(
      /^its build \(.*\) ended with code 2: main\.go:3:1: oh no$/,
    );
  });
});

describe('buildFailure', () => {
  it.each([
    [
      'go: downloading github.com/cometbft/cometbft v0.38.26\ngo: github.com/cometbft/cometbft@v0.38.26: Get "https://proxy.example/@v/v0.38.26.zip": dial tcp: lookup proxy.example: no such host\n',
      'the module github.com/cometbft/cometbft@v0.38.26 cannot be downloaded: Get "https://proxy.example/@v/v0.38.26.zip": dial tcp: lookup proxy.example: no such host',
    ],
    [
      'main.go:4:2: github.com/google/uuid@v1.6.0: module lookup disabled by GOPROXY=off\n',
      'the module github.com/google/uuid@v1.6.0 cannot be downloaded: module lookup disabled by GOPROXY=off',
    ],
    ['# adapter\n./main.go:7:2: undefined: x\n', './main.go:7:2: undefined: x'],
    ['\n\n', 'it says nothing'],
  ])('makes one sentence of %j', (output, expected) => {
    expect(buildFailure(output)).toBe(expected);
  });
});
