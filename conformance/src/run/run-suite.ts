// A whole run: vectors, then generated scenarios, level by level; failures into files; all of it into a report.

import { join } from 'node:path';
import type { Reference } from '#impl';
import type { Level } from '#spec';
import { noDeaths } from '../deaths/death-budget.ts';
import { startKnownDeaths } from '../deaths/known-deaths.ts';
import { writeOutput, type WriteFailure } from '../edge/write-output.ts';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { signatureOf } from '../oracles/finding.ts';
import type { Registry } from '../registry/registry.ts';
import { storyOf } from '../reporters/failure-steps.ts';
import type { Subject } from '../subjects/subject.ts';
import { counterexampleName, counterexampleText, unusedNames } from './counterexample.ts';
import { releaseCanary } from './canary.ts';
import { startDisagreementLog, type LoggedDisagreement } from './disagreement-log.ts';
import { faultFileName, faultFileText } from './fault-file.ts';
import { startFailureLog, type LoggedFailure } from './failure-log.ts';
import { makeReport } from './make-report.ts';
import type { Plan } from './plan.ts';
import { replayLine } from './replay-line.ts';
import type { Disagreement, Failure, HarnessFault, NotSearched, Report, SuiteFault } from './report.ts';
import { runCampaign } from './run-campaign.ts';
import type { RunContext, RunProgress } from './run-context.ts';
import { runVectors } from './run-vectors.ts';
import { slicesHere, type SliceSearcher } from './slice.ts';
import { startSuiteFaultLog, type LoggedSuiteFault, type SuiteFaultLog } from './suite-fault-log.ts';
import { startTally, type LoggedFault } from './tally.ts';
import { startTimeLimit, type TimeLimit } from './time-limit.ts';

export interface SuiteOptions {
  readonly subject: Subject;
  readonly reference: Reference;
  readonly registry: Registry;
  readonly plan: Plan;
  readonly seed: number;
  /** Name and version of the suite. */
  readonly suite: string;
  readonly known?: readonly KnownFailure[];
  /** Who searches generated scenarios; this thread with `subject` if absent. */
  readonly slices?: SliceSearcher;
  /** The folder that failures are written to, made when there is one; without it none are written. */
  readonly out?: string;
  /** Ends the run early; what was done until then is reported. */
  readonly signal?: AbortSignal;
  /** The time that the run may take; that of the plan, from now on, if absent. */
  readonly limit?: TimeLimit;
  readonly onProgress?: (progress: RunProgress) => void;
  /** Hears of each failing scenario whose file could not be written. */
  readonly onUnwritten?: (failure: WriteFailure) => void;
}

/** Where a scenario was written and what replays it, or why there is no file: a report without it is worth more than none. */
const writeScenario = (
  { onUnwritten }: SuiteOptions,
  { file, text, replay }: { readonly file: string; readonly text: string; readonly replay: string },
): Pick<Failure, 'file' | 'replay'> => {
  const unwritten = writeOutput(file, text, 'made');
  if (unwritten === undefined) return { file, replay };
  onUnwritten?.(unwritten);
  return { replay: `no file to replay: ${unwritten.reason}` };
};

const commandFor =
  ({ subject, reference }: SuiteOptions) =>
  (file: string): string =>
    replayLine({
      file,
      adapter: subject.command,
      env: subject.env,
      profile: reference.name,
      dialect: subject.capabilities.dialect,
    });

const subjectName = ({ subject: { capabilities } }: SuiteOptions): string =>
  `${capabilities.name} ${capabilities.version}`.trim() || 'unnamed';

