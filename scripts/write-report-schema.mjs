// Writes conformance/schema/report.schema.json from the zod schema: `npm run build && node scripts/write-report-schema.mjs`.
// A test says when to run it.
import { mkdirSync, writeFileSync } from 'node:fs';

const { reportJsonSchema } = await import(
  new URL('../dist/conformance/src/reporters/report-json-schema.js', import.meta.url).href
);

const folder = new URL('../conformance/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('report.schema.json', folder), `${JSON.stringify(reportJsonSchema(), null, 2)}\n`);
