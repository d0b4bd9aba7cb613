// Writes anew what the profile of a dialect demands beside what was recorded in its vectors: node scripts/specify-vectors.mjs DIALECT...
// For after a change of the specification; no implementation is needed. Run `npm run build` first.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist).href);
const { PROFILES } = await from('impl/src/index.js');
const { readScenarioFile } = await from('conformance/src/scenario-file/read-scenario-file.js');
const { specify } = await from('conformance/src/scenario-file/specify.js');
const { writeScenarioFile } = await from('conformance/src/scenario-file/write-scenario-file.js');

const vectors = fileURLToPath(new URL('../vectors/', import.meta.url));
const names = process.argv.slice(2);
const unknown = names.filter((name) => name === 'kardia' || PROFILES[name]?.dialect.name !== name);
if (names.length === 0 || unknown.length > 0) {
  console.error(
    'usage: node scripts/specify-vectors.mjs DIALECT..., each one of the Tendermint family, such as cometbft-0.38',
  );
  process.exit(2);
}

/** The entry with the expectation that follows from what was observed. */
function specified({ scenario, observed, erratum }, reference) {
  const expect = observed === undefined ? undefined : specify(reference, scenario, observed);
  return { scenario, ...(observed && { observed }), ...(erratum && { erratum }), ...(expect && { expect }) };
}

for (const name of names) {
  const folder = join(vectors, name);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.yaml'));
  for (const path of paths) {
    const read = readScenarioFile(join(folder, path));
    if (read.type === 'error') {
      const { file, line, message } = read.error;
      console.error(`${file}:${line}: ${message}`);
      process.exit(2);
    }
    const { scenarios, origin } = read.value;
    const entries = scenarios.map((entry) => specified(entry, PROFILES[name]));
    writeFileSync(join(folder, path), writeScenarioFile(entries, { dialect: name, origin }));
    const differ = entries.filter(({ expect }) => expect).length;
    if (differ > 0)
      console.log(`${name}/${path}: ${entries.length} scenarios, ${differ} with an expectation of their own`);
  }
}
