// `gossip-conformance promote`: turns a counterexample into a golden vector.

import { profileOfDialect, type Reference } from '#impl';
import { Command, Option } from 'commander';
import { openPair } from '../distinguish/open-pair.ts';
import { sideOf, type Side } from '../distinguish/side.ts';
import { writeOutput } from '../edge/write-output.ts';
import { formatInputError, type Result } from '../input-error.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { promotedFile } from '../promote/promoted-file.ts';
import { promote, type Candidate, type Promotion } from '../promote/promotion.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { plural } from '../reporters/summary.ts';
import { EXIT } from '../run/report.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { ScenarioFile, VectorEntry } from '../scenario-file/scenario-file.ts';
import { unwrittenText } from './complain.ts';
import { openSides, type StartOptions } from './open-sides.ts';
import { envOption, timeoutOption } from './options.ts';
import { processOutput, type Output } from './output.ts';
import { SUITE } from './package-version.ts';
import { whileOpen } from './while-open.ts';

interface PromoteFlags {
  readonly id: string;
  readonly scenario?: string;
  readonly title?: string;
  readonly subject?: string;
  readonly vectors: string;
  readonly timeout: number;
  readonly env?: readonly string[];
  readonly dryRun?: true;
}

const ID = /^[a-z_]+\/[a-z][a-z0-9_]*\/[a-z0-9][a-z0-9_]*$/;

interface Input {
  readonly registry: Registry;
  readonly file: ScenarioFile;
  readonly vectors: readonly VectorEntry[];
}

const readInput = async (path: string, folder: string): Promise<Result<Input>> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return registry;
  const file = readScenarioFile(path, registry.value);
  if (file.type === 'error') return file;
  const vectors = await loadVectors(folder, registry.value);
  if (vectors.type === 'error') return vectors;
  return { type: 'ok', value: { registry: registry.value, file: file.value, vectors: vectors.value } };
};

/** The scenario that is meant, or the complaint. */
const entryOf = (path: string, { scenarios }: ScenarioFile, { id, scenario }: PromoteFlags): VectorEntry | string => {
  const meant = scenarios.filter((entry) => scenario === undefined || entry.scenario.id === scenario);
  const [entry, other] = meant;
  if (entry === undefined) return `${path} has no scenario ${scenario ?? ''}`;
  if (other !== undefined) return `${path} has ${scenarios.length} scenarios: expected --scenario with the id of one`;
  const { level } = entry.scenario;
  return ID.test(id) && id.startsWith(`${level}/`)
    ? entry
    : `expected an id such as ${level}/topic/name (small letters, digits and _), found '${id}'`;
};

/** A run names the reference in its own process as `reference PROFILE`, and a program by what it calls itself, which starts nothing. */
const deviantOf = ({ origin }: ScenarioFile, { subject }: PromoteFlags): Side | string | undefined => {
  if (subject !== undefined) {
    const side = sideOf(subject);
    return side.type === 'unknown' ? side.complaint : side;
  }
  const noted = origin.type === 'generated' ? origin.subject?.replace(/^reference /, '') : undefined;
  const side = noted === undefined ? undefined : sideOf(noted);
  return side?.type === 'reference' ? side : undefined;
};

const provenanceOf = ({ origin }: ScenarioFile, deviant: Side | undefined): string => {
  const seed = origin.type === 'generated' && origin.seed !== undefined ? `, seed ${origin.seed}` : '';
  const path = origin.type === 'generated' && origin.path !== undefined ? `, path ${origin.path}` : '';
  const noted = origin.type === 'generated' ? origin.subject : undefined;
  return `from a counterexample of ${deviant?.name ?? noted ?? 'an unnamed subject'}${seed}${path}`;
};

const minimalText = ({ minimal, stepsBefore, entry }: Extract<Promotion, { type: 'promoted' }>): string => {
  const steps = `${plural(stepsBefore, 'step')} before, ${plural(entry.scenario.steps.length, 'step')} now`;
  if (minimal === 'unknown') return `${steps}; not shrunk, for what deviates is not at hand (--subject names it)`;
  return `${steps}; ${minimal ? 'minimal' : 'simpler ones may be left'}`;
};

