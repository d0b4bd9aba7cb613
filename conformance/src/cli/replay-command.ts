// `gossip-conformance replay`: runs the scenarios of a file again and shows them step by step.

import { relative, resolve } from 'node:path';
import { profileOfDialect, type Reference } from '#impl';
import { Command } from 'commander';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { formatInputError } from '../input-error.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { textsOfRegistry } from '../reporters/clause-texts.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { inProcessSubject } from '../subjects/in-process.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { openSubject, stderrTail } from './open-subject.ts';
import { adapterOption, envOption, referenceOf, replayProfileOption, timeoutOption } from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';
import { replayEntry, type Replay } from './replay-entry.ts';
import { replaySummary, replayText } from './replay-text.ts';
import { selectReplays, type SelectedFile } from './select-replays.ts';
import { whileOpen } from './while-open.ts';

interface ReplayFlags {
  readonly adapter?: string;
  readonly env?: readonly string[];
  readonly profile?: string;
  readonly timeout: number;
  readonly id?: string;
  readonly recorded?: true;
  readonly json?: true;
}

/** What the file itself says that became of a scenario. */
const recordedOutcome = ({ scenario, observed = [] }: VectorEntry): Outcome => ({
  type: 'observation',
  observation: { id: scenario.id, steps: observed },
});

const BATCH = 20;

/** Whether a file is one of our vectors. */
const isOurs = (file: string): boolean => !relative(VECTORS_FOLDER, resolve(file)).startsWith('..');

/** What the scenarios of a file are given to, and judged by. */
interface Judging {
  readonly reference: Reference;
  /** Absent where what the file holds as observed is judged. */
  readonly subject?: Subject;
}

const replayFile = async (
  { file, entries }: SelectedFile,
  { reference, subject }: Judging,
  show: (replay: Replay) => void,
): Promise<readonly Replay[]> => {
  const replays: Replay[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const outcomes =
      subject === undefined ? batch.map(recordedOutcome) : await subject.run(batch.map(({ scenario }) => scenario));
    for (const [index, entry] of batch.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error('the subject gave too few outcomes');
      const golden = file.origin.type === 'generated' || (subject !== undefined && isOurs(entry.file));
      const replay = replayEntry(reference, file.origin, entry, outcome, golden);
      replays.push(replay);
      show(replay);
    }
  }
  return replays;
};

/**
 * The gravest decides: a disagreement within the suite, a deviation, then an adapter that failed as a program or `endedBadly`, then a replay in which
 * nothing was judged.
 */
const exitCodeOf = (replays: readonly Replay[], endedBadly: boolean): number => {
  const some = (...verdicts: readonly Replay['verdict'][]): boolean =>
    replays.some(({ verdict }) => verdicts.includes(verdict));
  if (some('disputed')) return EXIT.nothingTested;
  if (some('fails')) return EXIT.nonConformance;
  if (some('crash', 'fault') || endedBadly) return EXIT.adapterFailed;
  return some('conforms') ? EXIT.conforms : EXIT.nothingTested;
};

/** The profile that was asked for, or that of the dialect which the file names. */
const referenceFor = ({ file }: SelectedFile, { profile }: ReplayFlags): Reference => {
  if (profile !== undefined) return referenceOf(profile);
  const reference = profileOfDialect(file.dialect);
  if (reference === undefined) throw new Error(`no profile is that of the dialect ${file.dialect}`);
  return reference;
};

/** Where no adapter is asked for, each file is judged by its own dialect, and the reference of that is the subject. */
const judgingWithoutAdapter = (selected: SelectedFile, flags: ReplayFlags): Judging => {
  const reference = referenceFor(selected, flags);
  const { origin } = selected.file;
  const seed = origin.type === 'generated' ? (origin.seed ?? 0) : 0;
  return flags.recorded === true ? { reference } : { reference, subject: inProcessSubject(reference, seed) };
};

/** Says which files are judged by a dialect that they are not written in: of these nothing that was recorded is demanded. */
const remarkDialects = (judged: readonly (readonly [SelectedFile, Judging])[], output: Output): void => {
  for (const [{ path, file }, { reference }] of judged)
    if (file.dialect !== reference.dialect.name)
      output.say(`${path} is written in the dialect ${file.dialect} and judged by ${reference.name}\n`);
};

const carryOut = async (paths: readonly string[], flags: ReplayFlags, output: Output): Promise<void> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return output.complain(formatInputError(registry.error), EXIT.badInput);
  const selection = selectReplays(paths, flags, registry.value);
  if (selection.type === 'refused')
    return selection.complaints.forEach((complaint) => output.complain(complaint, EXIT.badInput));
  const { files } = selection;
  const opened =
    flags.recorded === true || flags.adapter === undefined
      ? undefined
      : await openSubject({
          adapter: flags.adapter,
          profile: flags.profile,
          seed: 0,
          timeoutMs: flags.timeout,
          env: flags.env,
        });
  if (opened?.type === 'failed')
    return output.complain(`${refusalText(opened)}\n${stderrTail(opened.stderr)}`, EXIT.adapterFailed);
  const judged = files.map((each) => [each, opened ?? judgingWithoutAdapter(each, flags)] as const);
  remarkDialects(judged, output);
  const style = { paint: output.paint, textOf: textsOfRegistry(registry.value) };
  const { result: replays, badEnd } = await whileOpen(opened === undefined ? [] : [opened], async () => {
    const all: Replay[] = [];
    for (const [selected, judging] of judged)
      all.push(
        ...(await replayFile(selected, judging, (replay) => {
          if (flags.json !== true) output.write(replayText(replay, style));
        })),
      );
    return all;
  });
  if (flags.json === true) writeJson(output, { scenarios: replays });
  else output.write(`${replaySummary(replays, files.length)}\n`);
  const code = exitCodeOf(replays, badEnd !== undefined);
  if (badEnd === undefined) output.exit(code);
  else output.complain(badEnd, code);
};

/** The command. It ends with 0 if every scenario that the subject supports conforms, and with 1 if one of any file does not. */
export const replayCommand = (output: Output = processOutput): Command =>
  new Command('replay')
    .summary('run the scenarios of files again, step by step')
    .description(
      'Shows each step of each scenario: the operation, what changed, what came back and went out, the clauses that fired, and where the subject deviates what was expected and what was observed, with what differs between tildes. Without --adapter the subject is the reference of the dialect that the file names, in this process.',
    )
    .argument('<files...>', 'scenario files: vectors, or what a failing run wrote')
    .addOption(adapterOption())
    .addOption(envOption())
    .addOption(replayProfileOption())
    .addOption(timeoutOption())
    .option('--id <scenario>', 'only the scenario of this id')
    .option('--recorded', 'run nothing: judge what the file holds as observed')
    .option('--json', 'print the story as JSON')
    .action((paths: readonly string[], flags: ReplayFlags) => carryOut(paths, flags, output));
