// `gossip-conformance record`: lets an adapter act out the scenarios of files and writes what it did as `observed`.

import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { InputError, Result } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { refusalText } from '../run/report-not-started.ts';
import { EXIT } from '../run/report.ts';
import { readScenarioFile } from '../scenario-file/read-scenario-file.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from '../scenario-file/write-scenario-file.ts';
import type { Capabilities, Subject } from '../subjects/subject.ts';
import { complain, complainOfInput, complainOfUsage } from './complain.ts';
import { openSubject, stderrTail } from './open-subject.ts';
import { adapterOption, drawSeed, subjectProfileOption, timeoutOption } from './options.ts';

interface RecordFlags {
  readonly adapter: string;
  readonly profile?: string;
  readonly timeout: number;
  readonly out?: string;
  readonly inPlace?: true;
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

const BATCH = 20;

interface Recording {
  readonly entries: readonly WritableEntry[];
  /** Scenarios that the subject does not support, with its reasons; they are written without `observed`. */
  readonly skipped: readonly string[];
  /** The first scenario that brought the adapter down. */
  readonly failure?: string;
}

const recordEntries = async (subject: Subject, entries: readonly VectorEntry[]): Promise<Recording> => {
  const recorded: WritableEntry[] = [];
  const skipped: string[] = [];
  for (let start = 0; start < entries.length; start += BATCH) {
    const batch = entries.slice(start, start + BATCH);
    const outcomes = await subject.run(batch.map(({ scenario }) => scenario));
    for (const [index, { scenario, expect, erratum }] of batch.entries()) {
      const outcome = outcomes[index];
      const rest = { ...(expect === undefined ? {} : { expect }), ...(erratum === undefined ? {} : { erratum }) };
      if (outcome?.type === 'observation') recorded.push({ scenario, observed: outcome.observation.steps, ...rest });
      else if (outcome?.type === 'unsupported') {
        recorded.push({ scenario, ...rest });
        skipped.push(`${scenario.id}: ${outcome.why}`);
      } else
        return {
          entries: recorded,
          skipped,
          failure: `${scenario.id}: the adapter ${outcome?.detail ?? 'gave no answer'}`,
        };
    }
  }
  return { entries: recorded, skipped };
};

const textOf = (entries: readonly WritableEntry[], { name, version }: Capabilities): string =>
  writeScenarioFile(entries, {
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
    process.stderr.write(stderrTail(opened.stderr));
    return complain(refusalText(opened), EXIT.adapterFailed);
  }
  const { subject } = opened;
  const texts: { readonly file: string | undefined; readonly text: string }[] = [];
  const skipped: string[] = [];
  let count = 0;
  try {
    for (const group of groups) {
      const recording = await recordEntries(
        subject,
        group.flatMap(({ entries }) => entries),
      );
      if (recording.failure !== undefined) {
        process.stderr.write(stderrTail(opened.stderr()));
        return complain(`nothing was written: ${recording.failure}`, EXIT.adapterFailed);
      }
      skipped.push(...recording.skipped);
      count += recording.entries.length;
      const file = flags.inPlace === true ? group[0]?.file : flags.out;
      texts.push({ file, text: textOf(recording.entries, subject.capabilities) });
    }
  } finally {
    await subject.close();
  }
  for (const line of skipped) process.stderr.write(`not supported, left without observed: ${line}\n`);
  if (skipped.length === count) return complain('nothing was recorded', EXIT.nothingTested);
  for (const { file, text } of texts) {
    try {
      if (file === undefined) process.stdout.write(text);
      else writeFileSync(file, text);
    } catch (error) {
      return complainOfUsage(`cannot write ${file ?? ''}: ${error instanceof Error ? error.message : String(error)}`);
    }
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
    .action(carryOut);
