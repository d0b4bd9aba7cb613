// `gossip-conformance distinguish`: searches for the shortest scenario on which two implementations part.

import { join } from 'node:path';
import { PROFILES, type Reference } from '#impl';
import type { Level } from '#spec';
import { Command, Option } from 'commander';
import type { Distinction } from '../distinguish/distinction.ts';
import { openPair } from '../distinguish/open-pair.ts';
import type { OpenedSide } from '../distinguish/opened-side.ts';
import { partingFileName, partingFileText } from '../distinguish/parting-file.ts';
import type { Side } from '../distinguish/side.ts';
import { standardError } from '../edge/standard-streams.ts';
import { writeOutput, type WriteFailure } from '../edge/write-output.ts';
import { formatInputError, type Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { textsOfRegistry } from '../reporters/clause-texts.ts';
import { escapeControls } from '../reporters/escape-controls.ts';
import { envWords } from '../run/replay-line.ts';
import { shellWord } from '../run/shell-word.ts';
import { EXIT } from '../run/report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { ScenarioFile } from '../scenario-file/scenario-file.ts';
import { unwrittenText } from './complain.ts';
import { distinctionJson } from './distinguish-json.ts';
import { partedText, reachLine } from './distinguish-text.ts';
import { findDistinctions } from './find-distinctions.ts';
import { findUnwritable } from './find-unwritable.ts';
import type { Interrupts } from './interrupt.ts';
import { openSides, sidesOf } from './open-sides.ts';
import * as options from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';
import { SUITE } from './package-version.ts';
import { progressOn } from './progress.ts';
import { whileOpen } from './while-open.ts';

interface DistinguishFlags {
  readonly level?: readonly Level[];
  readonly seed?: number;
  readonly cases: number;
  readonly time?: number;
  readonly timeout: number;
  readonly env?: readonly string[];
  readonly profile: string;
  readonly steering: boolean;
  readonly exhaustive?: number;
  readonly replay?: string;
  readonly out: string;
  readonly json?: true;
}

/** What is read before anything is started. */
interface Input {
  readonly registry: Registry;
  /** The scenarios to compare, where none are to be searched for. */
  readonly file?: ScenarioFile;
}

const readInput = ({ replay }: DistinguishFlags): Result<Input> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return registry;
  if (replay === undefined) return { type: 'ok', value: { registry: registry.value } };
  const file = readScenarioFile(replay, registry.value);
  return file.type === 'error' ? file : { type: 'ok', value: { registry: registry.value, file: file.value } };
};

/** The choices of references follow from the seed, so a file that names one is compared with it. */
const seedOf = ({ seed }: DistinguishFlags, file: ScenarioFile | undefined): number => {
  if (seed !== undefined) return seed;
  if (file === undefined) return options.drawSeed();
  return file.origin.type === 'generated' ? (file.origin.seed ?? 0) : 0;
};

/** A side that is a reference says what is legal, and in which dialect; for two programs a profile does. */
const refereeOf = (sides: readonly [Side, Side], { profile }: DistinguishFlags): Reference => {
  const own = sides.find((side) => side.type === 'reference');
  return own?.reference ?? options.referenceOf(profile);
};

/** The gravest decides: a difference, then a program that broke the protocol or `endedBadly`, then that nothing was compared. */
const exitCodeOf = (distinctions: readonly Distinction[], endedBadly: boolean): number => {
  if (distinctions.some(({ type }) => type === 'parted')) return EXIT.nonConformance;
  if (endedBadly || distinctions.some(({ type }) => type === 'fault')) return EXIT.adapterFailed;
  const isEmpty = ({ reach }: Distinction): boolean => reach.type === 'search' && reach.cases === reach.unsupported;
  return distinctions.every(isEmpty) ? EXIT.nothingTested : EXIT.conforms;
};

interface Found {
  readonly sides: readonly [OpenedSide, OpenedSide];
  readonly registry: Registry;
  readonly seed: number;
  readonly flags: DistinguishFlags;
}

/** Writes the file of a scenario that was searched for, and gives the command that shows it again, or why there is none. */
const writeFile = (
  distinction: Extract<Distinction, { type: 'parted' }>,
  { sides, registry, seed, flags }: Found,
): { readonly file: string; readonly replay: string } | WriteFailure => {
  const names = [sides[0].name, sides[1].name] as const;
  const file = join(flags.out, partingFileName(distinction.clause, names));
  const words = [
    'gossip-conformance distinguish',
    ...names.map(shellWord),
    ...envWords(flags.env),
    '--replay',
    shellWord(file),
  ];
  const replay = words.join(' ');
  const { scenario, parting, clause } = distinction;
  const text = partingFileText({ scenario, parting, clause, sides, registry, suite: SUITE, seed, replay });
  return writeOutput(file, text, 'made') ?? { file, replay };
};

