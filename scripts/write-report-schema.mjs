// Writes conformance/schema/report.schema.json from the zod schema: `npm run build && node scripts/write-report-schema.mjs`.
// A test says when to run it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const { reportJsonSchema } = await import(
  new URL('../dist/conformance/src/reporters/report-json-schema.js', import.meta.url).href
);

const file = fileURLToPath(new URL('../conformance/schema/report.schema.json', import.meta.url));
mkdirSync(fileURLToPath(new URL('../conformance/schema/', import.meta.url)), { recursive: true });
writeFileSync(
  file,
  await format(JSON.stringify(reportJsonSchema()), { ...(await resolveConfig(file)), parser: 'json' }),
);
