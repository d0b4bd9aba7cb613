// `gossip-conformance run`: judges a subject and says what was found.

import { join } from 'node:path';
import { kardia, type Reference } from '#impl';
import { INVARIANTS, type Level } from '#spec';
import { Command } from 'commander';
import { standardError } from '../edge/standard-streams.ts';
import { writeOutput, type WriteFailure } from '../edge/write-output.ts';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { knownIdsOf } from '../expectations/known-ids.ts';
import { readKnownFailures } from '../expectations/read-known-failures.ts';
import type { Result } from '../input-error.ts';
import { loadSpecification } from '../registry/load-specification.ts';
import type { Registry } from '../registry/registry.ts';
import { REPORTERS } from '../reporters/reporter.ts';
import { plural } from '../reporters/summary.ts';
import { terminalReport } from '../reporters/terminal-report.ts';
import { selectIds } from '../run/clause-pattern.ts';
import { makePlan, type Budget, type Narrowing, type Plan } from '../run/plan.ts';
import { probeFileName, probeFileText, probeReplayLine } from '../run/probe-file.ts';
import { reportNotStarted } from '../run/report-not-started.ts';
import { EXIT, type HarnessFault, type Report } from '../run/report.ts';
import { runSuite } from '../run/run-suite.ts';
import { startTimeLimit } from '../run/time-limit.ts';
import { startSlicePool, type SlicePool } from '../run/slice-pool.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { complainOfInput, complainOfUsage, remark, unwrittenText } from './complain.ts';
import type { Interrupts } from './interrupt.ts';
import { openSubject, stderrTail, type OpenedSubject } from './open-subject.ts';
import * as options from './options.ts';
import { processOutput } from './output.ts';
import { SUITE } from './package-version.ts';
import { findUnwritable } from './find-unwritable.ts';
import { progressOn } from './progress.ts';
import { findSharedTarget, reportFiles, type ReportFiles } from './report-files.ts';

interface RunFlags {
  readonly adapter?: string;
  readonly env?: readonly string[];
  readonly profile?: string;
  readonly level?: readonly Level[];
  readonly clause?: readonly string[];
  readonly seed?: number;
  readonly runs?: number;
  readonly time?: number;
  readonly timeout: number;
  readonly threads: number;
  readonly expect?: string;
  readonly report?: readonly options.ReportTarget[];
  readonly out: string;
  readonly json?: true;
}

/** What is read before anything is started. */
interface Input {
  readonly registry: Registry;
  readonly vectors: readonly VectorEntry[];
  readonly known: readonly KnownFailure[];
}

const readInput = async (flags: RunFlags): Promise<Result<Input>> => {
  const specification = await loadSpecification();
  if (specification.type === 'error') return specification;
  const { registry, vectors } = specification.value;
  const known: Result<readonly KnownFailure[]> =
    flags.expect === undefined
      ? { type: 'ok', value: [] }
      : readKnownFailures(flags.expect, knownIdsOf(registry, vectors));
  if (known.type === 'error') return known;
  return { type: 'ok', value: { registry, vectors, known: known.value } };
};

const budgetOf = ({ runs, time }: RunFlags): Budget => {
  if (time !== undefined) return { type: 'time', ms: time };
  return runs === undefined ? { type: 'default' } : { type: 'runs', runs };
};

/** What narrows the run, or the complaint about it. */
const narrowingOf = (flags: RunFlags, registry: Registry): Narrowing | string => {
  const base = { ...(flags.level === undefined ? {} : { levels: flags.level }), budget: budgetOf(flags) };
  if (flags.clause === undefined) return base;
  const selection = selectIds(flags.clause, [...registry.clauses.keys(), ...INVARIANTS.map(({ id }) => id)]);
  if (selection.type === 'unknown')
    return `no clause or invariant matches '${selection.pattern}'; the nearest are ${selection.nearest.join(', ')}`;
  const clauseLevels = new Set([
    ...[...registry.clauses.values()].filter(({ id }) => selection.ids.has(id)).flatMap(({ levels }) => levels),
    ...INVARIANTS.filter(({ id }) => selection.ids.has(id)).flatMap(({ levels }) => levels),
  ]);
  return { ...base, clauses: selection.ids, clauseLevels };
};

const publish = (
  report: Report,
  registry: Registry,
  { files, json }: { readonly files: ReportFiles<keyof typeof REPORTERS>; readonly json: boolean },
): void => {
  files.write((format) => REPORTERS[format](report, registry));
  if (json) processOutput.writeData(REPORTERS.json(report, registry));
  else processOutput.write(terminalReport(report, processOutput.paint, processOutput.width));
  process.exitCode = report.exitCode;
};

/** Failing scenarios without a file are told of once, however many there are. */
const remarkUnwritten = ([first, ...others]: readonly WriteFailure[]): void => {
  if (first === undefined) return;
  const rest = others.length === 0 ? '' : `, and ${plural(others.length, 'other failing scenario')} neither`;
  remark(`${unwrittenText(first)}${rest}`);
};