const publish = (distinctions: readonly Distinction[], found: Found, output: Output): void => {
  const { sides, registry, flags } = found;
  const names = [sides[0].name, sides[1].name] as const;
  const style = { paint: output.paint, textOf: textsOfRegistry(registry) };
  for (const distinction of distinctions) {
    const isNew = distinction.type === 'parted' && flags.replay === undefined;
    const file = isNew ? writeFile(distinction, found) : undefined;
    const written = file !== undefined && 'replay' in file ? file : undefined;
    if (file !== undefined && 'reason' in file) output.say(`gossip-conformance: ${unwrittenText(file)}\n`);
    if (flags.json === true) {
      writeJson(output, { ...distinctionJson(distinction, names), ...written });
      continue;
    }
    if (distinction.type === 'parted') output.write(partedText(distinction, sides, style));
    if (distinction.type !== 'parted' || isNew) output.write(`${reachLine(distinction, names)}\n`);
    if (written !== undefined) output.write(`replay: ${output.paint('copied', escapeControls(written.replay))}\n`);
  }
};

const carryOut = async (
  first: string,
  second: string,
  flags: DistinguishFlags,
  interrupts: Interrupts,
  output: Output,
): Promise<void> => {
  const named = sidesOf(first, second);
  if (typeof named === 'string') return output.complain(named, EXIT.badInput);
  const input = readInput(flags);
  if (input.type === 'error') return output.complain(formatInputError(input.error), EXIT.badInput);
  const unwritable = flags.replay === undefined ? findUnwritable(flags.out) : undefined;
  if (unwritable !== undefined) return output.complain(unwritable, EXIT.badInput);
  if (flags.exhaustive !== undefined && named.some(({ type }) => type === 'adapter'))
    return output.complain(
      '--exhaustive takes two references: what a program holds in its state does not show',
      EXIT.badInput,
    );
  const { registry, file } = input.value;
  const seed = seedOf(flags, file);
  const referee = refereeOf(named, flags);
  const opened = await openSides(named, {
    timeoutMs: flags.timeout,
    dialect: referee.dialect.name,
    env: flags.env,
  });
  if (opened.type === 'failed') return output.complain(opened.detail, EXIT.adapterFailed);
  const { sides, programs } = opened;
  const display = progressOn(standardError);
  const signal = interrupts.takeOver();
  const { result: distinctions, badEnd } = await whileOpen(programs, () =>
    findDistinctions(
      { sides, pair: openPair(...sides, { seed, referee }), registry, seed, signal, onProgress: display.show },
      { ...flags, ...(file === undefined ? {} : { scenarios: file.scenarios.map(({ scenario }) => scenario) }) },
    ),
  ).finally(display.end);
  publish(distinctions, { sides, registry, seed, flags }, output);
  const endedBadly = badEnd !== undefined && !signal.aborted;
  const code = exitCodeOf(distinctions, endedBadly);
  if (endedBadly) output.complain(badEnd, code);
  else output.exit(code);
};

const HELP = `
Each of A and B is one of
  ${Object.keys(PROFILES).join(', ')}
                              a profile
  kardia+ER-13                a profile with errata or mutants, joined by +
  PS-ECC-4-copies             an erratum or a mutant of profile kardia
  'adapter:COMMAND'           a program that speaks the adapter protocol

A and B part at the first step at which one does what the other would not have done. A reference follows the choices of the
other side, so that two legal choices are no difference; for two programs --profile says what is legal.

With --exhaustive nothing is left to chance: all scenarios of level peer_state are compared that have up to DEPTH steps, within
2 heights, 3 rounds and 2 validators.

Ends with 0 if no difference was found, 1 if one was, 2 for wrong usage, 3 if a program failed, 4 if nothing could be compared.`;

/** The command. */
export const distinguishCommand = (interrupts: Interrupts, output: Output = processOutput): Command =>
  new Command('distinguish')
    .summary('search for the shortest scenario on which two implementations part')
    .description(
      'Searches for a scenario on which A and B part, shrinks it and says at which clause they do; or says how far it searched.',
    )
    .argument('<a>', 'a profile, erratum, mutant or program')
    .argument('<b>', 'another one')
    .addOption(options.levelOption())
    .addOption(options.seedOption())
    .addOption(options.casesOption())
    .addOption(options.searchTimeOption())
    .addOption(options.timeoutOption())
    .addOption(options.envOption())
    .addOption(options.refereeOption())
    .option('--no-steering', 'draw scenarios by chance alone, whatever states have been seen')
    .addOption(options.exhaustiveOption())
    .addOption(new Option('--replay <file>', 'compare on the scenarios of a file instead of searching'))
    .option('-o, --out <folder>', 'where the scenario found is written', 'counterexamples')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action((first: string, second: string, flags: DistinguishFlags) =>
      carryOut(first, second, flags, interrupts, output),
    );
