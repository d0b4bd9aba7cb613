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
import { openSubject, stderrTail } from './open-subject.ts';
import { adapterOption, drawSeed, repeatOption, subjectProfileOption, timeoutOption } from './options.ts';
import { processOutput } from './output.ts';
import { recordEntries } from './record-entries.ts';

interface RecordFlags {
  readonly adapter: string;
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
  });
  if (opened.type === 'failed') {
    processOutput.say(stderrTail(opened.stderr));
    return complain(refusalText(opened), EXIT.adapterFailed);
  }
  const { subject, reference } = opened;
  const texts: { readonly file: string | undefined; readonly text: string }[] = [];
  const skipped: string[] = [];
  let count = 0;
  try {
    const foreign = foreignIn(inputs.value, reference);
    if (foreign !== undefined) return complainOfInput(foreign);
    for (const group of groups) {
      const recording = await recordEntries(
        subject,
        group.flatMap(({ entries }) => entries),
        { repeat: flags.repeat, ...(flags.specify === true && { reference }) },
      );
      if (recording.failure !== undefined) {
        processOutput.say(stderrTail(opened.stderr()));
        return complain(`nothing was written: ${recording.failure}`, EXIT.adapterFailed);
      }
      skipped.push(...recording.skipped);
      count += recording.entries.length;
      const file = flags.inPlace === true ? group[0]?.file : flags.out;
      texts.push({ file, text: textOf(recording.entries, subject.capabilities, reference) });
    }
  } finally {
    await subject.close();
  }
  for (const line of skipped) processOutput.say(`not supported, left without observed: ${line}\n`);
  if (skipped.length === count) return complain('nothing was recorded', EXIT.nothingTested);
  for (const { file, text } of texts) {
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
    .addOption(subjectProfileOption())
    .addOption(timeoutOption())
    .addOption(new Option('-o, --out <file>', 'the file to write').conflicts('inPlace'))
    .option('--in-place', 'write each file where it was read from')
    .addOption(repeatOption())
    .option('--specify', 'write as expected what the profile demands where the adapter did something else')
    .action(carryOut);
