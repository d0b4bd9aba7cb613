// Writes the tables of spec/dialects.md from the dialects of the reference: `npm run build && node scripts/write-dialect-tables.mjs`.
// A test says when to run it.
import { readFileSync, writeFileSync } from 'node:fs';

const { withDialectTables } = await import(
  new URL('../dist/conformance/src/dialect/dialect-tables.js', import.meta.url).href
);

const page = new URL('../spec/dialects.md', import.meta.url);
writeFileSync(page, withDialectTables(readFileSync(page, 'utf8')));
