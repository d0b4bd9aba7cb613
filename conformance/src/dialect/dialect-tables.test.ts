import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIALECT_VARIANTS } from '#impl';
import { describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { dialectTables, withDialectTables } from './dialect-tables.ts';

describe('dialectTables', () => {
  it('stand in dialects.md as they are now', () => {
    const page = readFileSync(join(SPEC_FOLDER, 'dialects.md'), 'utf8');
    expect(withDialectTables(page)).toBe(page);
  });

  it('name every variant of every dialect once, and only clauses that there are', () => {
    const registry = loadRegistry(SPEC_FOLDER);
    if (registry.type === 'error') throw new Error('no registry');
    const variants = new Map(
      Object.values(DIALECT_VARIANTS).flatMap((all) => all.map((each) => [each.id, each] as const)),
    );
    const { clauses } = dialectTables();
    expect(clauses).toHaveLength(variants.size + 2);
    for (const { id, clauses: changed } of variants.values()) {
      expect(clauses.filter((line) => line.includes(`\`${id}\``))).toHaveLength(1);
      for (const clause of changed) expect(registry.value.clauses.has(clause), `${id}: ${clause}`).toBe(true);
    }
  });

  it('need their markers', () => {
    expect(() => withDialectTables('# nothing')).toThrow('expected <!-- table: numbers -->');
  });
});