/** Opens what deviates, if it is known, and promotes; or says how it failed as a program. */
const attempt = async (
  candidate: Omit<Candidate, 'deviant'>,
  deviant: Side | undefined,
  { timeoutMs, env, seed }: Pick<StartOptions, 'timeoutMs' | 'env'> & { readonly seed: number },
): Promise<Promotion | string> => {
  if (deviant === undefined) return promote(candidate);
  const { reference } = candidate;
  const own: Side = { type: 'reference', name: reference.name, reference, variants: [] };
  const opened = await openSides([own, deviant], { timeoutMs, env, dialect: reference.dialect.name });
  if (opened.type === 'failed') return opened.detail;
  const { result, badEnd } = await whileOpen(opened.programs, () => {
    const pair = openPair(...opened.sides, { seed, referee: reference });
    return promote({ ...candidate, deviant: { side: opened.sides[1], pair } });
  });
  return result.type === 'promoted' && badEnd !== undefined ? `not promoted: ${badEnd}` : result;
};

const carryOut = async (path: string, flags: PromoteFlags, output: Output): Promise<void> => {
  const input = await readInput(path, flags.vectors);
  if (input.type === 'error') return output.complain(formatInputError(input.error), EXIT.badInput);
  const { registry, file, vectors } = input.value;
  const entry = entryOf(path, file, flags);
  if (typeof entry === 'string') return output.complain(entry, EXIT.badInput);
  const deviant = deviantOf(file, flags);
  if (typeof deviant === 'string') return output.complain(deviant, EXIT.badInput);
  const reference: Reference | undefined = profileOfDialect(file.dialect);
  if (reference === undefined) return output.complain(`no profile judges the dialect ${file.dialect}`, EXIT.badInput);
  const { id, title } = flags;
  const candidate = { entry, id, reference, registry, vectors, ...(title === undefined ? {} : { title }) };
  const seed = file.origin.type === 'generated' ? (file.origin.seed ?? 0) : 0;
  const promotion = await attempt(candidate, deviant, { timeoutMs: flags.timeout, env: flags.env, seed });
  if (typeof promotion === 'string') return output.complain(promotion, EXIT.adapterFailed);
  if (promotion.type === 'refused') return output.complain(`not promoted: ${promotion.why}`, EXIT.nonConformance);
  const written = promotedFile({
    vectors: flags.vectors,
    reference,
    registry,
    suite: SUITE,
    entry: promotion.entry,
    provenance: provenanceOf(file, deviant),
  });
  if (written.type === 'refused') return output.complain(`not promoted: ${written.why}`, EXIT.nonConformance);
  if (flags.dryRun === true) return output.writeData(written.text);
  const failure = writeOutput(written.file, written.text, 'made');
  if (failure !== undefined) return output.complain(unwrittenText(failure), EXIT.badInput);
  const { scenario } = promotion.entry;
  output.write(`${written.file}: ${scenario.id}, clauses ${scenario.clauses.join(', ')}\n${minimalText(promotion)}\n`);
};

/** The command. It ends with 0 where the vector is written, and with 1 where the scenario is refused. */
export const promoteCommand = (output: Output = processOutput): Command =>
  new Command('promote')
    .summary('turn a counterexample into a golden vector')
    .description(
      'Takes a scenario file that run or distinguish wrote, shrinks it as long as it shows what it was found for, fills in the clauses that it pins and what the specification demands, and adds it to the vectors. Refuses one that shows nothing, or that a vector holds already in other words. Ends with 0 if it was written, 1 if it was refused.',
    )
    .argument('<file>', 'a scenario file')
    .addOption(new Option('--id <id>', 'the id of the vector: level/topic/name').makeOptionMandatory())
    .option('--scenario <id>', 'the scenario of the file, where it has several')
    .option('--title <text>', 'what happens, in words')
    .option('--subject <side>', 'what deviates, named as for distinguish (default: what the file names)')
    .option('--vectors <folder>', 'where the vectors lie', VECTORS_FOLDER)
    .addOption(timeoutOption())
    .addOption(envOption())
    .option('--dry-run', 'print the file instead of writing it')
    .action((path: string, flags: PromoteFlags) => carryOut(path, flags, output));