interface Judging {
  readonly reference: Reference;
  readonly plan: Plan;
  readonly seed: number;
  /** Aborted when what comes in is not the subject's doing any more. */
  readonly signal: AbortSignal;
}

/** Threads with subjects of their own, where more than one was asked for. */
const poolOf = (flags: RunFlags, { reference, plan, seed, signal }: Judging): SlicePool | undefined => {
  if (flags.threads === 1) return undefined;
  const judged = {
    ...(flags.adapter === undefined ? {} : { adapter: flags.adapter }),
    options: {
      suite: SUITE,
      timeoutMs: flags.timeout,
      dialect: reference.dialect.name,
      ...(flags.env === undefined ? {} : { env: flags.env }),
    },
    profile: reference.name,
    ...(plan.clauses === undefined ? {} : { clauses: plan.clauses }),
    seed,
  };
  return startSlicePool(flags.threads, judged, signal);
};

/** Writes what a refused adapter was asked, where it was refused for an answer. */
const writeProbe = (
  { adapter = '', out }: RunFlags,
  { asked = [], capabilities }: Extract<OpenedSubject, { type: 'failed' }>,
): Pick<HarnessFault, 'file' | 'replay'> => {
  if (asked.length === 0) return {};
  const file = join(out, probeFileName({ asked }));
  const unwritten = writeOutput(
    file,
    probeFileText({ asked, suite: SUITE, dialect: capabilities?.dialect ?? kardia.dialect.name }),
    'made',
  );
  if (unwritten === undefined) return { file, replay: probeReplayLine(adapter, file) };
  remarkUnwritten([unwritten]);
  return {};
};

const carryOut = async (flags: RunFlags, interrupts: Interrupts): Promise<void> => {
  const input = await readInput(flags);
  if (input.type === 'error') return complainOfInput(input.error);
  const { registry, vectors, known } = input.value;
  const narrowing = narrowingOf(flags, registry);
  if (typeof narrowing === 'string') return complainOfUsage(narrowing);
  const unusable = findSharedTarget(flags.report ?? []) ?? findUnwritable(flags.out);
  if (unusable !== undefined) return complainOfUsage(unusable);
  const published = { files: reportFiles(flags.report ?? []), json: flags.json === true };

  const seed = flags.seed ?? options.drawSeed();
  const opened = await openSubject({
    adapter: flags.adapter,
    profile: flags.profile,
    seed,
    timeoutMs: flags.timeout,
    env: flags.env,
  });
  if (opened.type === 'failed') {
    processOutput.say(stderrTail(opened.stderr));
    const { code, detail, capabilities } = opened;
    const command = flags.adapter ?? '';
    const shown = writeProbe(flags, opened);
    return publish(
      reportNotStarted({ command, code, detail, capabilities, shown, profile: flags.profile, seed, suite: SUITE }),
      registry,
      published,
    );
  }

  const { subject, reference } = opened;
  processOutput.say(
    `seed ${seed}, profile ${reference.name}, subject ${flags.adapter ?? 'the reference in this process'}\n`,
  );
  const interrupted = interrupts.takeOver();
  const display = progressOn(standardError);
  const plan = makePlan(reference, subject.capabilities, vectors, narrowing);
  const limit = startTimeLimit(flags.time);
  const signal = AbortSignal.any([interrupted, limit.halt]);
  const pool = poolOf(flags, { reference, plan, seed, signal });
  const unwritten: WriteFailure[] = [];
  let report: Report;
  try {
    report = await runSuite({
      subject,
      reference,
      registry,
      plan,
      seed,
      suite: SUITE,
      known,
      out: flags.out,
      signal: interrupted,
      limit,
      ...(pool === undefined ? {} : { slices: pool }),
      onProgress: display.show,
      onUnwritten: (failure) => unwritten.push(failure),
    });
  } finally {
    display.end();
  }
  if (report.exitCode === EXIT.adapterFailed)
    processOutput.say(stderrTail(`${opened.stderr()}${pool?.stderr() ?? ''}`));
  publish(report, registry, published);
  remarkUnwritten(unwritten);
  if (interrupted.aborted) processOutput.say('the report shows what was done until then\n');
};

/** The command. Its exit code is that of the report. */
export const runCommand = (interrupts: Interrupts): Command =>
  new Command('run')
    .summary('judge a subject by the specification')
    .description(
      'Gives the golden vectors and generated scenarios to a subject and judges what it does. Without --adapter the subject is the reference in this process.',
    )
    .addOption(options.adapterOption())
    .addOption(options.envOption())
    .addOption(options.subjectProfileOption())
    .addOption(options.levelOption())
    .addOption(options.clauseOption())
    .addOption(options.seedOption())
    .addOption(options.runsOption())
    .addOption(options.timeOption())
    .addOption(options.timeoutOption())
    .addOption(options.copiesOption())
    .option('-e, --expect <file>', 'a YAML list of known failures; one that passes fails the run')
    .addOption(options.reportOption())
    .option('-o, --out <folder>', 'where failing scenarios are written', 'counterexamples')
    .option('--json', 'print the report as JSON')
    .action((flags: RunFlags) => carryOut(flags, interrupts));
