// Writes Kardia's golden scenarios as scenarios of another dialect: node scripts/translate-vectors.mjs DIALECT, such as cometbft-0.38. What
// a real implementation does there is then recorded into the same files, 60 times over, so that its choices are seen:
//
//   npx gossip-conformance record --in-place --repeat 60 --specify --adapter CMD vectors/DIALECT/*/*.yaml
//   node scripts/specify-vectors.mjs DIALECT
//
// Run `npm run build` first. Observations, expectations and faults of Kardia's do not come along.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = new URL('../dist/', import.meta.url);
const from = (path) => import(new URL(path, dist).href);
const { PROFILES } = await from('impl/src/index.js');
const { translateScenario } = await from('conformance/src/dialect/translate-scenario.js');
const { loadRegistry } = await from('conformance/src/registry/load-registry.js');
const { loadVectors } = await from('conformance/src/scenario-file/load-vectors.js');
const { writeScenarioFile } = await from('conformance/src/scenario-file/write-scenario-file.js');

/** Levels of which real implementations of the family are recorded. */
const LEVELS = ['bit_array', 'codec', 'vote_set', 'peer_state', 'reactor'];

/** Scenarios that no program is given, for it would end for want of memory and not for what it does. */
const LEFT_OUT = { 'bit_array/sub/left_huge': 'it asks for a copy of 2^40 bits' };

const root = fileURLToPath(new URL('../', import.meta.url));
const [name] = process.argv.slice(2);
const reference = PROFILES[name];
if (reference === undefined || reference.dialect.name !== name || name === 'kardia') {
  console.error(
    'usage: node scripts/translate-vectors.mjs DIALECT, one of the Tendermint family, such as cometbft-0.38',
  );
  process.exit(2);
}

/** The value of a result, or the end of the program with what is wrong with the file. */
function orExit(result) {
  if (result.type === 'ok') return result.value;
  const { file, line, message } = result.error;
  console.error(`${file}:${line}: ${message}`);
  process.exit(2);
}

const entries = orExit(await loadVectors(join(root, 'vectors'), orExit(loadRegistry(join(root, 'spec')))));
const topics = new Map();
for (const { dialect, scenario, observed, file } of entries) {
  // What was written by hand or promoted asks about the specification of Kardia alone.
  if (dialect !== 'kardia' || observed === undefined || !LEVELS.includes(scenario.level)) continue;
  const translation =
    scenario.id in LEFT_OUT
      ? { type: 'inapplicable', reason: LEFT_OUT[scenario.id] }
      : translateScenario(scenario, reference);
  if (translation.type === 'inapplicable') {
    console.log(`left out ${scenario.id}: ${translation.reason}`);
    continue;
  }
  const path = join(scenario.level, basename(file));
  topics.set(path, [...(topics.get(path) ?? []), { scenario: translation.scenario }]);
}

const target = join(root, 'vectors', name);
for (const level of LEVELS) {
  rmSync(join(target, level), { recursive: true, force: true });
  mkdirSync(join(target, level), { recursive: true });
}
for (const [path, scenarios] of topics) {
  writeFileSync(join(target, path), writeScenarioFile(scenarios, { dialect: name, origin: { type: 'written' } }));
  console.log(`${path}: ${scenarios.length} scenarios`);
}
