// No source file imports one that imports it back, by whatever way.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycleIn, importsUnder } from './import-cycle.ts';

const root = join(import.meta.dirname, '..');
const PROJECTS = ['spec/src', 'impl/src', 'impl/variants', 'conformance/src'];

/** The cycle among files with these texts, by their names. */
const cycleOf = (texts: Readonly<Record<string, string>>): readonly string[] | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'import-cycle-'));
  try {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    return cycleIn(importsUnder([folder]))?.map((file) => relative(folder, file));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('import cycles', () => {
  it('are none in the projects', () => {
    const graph = importsUnder(PROJECTS.map((project) => join(root, project)));
    const targets = [...graph.values()].flat();
    expect(targets.filter((target) => !graph.has(target))).toEqual([]);
    expect(targets.length).toBeGreaterThan(graph.size);
    expect(cycleIn(graph)?.map((file) => relative(root, file))).toBeUndefined();
  });

  it.each([
    ['of types', { 'a.ts': `import type { B } from './b.ts';`, 'b.ts': `import {\n  type A,\n} from './a.ts';` }],
    ['of re-exports', { 'a.ts': `export * from './b.ts';`, 'b.ts': `export { a } from "./a.ts";` }],
    ['of effects and late imports', { 'a.ts': `import './b.ts';`, 'b.ts': `await import('./a.ts');` }],
  ])('are found: %s', (_, texts) => {
    expect(cycleOf(texts)).toEqual(['a.ts', 'b.ts']);
  });

  it('are not two ways to one file', () => {
    const texts = { 'a.ts': `import './b.ts';\nimport './c.ts';`, 'b.ts': `import './c.ts';`, 'c.ts': '' };
    expect(cycleOf(texts)).toBeUndefined();
  });
});
