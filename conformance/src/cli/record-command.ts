// `gossip-conformance record`: lets an adapter act out the scenarios of files and writes what it did as `observed`.

import type { Reference } from '#impl';
import { Command, Option } from 'commander';
import { writeOutput } from '../edge/write-output.ts';
import type { InputError, Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from '../scenario-file/write-scenario-file.ts';
import type { Capabilities } from '../subjects/subject.ts';
import { complain, complainOfInput, complainOfUsage, unwrittenText } from './complain.ts';
import { openSubject, stderrTail, type OpenedSubject } from './open-subject.ts';
import { adapterOption, drawSeed, envOption, repeatOption, subjectProfileOption, timeoutOption } from './options.ts';
import { processOutput } from './output.ts';
import { recordEntries } from './record-entries.ts';
import { whileOpen } from './while-open.ts';

interface RecordFlags {
  readonly adapter: string;
  readonly env?: readonly string[];
  readonly profile?: string;
  readonly timeout: number;
  readonly out?: string;
  readonly inPlace?: true;
  readonly repeat: number;
  readonly specify?: true;
}

interface InputFile {
  readonly file: string;
  readonly entries: readonly VectorEntry[];
}

const readFiles = (files: readonly string[]): Result<readonly InputFile[]> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return registry;
  const read: InputFile[] = [];
  for (const file of files) {
    const contents = readScenarioFile(file, registry.value);
    if (contents.type === 'error') return contents;
    read.push({ file, entries: contents.value.scenarios });
  }
  return { type: 'ok', value: read };
};

/** Scenarios that end up in one file must differ in their ids. */
const duplicateIn = (inputs: readonly InputFile[]): InputError | undefined => {
  const seen = new Map<string, VectorEntry>();
  for (const entry of inputs.flatMap(({ entries }) => entries)) {
    const earlier = seen.get(entry.scenario.id);
    if (earlier !== undefined)
      return {
        code: 'duplicate-id',
        file: entry.file,
        line: entry.line,
        message: `expected another id than that of ${earlier.file}:${earlier.line}: ${entry.scenario.id}`,
      };
    seen.set(entry.scenario.id, entry);
  }
  return undefined;
};

/** Scenarios of another dialect than the adapter's would be recorded as what they are not. */
const foreignIn = (inputs: readonly InputFile[], { dialect }: Reference): InputError | undefined => {
  const foreign = inputs.flatMap(({ entries }) => entries).find((entry) => entry.dialect !== dialect.name);
  return (
    foreign && {
      code: 'schema',
      file: foreign.file,
      line: foreign.line,
      message: `expected scenarios of the dialect ${dialect.name}, which is recorded, found ${foreign.dialect}`,
    }
  );
};

const textOf = (entries: readonly WritableEntry[], { name, version }: Capabilities, { dialect }: Reference): string =>
  writeScenarioFile(entries, {
    dialect: dialect.name,
    origin: {
      type: 'recorded',
      implementation: name === '' ? 'unnamed' : name,
      ...(version === '' ? {} : { version }),
    },
  });

/** What is to be written where; standard output if absent. */
interface WrittenFile {
  readonly file: string | undefined;
  readonly text: string;
}

interface Recorded {
  readonly type: 'recorded';
  readonly files: readonly WrittenFile[];
  /** Of all scenarios, those that were left without `observed`, and why. */
  readonly skipped: readonly string[];
  readonly scenarios: number;
}

/** Records the files of each group into one, or says why it cannot be done. */
const recordGroups = async (
  groups: readonly (readonly InputFile[])[],
  { subject, reference }: Extract<OpenedSubject, { readonly type: 'opened' }>,
  { repeat, specify, inPlace, out }: RecordFlags,
): Promise<Recorded | { readonly type: 'failed'; readonly detail: string }> => {
  const files: WrittenFile[] = [];
  const skipped: string[] = [];
  let scenarios = 0;
  for (const group of groups) {
    const recording = await recordEntries(
      subject,
      group.flatMap(({ entries }) => entries),
      { repeat, ...(specify === true && { reference }) },
    );
    if (recording.failure !== undefined) return { type: 'failed', detail: recording.failure };
    skipped.push(...recording.skipped);
    scenarios += recording.entries.length;
    files.push({
      file: inPlace === true ? group[0]?.file : out,
      text: textOf(recording.entries, subject.capabilities, reference),
    });
  }
  return { type: 'recorded', files, skipped, scenarios };
};

const carryOut = async (files: readonly string[], flags: RecordFlags): Promise<void> => {
  const inputs = readFiles(files);
  if (inputs.type === 'error') return complainOfInput(inputs.error);
  const groups = flags.inPlace === true ? inputs.value.map((input) => [input]) : [inputs.value];
  for (const group of groups) {
    const duplicate = duplicateIn(group);
    if (duplicate !== undefined) return complainOfInput(duplicate);
  }
  const opened = await openSubject({
    adapter: flags.adapter,
    profile: flags.profile,
    seed: drawSeed(),
    timeoutMs: flags.timeout,
    env: flags.env,
  });
  if (opened.type === 'failed') {
    processOutput.say(stderrTail(opened.stderr));
    return complain(refusalText(opened), EXIT.adapterFailed);
  }
  const foreign = foreignIn(inputs.value, opened.reference);
  const { result, badEnd } = await whileOpen([opened], async () =>
    foreign === undefined ? recordGroups(groups, opened, flags) : undefined,
  );
  if (foreign !== undefined || result === undefined) return foreign && complainOfInput(foreign);
  if (result.type === 'failed' || badEnd !== undefined) {
    processOutput.say(stderrTail(opened.stderr()));
    const why = result.type === 'failed' ? result.detail : badEnd;
    return complain(`nothing was written: ${why}`, EXIT.adapterFailed);
  }
  for (const line of result.skipped) processOutput.say(`not supported, left without observed: ${line}\n`);
  if (result.skipped.length === result.scenarios) return complain('nothing was recorded', EXIT.nothingTested);
  for (const { file, text } of result.files) {
    if (file === undefined) processOutput.writeData(text);
    const failure = file === undefined ? undefined : writeOutput(file, text);
    if (failure !== undefined) return complainOfUsage(unwrittenText(failure));
  }
};

/** The command. It writes all of its files or, where the adapter fails, none. */
export const recordCommand = (): Command =>
  new Command('record')
    .summary('write down what an adapter does')
    .description(
      'Runs the scenarios of files and writes them with what the adapter did as observed: to standard output, to one file, or back to where they came from. Comments of the files are not kept.',
    )
    .argument('<file...>', 'scenario files')
    .addOption(adapterOption().makeOptionMandatory())
    .addOption(envOption())
    .addOption(subjectProfileOption())
    .addOption(timeoutOption())
    .addOption(new Option('-o, --out <file>', 'the file to write').conflicts('inPlace'))
    .option('--in-place', 'write each file where it was read from')
    .addOption(repeatOption())
    .option('--specify', 'write as expected what the profile demands where the adapter did something else')
    .action(carryOut);