const writeFailure = (
  options: SuiteOptions,
  suiteFaults: SuiteFaultLog,
  unusedName: (name: string) => string,
  { record, ...failure }: LoggedFailure,
): Failure => {
  const { reference, registry, seed, suite, out } = options;
  const { finding, scenario, observed, origin } = failure;
  const command = commandFor(options);
  suiteFaults.attempt('narrating', { scenario }, () => storyOf(failure, reference.name));
  if (out === undefined) return { ...failure, replay: command(origin.type === 'vector' ? origin.file : 'FILE') };
  const file = join(out, unusedName(counterexampleName(finding, scenario)));
  const replay = command(file);
  const text = suiteFaults.attempt('writing', { scenario }, () =>
    counterexampleText({
      finding,
      scenario,
      observed,
      ...(record === undefined ? {} : { record }),
      reference,
      registry,
      suite,
      subject: subjectName(options),
      seed,
      path: origin.type === 'generated' ? origin.path : scenario.id,
      replay,
    }),
  );
  if (text === undefined) return { ...failure, replay: 'no file to replay: the suite failed at writing it' };
  return { ...failure, ...writeScenario(options, { file, text, replay }) };
};

/** The scenario at which the suite failed, without what was observed: that may be what it failed at. */
const writeSuiteFault = (options: SuiteOptions, { where, ...fault }: LoggedSuiteFault): SuiteFault => {
  const { reference, seed, suite, out } = options;
  const { scenario, at, message } = fault;
  const command = commandFor(options);
  if (scenario === undefined) return { ...fault, replay: `no scenario to replay: ${where ?? at}` };
  if (out === undefined) return { ...fault, replay: command('FILE') };
  const file = join(out, faultFileName(`suite-fault ${at}`, scenario));
  const replay = command(file);
  try {
    const text = faultFileText({
      scenario,
      detail: `the suite failed at ${at}: ${message}`,
      reference,
      suite,
      subject: subjectName(options),
      seed,
      replay,
    });
    return { ...fault, ...writeScenario(options, { file, text, replay }) };
  } catch {
    return { ...fault, replay: 'no file to replay: the suite failed at writing it' };
  }
};

/** The first scenario of a fault of the adapter, if it was met in one. */
const writeFault = (options: SuiteOptions, { scenario, ...fault }: LoggedFault): HarnessFault => {
  if (scenario === undefined) return fault;
  const { reference, seed, suite, out } = options;
  const shown = { ...fault, scenario: scenario.id };
  if (out === undefined) return shown;
  const file = join(out, faultFileName(fault.code, scenario));
  const replay = commandFor(options)(file);
  const subject = subjectName(options);
  const text = faultFileText({ detail: fault.detail, scenario, reference, suite, subject, seed, replay });
  return { ...shown, ...writeScenario(options, { file, text, replay }) };
};

/** What is disputed is written like a failure, so that it can be replayed and reported. */
const writeDisagreement = (
  options: SuiteOptions,
  suiteFaults: SuiteFaultLog,
  unusedName: (name: string) => string,
  { record, ...logged }: LoggedDisagreement,
): Disagreement => {
  const { finding, scenario, observed, count } = logged;
  const demanded = record === undefined ? {} : { record };
  const origin = { type: 'generated', run: 0, path: scenario.id, hostile: false } as const;
  const { file, replay } = writeFailure(options, suiteFaults, unusedName, {
    finding,
    others: [],
    scenario,
    observed,
    origin,
    count,
    ...demanded,
  });
  return { ...logged, ...(file === undefined ? {} : { file }), replay };
};

/** An objection that is disputed in one scenario is worth nothing in another. */
const isUndisputed = (disputed: readonly LoggedDisagreement[]): ((failure: LoggedFailure) => boolean) => {
  const signatures = new Set(disputed.map(({ finding }) => signatureOf(finding)));
  return ({ finding }) => !signatures.has(signatureOf(finding));
};

/** Carries out the vectors and the campaigns of a plan, level by level. */
const carryOut = async (context: RunContext, { levels, vectors, campaigns }: Plan): Promise<void> => {
  for (const level of levels)
    await runVectors(
      context,
      vectors.filter(({ entry }) => entry.scenario.level === level),
    );
  for (const [index, campaign] of campaigns.entries()) {
    // What a campaign does not need of its time is for those after it.
    const weights = campaigns.slice(index).reduce((sum, { ms = 0 }) => sum + ms, 0);
    const ms = campaign.ms === undefined ? Infinity : (context.limit.leftMs() * campaign.ms) / weights;
    await runCampaign(context, campaign, ms);
  }
};

