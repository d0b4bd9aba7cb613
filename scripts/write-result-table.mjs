// Writes the table of results in spec/adapter-protocol.md from the registry of shapes: `npm run build && node scripts/write-result-table.mjs`.
// A test says when to run it.
import { readFileSync, writeFileSync } from 'node:fs';

const { withResultTable } = await import(
  new URL('../dist/conformance/src/results/result-table.js', import.meta.url).href
);

const page = new URL('../spec/adapter-protocol.md', import.meta.url);
writeFileSync(page, withResultTable(readFileSync(page, 'utf8')));
