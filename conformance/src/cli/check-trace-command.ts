// `gossip-conformance check-trace`: certifies recorded lines of {scenario, observation} without running anything.

import { Command } from 'commander';
import { giveTurn } from '../give-turn.ts';
import { formatInputError } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { textsOfRegistry } from '../reporters/clause-texts.ts';
import type { TextOf } from '../reporters/finding-text.ts';
import { EXIT } from '../run/report.ts';
import { readTrace } from '../scenario-file/read-trace.ts';
import { attributes, certifier, type Certificate, type Objection } from './certify-trace.ts';
import { certificateLines, objectionBlock, objectionLine } from './check-trace-text.ts';
import { profileOption, referenceOf } from './options.ts';
import { processOutput, writeJson, type Output } from './output.ts';

interface CheckTraceFlags {
  readonly profile: string;
  readonly all?: true;
  readonly json?: true;
}

interface Checked {
  readonly file: string;
  readonly certificate: Certificate;
  /** The first, or with --all every one in the JSON form. */
  readonly objections: readonly Objection[];
}

/** The result, or the complaint about the first line that cannot be read. */
const checkFile = async (
  file: string,
  flags: CheckTraceFlags,
  onObjection: (objection: Objection, first: boolean) => void,
): Promise<Checked | string> => {
  const { judgeLine, certificate } = certifier(referenceOf(flags.profile));
  const objections: Objection[] = [];
  for await (const read of readTrace(file)) {
    if (read.type === 'error') return formatInputError(read.error);
    const objection = judgeLine(read.value);
    await giveTurn();
    if (objection === undefined) continue;
    onObjection(objection, certificate().objections === 1);
    if (objections.length === 0 || (flags.all === true && flags.json === true)) objections.push(objection);
  }
  return { file, certificate: certificate(), objections };
};

const toJson = ({ file, certificate, objections }: Checked, { all }: CheckTraceFlags, attributed: boolean): object => ({
  file,
  accepted: certificate.objections === 0,
  lines: certificate.lines,
  steps: certificate.steps,
  objections: certificate.objections,
  ...(certificate.disputes.length === 0 ? {} : { disputes: certificate.disputes }),
  by_clause: Object.fromEntries(certificate.byClause),
  ...(attributed
    ? { by_erratum: Object.fromEntries(certificate.byErratum), unexplained: certificate.unexplained }
    : {}),
  ...(all === true ? { all: objections } : objections[0] === undefined ? {} : { first: objections[0] }),
});

/** A suite that disagrees with itself has no verdict to give. */
const exitCodeOf = (certificates: readonly Certificate[]): number => {
  if (certificates.some(({ disputes }) => disputes.length > 0)) return EXIT.nothingTested;
  return certificates.every(({ objections }) => objections === 0) ? EXIT.conforms : EXIT.nonConformance;
};

const carryOut = async (files: readonly string[], flags: CheckTraceFlags, output: Output): Promise<void> => {
  const registry = loadRegistry(SPEC_FOLDER);
  if (registry.type === 'error') return output.complain(formatInputError(registry.error), EXIT.badInput);
  const textOf: TextOf = textsOfRegistry(registry.value);
  const attributed = attributes(referenceOf(flags.profile));
  const { paint } = output;
  const writeLines = (lines: readonly string[]): void => {
    if (flags.json !== true) output.write(lines.map((line) => `${line}\n`).join(''));
  };
  const checked: Checked[] = [];
  for (const file of files) {
    const result = await checkFile(file, flags, (objection, first) => {
      if (flags.all === true) writeLines([objectionLine(file, objection)]);
      else if (first) writeLines(objectionBlock(file, objection, paint, textOf));
    });
    if (typeof result === 'string') return output.complain(result, EXIT.badInput);
    writeLines(certificateLines(file, result.certificate, { profile: flags.profile, attributed, paint }));
    checked.push(result);
  }
  if (flags.json === true)
    writeJson(output, { profile: flags.profile, files: checked.map((each) => toJson(each, flags, attributed)) });
  output.exit(exitCodeOf(checked.map(({ certificate }) => certificate)));
};

/** The command. It ends with 0 if every line of every file is accepted, and with 1 if one is not. */
export const checkTraceCommand = (output: Output = processOutput): Command =>
  new Command('check-trace')
    .summary('certify recorded observations offline')
    .description(
      'Judges recorded lines of {scenario, observation}, plain or gzipped, by the invariants and the reference. Shows the first line that is objected to; under profile kardia it says which errata of go-kardia explain the objections.',
    )
    .argument('<file...>', 'files of JSON lines, .jsonl or .jsonl.gz')
    .addOption(profileOption())
    .option('--all', 'show every line that is objected to, one line each')
    .option('--json', 'print the result as JSON')
    .action((files: readonly string[], flags: CheckTraceFlags) => carryOut(files, flags, output));
