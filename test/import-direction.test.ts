// Proves that the lint configuration rejects what the direction of imports forbids: spec <- impl <- conformance <- test.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** One file a line of code: `[file, the rule that must object or undefined, the line]`. */
const CASES: readonly (readonly [file: string, rule: string | undefined, code: string])[] = [
  ['spec/src/own-file.ts', undefined, `export * from './other.ts';`],
  ['spec/src/deep/own-file.ts', undefined, `export * from '../other.ts';`],
  ['spec/src/zod.ts', undefined, `export { z } from 'zod';`],
  ['spec/src/zod-lookalike.ts', 'no-restricted-imports', `export * from 'zodiac';`],
  ['spec/src/library.ts', 'no-restricted-imports', `export * from 'fast-check';`],
  ['spec/src/node.ts', 'no-restricted-imports', `export { readFileSync } from 'node:fs';`],
  ['spec/src/reverse.ts', 'no-restricted-imports', `export * from '#impl';`],
  ['spec/src/reverse-type.ts', 'no-restricted-imports', `export type { Step } from '#impl';`],
  ['spec/src/reverse-relative.ts', 'no-restricted-imports', `export * from '../../impl/src/index.ts';`],
  ['spec/src/reverse.test.ts', 'no-restricted-imports', `import '#impl';`],
  ['spec/src/clock.ts', 'no-restricted-globals', `export const now = Date.now();`],
  ['spec/src/random.ts', 'no-restricted-properties', `export const any = Math.random();`],
  ['impl/src/spec.ts', undefined, `export * from '#spec';`],
  ['impl/src/zod.ts', 'no-restricted-imports', `export { z } from 'zod';`],
  ['impl/src/node.ts', 'no-restricted-imports', `export { readFileSync } from 'node:fs';`],
  ['impl/src/reverse.ts', 'no-restricted-imports', `export * from '#conformance';`],
  ['impl/src/around.ts', 'no-restricted-imports', `export * from '../../spec/src/index.ts';`],
  ['impl/src/reverse.test.ts', 'no-restricted-imports', `import '#conformance';`],
  ['impl/variants/own-file.ts', undefined, `export * from '../src/index.ts';`],
  ['impl/variants/reverse.ts', 'no-restricted-imports', `export * from '#conformance';`],
  ['impl/src/clock.ts', 'no-restricted-globals', `export const later = setTimeout;`],
  ['impl/src/random.ts', 'no-restricted-properties', `export const any = Math.random();`],
  ['conformance/src/both.ts', undefined, `export { spec } from '#spec';\nexport { impl } from '#impl';`],
  ['conformance/src/library.ts', undefined, `export { Command } from 'commander';`],
  ['conformance/src/around.ts', 'no-restricted-imports', `export * from '../../impl/src/index.ts';`],
  ['conformance/src/reverse.ts', 'no-restricted-imports', `export * from '../../test/seed.ts';`],
  ['conformance/src/development-tool.ts', 'no-restricted-imports', `export * from 'vitest';`],
  ['conformance/src/default-export.ts', 'no-default-export', `export default 1;`],
];

let folder: string;
let rulesByFile: Map<string, string[]>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-direction-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [file, , code] of CASES) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${code}\n`);
  }
  rulesByFile = await lint(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lints `cwd` with the project's own oxlint and returns the names of the rules that object to each file. */
async function lint(cwd: string): Promise<Map<string, string[]>> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const stdout = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, '--format=json'], { cwd }, (_error, text) => resolve(text));
  });
  const report = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[]; number_of_files: number };
  expect(report.number_of_files).toBe(CASES.length);
  const found = new Map<string, string[]>();
  for (const { code, filename } of report.diagnostics) {
    const rule = /\((.+)\)$/.exec(code)?.[1] ?? code;
    found.set(filename, [...(found.get(filename) ?? []), rule]);
  }
  return found;
}

describe('import direction', () => {
  it.each(CASES)('lints %s: %s', (file, rule) => {
    expect(rulesByFile.get(file) ?? []).toEqual(rule === undefined ? [] : [rule]);
  });
});
