import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../test/reports/run-command.ts';
import { KIT_NAMES } from '../kits/kit.ts';
import { initCommand } from './init-command.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const init = (...words: readonly string[]) => runCommand(initCommand, words);

describe('gossip-conformance init', () => {
  it.each(KIT_NAMES)('writes the kit for %s, and says how it is judged', async (name) => {
    const folder = join(scratch, 'new/adapter');
    const { out, complaints, code } = await init(name, folder);
    expect({ complaints, code }).toEqual({ complaints: [], code: 0 });
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['.gitignore', 'README.md']));
    expect(out).toMatch(/npx gossip-conformance run --adapter .* --level bit_array\n/);
    expect(out).toContain(folder);
  });

  it('takes a folder that is empty, and quotes one with a space in its name', async () => {
    const folder = join(scratch, 'my adapter');
    mkdirSync(folder);
    const { out, code } = await init('rust', folder);
    expect(code).toBe(0);
    expect(out).toContain(`(cd '${folder}' && cargo build --release --locked)`);
    expect(out).toContain(`--adapter "'${folder}/target/release/adapter'"`);
  });

  it('overwrites nothing', async () => {
    writeFileSync(join(scratch, 'README.md'), 'mine');
    const { complaints, code } = await init('go', scratch);
    expect({ complaints, code }).toEqual({
      complaints: [`${scratch} is not empty: expected a new folder, or one without files`],
      code: 2,
    });
    expect(readFileSync(join(scratch, 'README.md'), 'utf8')).toBe('mine');
    expect(readdirSync(scratch)).toEqual(['README.md']);
  });

  it.each(['file', 'file/below'])('refuses %s, where a file is in the way', async (path) => {
    writeFileSync(join(scratch, 'file'), '');
    const { complaints, code } = await init('go', join(scratch, path));
    expect({ complaints, code }).toEqual({
      complaints: [`${join(scratch, path)} cannot be a folder: there is a file`],
      code: 2,
    });
  });

  // Not even the superuser can make a folder there.
  it.skipIf(!existsSync('/proc/self'))('says where it cannot write, and returns', async () => {
    const { complaints, code } = await init('go', '/proc/adapter/new');
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringMatching(/^cannot write \/proc\/adapter\/new: /)]);
  });

  it.each([
    ['golang', '; did you mean go?'],
    ['Pyton', '; did you mean python?'],
    ['ts', '; did you mean typescript?'],
    ['cobol', ''],
  ])('refuses %s', async (language, hint) => {
    await expect(init(language, join(scratch, 'x'))).rejects.toThrow(
      `expected go, java, python, rust, typescript${hint}`,
    );
    expect(existsSync(join(scratch, 'x'))).toBe(false);
  });
});
