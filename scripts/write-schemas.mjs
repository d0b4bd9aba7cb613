// Writes vectors/schema/*.json from the zod schemas: `npm run build && node scripts/write-schemas.mjs`. A test says when to run it.
import { mkdirSync, writeFileSync } from 'node:fs';

const { jsonSchemas } = await import(
  new URL('../dist/conformance/src/scenario-file/json-schema.js', import.meta.url).href
);

const folder = new URL('../vectors/schema/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
