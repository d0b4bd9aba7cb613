// Writes the types of results into the kit for TypeScript from the registry of shapes: `npm run build && node scripts/write-kit-types.mjs`.
// With `--check` it only compares, and ends with 1 where they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';

const { resultTypesSchema } = await import(
  new URL('../dist/conformance/src/scenario-file/json-schema.js', import.meta.url).href
);

const file = fileURLToPath(new URL('../conformance/kits/typescript/src/results.ts', import.meta.url));

const HEAD = `// What each operation may answer, by level: \`Results['bit_array']['size']\` is the result of \`size\`. Written from the suite's registry; do not
// edit. The bounds of numbers and texts are in the suite's \`spec/adapter-protocol.md\`.
`;

const types = await compile(resultTypesSchema(), 'Results', {
  additionalProperties: false,
  bannerComment: HEAD,
  format: false,
  ignoreMinAndMaxItems: true,
});
const text = await format(types.replaceAll(/\/\*\*\n( \* @\w+ [^\n]*\n)+ \*\/\n/g, ''), {
  ...(await resolveConfig(file)),
  filepath: file,
});

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error(`${file} is out of date: npm run build && node scripts/write-kit-types.mjs`);
  process.exitCode = 1;
}
