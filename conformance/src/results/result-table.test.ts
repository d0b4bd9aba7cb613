// The table of results in the protocol is that of the registry, with every operation once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS, OPERATIONS } from '#spec';
import { describe, expect, it } from 'vitest';
import { SPEC_FOLDER } from '../package-root.ts';
import { resultTable, withResultTable } from './result-table.ts';

describe('resultTable', () => {
  it('stands in adapter-protocol.md as it is now; else run `npm run build && node scripts/write-result-table.mjs`', () => {
    const page = readFileSync(join(SPEC_FOLDER, 'adapter-protocol.md'), 'utf8');
    expect(withResultTable(page)).toBe(page);
  });

  it('names the operations that there are', () => {
    const rows = resultTable().slice(2);
    const operations = LEVELS.flatMap((level) =>
      Object.keys(OPERATIONS[level]).map((name) => `| \`${level}\` | \`${name}\` |`),
    );
    expect(rows.map((row) => row.split(' | ').slice(0, 2).join(' | ') + ' |').sort()).toEqual(operations.sort());
  });

  it('needs its markers', () => {
    expect(() => withResultTable('# nothing')).toThrow('expected <!-- table: results -->');
  });
});
