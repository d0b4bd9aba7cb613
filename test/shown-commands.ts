// The commands that a Markdown file shows: how they are read, run on this checkout, and tested.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'conformance/bin/gossip-conformance.js');

/** Another process runs the whole suite, and others share the machine with it. */
const TIMEOUT_MS = 300_000;

/** The lines of the `sh` blocks of `markdown`, without their comments. */
export const commandsOf = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap(([, block]) => (block as string).split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

/** `command` with the program of this checkout in place of an installed one, inside an adapter's command as well. */
export const inThisCheckout = (command: string): string => {
  const bin = `${JSON.stringify(process.execPath)} ${JSON.stringify(BIN)}`;
  return command
    .replace(/"npx gossip-conformance ([^"]*)"/, (_, rest: string) => `'${bin} ${rest}'`)
    .replace('npx gossip-conformance', bin);
};

/** What a command ends with; a reason where it cannot be run here. */
export type Promises = readonly (readonly [command: string, ends: number | string])[];

/** Tests that `file` shows the commands of `promises` and no others, and that they end so, run in their order in one folder. */
export const testShownCommands = (file: string, promises: Promises): void => {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');

  describe(`the commands of ${file}`, () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'shown-'));
      symlinkSync(join(ROOT, 'vectors'), join(folder, 'vectors'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('shows no command that is not listed here, and the other way round', () => {
      expect(commandsOf(text).toSorted()).toEqual(promises.map(([command]) => command).toSorted());
    });

    const runnable = promises.filter((entry): entry is [string, number] => typeof entry[1] === 'number');

    it.each(runnable)('%s ends with %i', { timeout: TIMEOUT_MS }, (command, code) => {
      const line = inThisCheckout(command.replace('npm ci && ', ''));
      const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        timeout: TIMEOUT_MS,
      });
      const traced = /\n\s+at /.test(stderr);
      const silent = stdout === '' && command.includes('gossip-conformance');
      expect({ status, traced, silent }).toEqual({ status: code, traced: false, silent: false });
    });

    it('names files that are there', () => {
      const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target]) => target as string);
      expect(links.filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
    });
  });
};
