// Text and files leave the program in one place each, so that what is promised of all of them holds.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '../conformance/src');

const sources = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

/** The files whose code, comments aside, has `pattern`. */
const having = (pattern: RegExp): readonly string[] =>
  sources
    .filter((file) =>
      pattern.test(
        readFileSync(join(SOURCES, file), 'utf8')
          .replaceAll(/\/\*[\s\S]*?\*\//g, '')
          .replaceAll(/(?<=^|\s)\/\/.*$/gm, ''),
      ),
    )
    .toSorted();

describe('the sources', () => {
  it('are looked at', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(having(/readFileSync/)).not.toEqual([]);
  });

  it('reach standard output and standard error in one file alone', () => {
    expect(having(/process\.(?:stdout|stderr)|\bconsole\.|\b(?:writeSync|writeFileSync)\([12],/)).toEqual([
      'edge/standard-streams.ts',
    ]);
  });

  it('write files in one file alone, and make folders in one', () => {
    expect(
      having(
        /\b(?:writeFile|appendFile|copyFile|createWriteStream|rename|truncate|symlink|cp|write)(?:Sync)?\b(?=,| \}|.* from 'node:fs)/,
      ),
    ).toEqual(['edge/write-output.ts']);
    expect(having(/\bmkdir(?:Sync)?\b/)).toEqual(['edge/make-folder.ts']);
  });

  it('hand the bare streams to the protocol and to the moving line alone', () => {
    expect(having(/standard(?:Output|Error)\.stream\b|\{ stream, hasColours \}/)).toEqual([
      'cli/progress.ts',
      'cli/serve-command.ts',
    ]);
  });
});