/** What a run has not come to, by level. */
type Left = Map<Level, NotSearched[]>;

const contextOf = (options: SuiteOptions, limit: TimeLimit, left: Left): RunContext => {
  const { subject, reference, plan, seed, signal } = options;
  let gone = false;
  const interrupted = (): boolean => signal?.aborted === true;
  const ended = (): boolean => interrupted() || limit.halt.aborted;
  const clauses = plan.clauses === undefined ? {} : { clauses: plan.clauses };
  return {
    subject,
    slices: options.slices ?? slicesHere({ subject, reference, ...clauses }, seed, ended),
    reference,
    seed,
    ...clauses,
    tally: startTally(),
    log: startFailureLog(options.known ?? []),
    disagreements: startDisagreementLog(),
    suiteFaults: startSuiteFaultLog(),
    known: startKnownDeaths(),
    borne: noDeaths(),
    limit,
    ended,
    stopped: () => gone || interrupted() || limit.isOver(),
    why: () => (interrupted() ? 'interrupted' : gone ? 'the subject is not started again' : 'the time was over'),
    giveUp: () => {
      gone = true;
    },
    leave: (level, more) => void left.set(level, [...(left.get(level) ?? []), more]),
    progress: options.onProgress ?? (() => {}),
  };
};

/**
 * Carries out a plan and closes the subject. What goes wrong with the subject, and where the suite itself fails at a scenario, is in the
 * report, and so is a file that cannot be written.
 */
export const runSuite = async (options: SuiteOptions): Promise<Report> => {
  const { subject, reference, registry, plan, seed, suite, signal } = options;
  const started = performance.now();
  const limit = options.limit ?? startTimeLimit(plan.ms);
  const left: Left = new Map();
  const context = contextOf(options, limit, left);
  const { slices, tally, log, disagreements, suiteFaults } = context;
  // The adapter may be in the middle of a batch that takes long: ending it ends the batch.
  const end = (): void => void Promise.all([slices.close(), subject.close()]);
  const over = AbortSignal.any([limit.halt, ...(signal === undefined ? [] : [signal])]);
  over.addEventListener('abort', end, { once: true });
  try {
    await carryOut(context, plan);
  } finally {
    limit.end();
    over.removeEventListener('abort', end);
    await Promise.all([slices.close(), subject.close()]);
  }
  const complaints = [...(subject.complaints?.() ?? []), ...(await slices.close())];
  if (!context.ended()) for (const complaint of complaints) tally.addFault('complaint', complaint);
  const interrupted = signal?.aborted === true;
  const canary = interrupted
    ? undefined
    : suiteFaults.attempt('releasing the canary', { where: `seed ${seed}` }, () =>
        releaseCanary({ reference, registry, plan, seed }),
      );
  const disputed = disagreements.disagreements();
  const unusedName = unusedNames();
  const failures = log
    .failures()
    .filter(isUndisputed(disputed))
    .map((failure) => writeFailure(options, suiteFaults, unusedName, failure));
  const contradictions = disputed.map((each) => writeDisagreement(options, suiteFaults, unusedName, each));
  return makeReport({
    suite,
    profile: reference.name,
    subject,
    seed,
    durationMs: Math.round(performance.now() - started),
    registry,
    plan,
    tally,
    left,
    passed: log.passed,
    failures,
    faults: tally.faults().map((fault) => writeFault(options, fault)),
    disagreements: contradictions,
    suiteFaults: suiteFaults.faults().map((fault) => writeSuiteFault(options, fault)),
    canary,
    cut: context.ended() || left.size > 0,
    interrupted,
  });
};
