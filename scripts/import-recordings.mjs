// Turns recordings of go-kardia into vectors: node scripts/import-recordings.mjs FOLDER, where FOLDER holds <level>/*.yaml and
// walks/*.jsonl.gz as the recorder wrote them. Run `npm run build` first.
//
// No recorded value changes: every file that is written is read back and compared with its source, and the digests that
// the tests compare with are taken from the source. `expect` is added where profile kardia does not do what was observed.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist).href);
const { kardia } = await from('impl/src/index.js');
const { canonicalJson } = await from('conformance/src/scenario-file/canonical-json.js');
const { digestOf, recordedFormOf } = await from('conformance/src/scenario-file/recorded-form.js');
const { parseScenarioFile } = await from('conformance/src/scenario-file/read-scenario-file.js');
const { specify } = await from('conformance/src/scenario-file/specify.js');
const { writeScenarioFile } = await from('conformance/src/scenario-file/write-scenario-file.js');
const { AMBIGUOUS, parseYamlDocument } = await from('conformance/src/scenario-file/yaml-document.js');

const LEVELS = ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'];
const vectors = fileURLToPath(new URL('../vectors/kardia/', import.meta.url));

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/import-recordings.mjs FOLDER');
  process.exit(2);
}

/** Turns one recorded file into the text of a vector file. */
function convert(file, comment) {
  const { recorded_from: recordedFrom, scenarios } = parseYamlDocument(readFileSync(file, 'utf8')).value;
  const entries = scenarios.map(({ observed, erratum, ...scenario }) => {
    const expect = specify(kardia, scenario, observed);
    return { scenario, observed, ...(erratum && { erratum }), ...(expect && { expect }) };
  });
  const text = writeScenarioFile(entries, { origin: { type: 'recorded', ...recordedFrom }, comment });
  const read = parseScenarioFile(text, file);
  if (read.type === 'error') throw new Error(`${file}: what was written is refused: ${JSON.stringify(read.error)}`);
  for (const [index, entry] of read.value.scenarios.entries()) {
    if (canonicalJson(recordedFormOf(entry)) !== canonicalJson(scenarios[index]))
      throw new Error(
        `${file}: ${entry.scenario.id} was changed\n${canonicalJson(recordedFormOf(entry))}\n${canonicalJson(scenarios[index])}`,
      );
    if (canonicalJson(entry.expect ?? null) !== canonicalJson(entries[index].expect ?? null))
      throw new Error(`${file}: the expectation of ${entry.scenario.id} was changed`);
  }
  if (read.value.scenarios.length !== scenarios.length) throw new Error(`${file}: scenarios were lost`);
  return {
    text,
    digest: digestOf(scenarios),
    count: scenarios.length,
    differ: entries.filter(({ expect }) => expect).length,
  };
}

// Vectors that were promoted from counterexamples lie beside the recordings and stay.
const pinned = join(vectors, 'recorded.sha256.yaml');
if (existsSync(pinned))
  for (const file of Object.keys(parseYamlDocument(readFileSync(pinned, 'utf8')).value))
    rmSync(join(vectors, file), { force: true });

const digests = [];
for (const level of LEVELS) {
  const target = join(vectors, level);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(join(source, level)).sort()) {
    const topic = basename(name, '.yaml').replaceAll('_', ' ');
    const comment = [
      `Level ${level}: ${topic}. Recorded; written by scripts/import-recordings.mjs. How to read it: vectors/README.md`,
    ];
    const { text, digest, count, differ } = convert(join(source, level, name), comment);
    writeFileSync(join(target, name), text);
    digests.push(`${level}/${name}: ${AMBIGUOUS.test(digest) ? JSON.stringify(digest) : digest}\n`);
    console.log(`${level}/${name}: ${count} scenarios, ${differ} with an expectation of their own`);
  }
}

const heading =
  '# SHA-256 of the canonical JSON of the scenarios of each recorded file, taken from the recording itself.\n';
writeFileSync(pinned, heading + digests.join(''));

mkdirSync(join(vectors, 'walks'), { recursive: true });
for (const name of readdirSync(join(source, 'walks')).sort())
  copyFileSync(join(source, 'walks', name), join(vectors, 'walks', name));
