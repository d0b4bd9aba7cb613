// `gossip-conformance replay`: runs the scenarios of a file again and shows them step by step.

import { relative, resolve } from 'node:path';
import { kardia, type Reference } from '#impl';
import { Command } from 'commander';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { formatInputError } from '../input-error.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import type { Registry } from '../registry/registry.ts';
import { textsOfRegistry } from '../reporters/clause-texts.ts';
import { nearestIds } from '../nearest-id.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { ScenarioFile, VectorEntry } from '../scenario-file/scenario-file.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { openSubject, stderrTail } from './open-subject.ts';
import { adapterOption, envOption, referenceOf, subjectProfileOption, timeoutOption } from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';
import { replayEntry, type Replay } from './replay-entry.ts';
import { replaySummary, replayText } from './replay-text.ts';
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

interface Selected {
  readonly registry: Registry;
  readonly file: ScenarioFile;
  readonly entries: readonly VectorEntry[];
}

/** The scenarios asked for, or the complaint. */
const select = (path: string, { id, recorded }: ReplayFlags): Selected | string => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return formatInputError(registry.error);
  const file = readScenarioFile(path, registry.value);
  if (file.type === 'error') return formatInputError(file.error);
  const { scenarios } = file.value;
  const entries = scenarios.filter(({ scenario }) => id === undefined || scenario.id === id);
  if (entries.length === 0) {
    const nearest = nearestIds(
      id ?? '',
      scenarios.map(({ scenario }) => scenario.id),
    );
    return `${path} has no scenario ${id ?? ''}; the nearest are ${nearest.join(', ')}`;
  }
  const unrecorded = recorded === true ? entries.find(({ observed }) => observed === undefined) : undefined;
  if (unrecorded !== undefined)
    return `${path}:${unrecorded.line}: expected observed beside the steps of ${unrecorded.scenario.id}, which --recorded replays`;
  return { registry: registry.value, file: file.value, entries };
};

/** What the file itself says that became of a scenario. */
const recordedOutcome = ({ scenario, observed = [] }: VectorEntry): Outcome => ({
  type: 'observation',
  observation: { id: scenario.id, steps: observed },
});

const BATCH = 20;

/** Whether a file is one of our vectors. */
const isOurs = (file: string): boolean => !relative(VECTORS_FOLDER, resolve(file)).startsWith('..');

const replayAll = async (
  { file, entries }: Selected,
  reference: Reference,
  subject: Subject | undefined,
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

const carryOut = async (path: string, flags: ReplayFlags, output: Output): Promise<void> => {
  const selected = select(path, flags);
  if (typeof selected === 'string') return output.complain(selected, EXIT.badInput);
  const { origin } = selected.file;
  const seed = origin.type === 'generated' ? (origin.seed ?? 0) : 0;
  const opened =
    flags.recorded === true
      ? undefined
      : await openSubject({
          adapter: flags.adapter,
          profile: flags.profile,
          seed,
          timeoutMs: flags.timeout,
          env: flags.env,
        });
  if (opened?.type === 'failed')
    return output.complain(`${refusalText(opened)}\n${stderrTail(opened.stderr)}`, EXIT.adapterFailed);
  const reference = opened?.reference ?? (flags.profile === undefined ? kardia : referenceOf(flags.profile));
  const style = { paint: output.paint, textOf: textsOfRegistry(selected.registry) };
  const { result: replays, badEnd } = await whileOpen(opened === undefined ? [] : [opened], () =>
    replayAll(selected, reference, opened?.subject, (replay) => {
      if (flags.json !== true) output.write(replayText(replay, style));
    }),
  );
  if (flags.json === true) writeJson(output, { profile: reference.name, scenarios: replays });
  else output.write(`${replaySummary(replays)}\n`);
  const code = exitCodeOf(replays, badEnd !== undefined);
  if (badEnd === undefined) output.exit(code);
  else output.complain(badEnd, code);
};

/** The command. It ends with 0 if every scenario that the subject supports conforms, and with 1 if one does not. */
export const replayCommand = (output: Output = processOutput): Command =>
  new Command('replay')
    .summary('run the scenarios of a file again, step by step')
    .description(
      'Shows each step of each scenario: the operation, what changed, what came back, the clauses that fired, and where the subject deviates what was expected and what was observed. Without --adapter the subject is the reference in this process.',
    )
    .argument('<file>', 'a scenario file: a vector, or one that a failing run wrote')
    .addOption(adapterOption())
    .addOption(envOption())
    .addOption(subjectProfileOption())
    .addOption(timeoutOption())
    .option('--id <scenario>', 'only the scenario of this id')
    .option('--recorded', 'run nothing: judge what the file holds as observed')
    .option('--json', 'print the story as JSON')
    .action((path: string, flags: ReplayFlags) => carryOut(path, flags, output));
