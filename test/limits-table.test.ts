// The table of limits in adapter-protocol.md says what `LIMITS` says, no more and no less.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRegistry, SPEC_FOLDER } from '#conformance';
import { LIMIT_NAMES, limitOf } from '#spec';

const page = readFileSync(join(SPEC_FOLDER, 'adapter-protocol.md'), 'utf8');
const section = /^### Limits\n([\s\S]*?)^### /m.exec(page)?.[1] ?? '';
const rows = section.split('\n').filter((line) => line.startsWith('| `'));

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const rowOf = (name: (typeof LIMIT_NAMES)[number]): string => {
  const { means, levels, clauses } = limitOf(name);
  const undriven = Object.entries(clauses).map(([level, ids]) => `\`${level}\`: ${ids.join(', ')}`);
  return `| \`${name}\` | ${means} | ${code(levels)} | ${undriven.join('; ')} |`.replace(/ {2}\|$/, ' |');
};

describe('the table of limits', () => {
  it('has a row for each limit, as it is declared', () => {
    expect(rows).toEqual(LIMIT_NAMES.map(rowOf));
  });

  it('names clauses that there are, at levels of theirs', () => {
    const registry = loadRegistry(SPEC_FOLDER);
    if (registry.type === 'error') throw new Error(registry.error.message);
    for (const name of LIMIT_NAMES)
      for (const [level, ids] of Object.entries(limitOf(name).clauses))
        for (const id of ids) expect(registry.value.clauses.get(id)?.levels, `${name}: ${id}`).toContain(level);
  });
});
