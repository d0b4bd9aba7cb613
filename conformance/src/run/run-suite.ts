// A whole run: vectors, then generated scenarios, level by level; failures into files; all of it into a report.

import { join } from 'node:path';
import type { Reference } from '#impl';
import { writeOutput, type WriteFailure } from '../edge/write-output.ts';
import type { KnownFailure } from '../expectations/known-failure.ts';
import { signatureOf } from '../oracles/finding.ts';
import type { Registry } from '../registry/registry.ts';
import type { Subject } from '../subjects/subject.ts';
import { counterexampleName, counterexampleText } from './counterexample.ts';
import { releaseCanary } from './canary.ts';
import { startDisagreementLog, type LoggedDisagreement } from './disagreement-log.ts';
import { faultFileName, faultFileText } from './fault-file.ts';
import { startFailureLog, type LoggedFailure } from './failure-log.ts';
import { makeReport } from './make-report.ts';
import type { Plan } from './plan.ts';
import { replayLine } from './replay-line.ts';
import type { Disagreement, Failure, HarnessFault, Report } from './report.ts';
import { runCampaign } from './run-campaign.ts';
import type { RunContext, RunProgress } from './run-context.ts';
import { runVectors } from './run-vectors.ts';
import { slicesHere, type SliceSearcher } from './slice.ts';
import { startTally, type LoggedFault } from './tally.ts';

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
  readonly onProgress?: (progress: RunProgress) => void;
  /** Hears of each failing scenario whose file could not be written. */
  readonly onUnwritten?: (failure: WriteFailure) => void;
}

const nameOf = ({ subject: { capabilities } }: SuiteOptions): string =>
  `${capabilities.name} ${capabilities.version}`.trim() || 'unnamed';

const writeFailure = (options: SuiteOptions, { record, ...failure }: LoggedFailure): Failure => {
  const { subject, reference, registry, seed, suite, out } = options;
  const { finding, scenario, observed, origin } = failure;
  const { dialect } = subject.capabilities;
  const command = (file: string): string =>
    replayLine({ file, adapter: subject.command, env: subject.env, profile: reference.name, dialect });
  if (out === undefined) return { ...failure, replay: command(origin.type === 'vector' ? origin.file : 'FILE') };
  const file = join(out, counterexampleName(finding, scenario));
  const replay = command(file);
  const text = counterexampleText({
    finding,
    scenario,
    observed,
    ...(record === undefined ? {} : { record }),
    reference,
    registry,
    suite,
    subject: nameOf(options),
    seed,
    path: origin.type === 'generated' ? origin.path : scenario.id,
    replay,
  });
  const unwritten = writeOutput(file, text, 'made');
  if (unwritten === undefined) return { ...failure, file, replay };
  // A report without the file is worth more than none.
  options.onUnwritten?.(unwritten);
  return { ...failure, replay: `no file to replay: ${unwritten.reason}` };
};

const writeFault = (options: SuiteOptions, { scenario, ...fault }: LoggedFault): HarnessFault => {
  if (scenario === undefined) return fault;
  const { subject, reference, seed, suite, out } = options;
  const shown = { ...fault, scenario: scenario.id };
  if (out === undefined) return shown;
  const file = join(out, faultFileName(fault.code, scenario));
  const { dialect } = subject.capabilities;
  const replay = replayLine({ file, adapter: subject.command, env: subject.env, profile: reference.name, dialect });
  const name = nameOf(options);
  const text = faultFileText({ detail: fault.detail, scenario, reference, suite, subject: name, seed, replay });
  const unwritten = writeOutput(file, text, 'made');
  if (unwritten === undefined) return { ...shown, file, replay };
  options.onUnwritten?.(unwritten);
  return { ...shown, replay: `no file to replay: ${unwritten.reason}` };
};

/** What is disputed is written like a failure, so that it can be replayed and reported. */
const writeDisagreement = (options: SuiteOptions, { record, ...logged }: LoggedDisagreement): Disagreement => {
  const { finding, scenario, observed, count } = logged;
  const demanded = record === undefined ? {} : { record };
  const origin = { type: 'generated', run: 0, path: scenario.id, hostile: false } as const;
  const { file, replay } = writeFailure(options, {
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

/**
 * Carries out a plan and closes the subject. What goes wrong with the subject is in the report, and so is a file that cannot be
 * written; it rejects only where the suite itself fails.
 */
export const runSuite = async (options: SuiteOptions): Promise<Report> => {
  const { subject, reference, registry, plan, seed, suite, signal } = options;
  const started = performance.now();
  const tally = startTally();
  const log = startFailureLog(options.known ?? []);
  const disagreements = startDisagreementLog();
  let gone = false;
  const interrupted = (): boolean => signal?.aborted === true;
  const clauses = plan.clauses === undefined ? {} : { clauses: plan.clauses };
  const slices = options.slices ?? slicesHere({ subject, reference, ...clauses }, seed, interrupted);
  const context: RunContext = {
    subject,
    slices,
    reference,
    seed,
    ...clauses,
    tally,
    log,
    disagreements,
    interrupted,
    stopped: () => gone || interrupted(),
    giveUp: () => {
      gone = true;
    },
    progress: options.onProgress ?? (() => {}),
  };
  // The adapter may be in the middle of a batch that takes long: ending it ends the batch.
  const end = (): void => void Promise.all([slices.close(), subject.close()]);
  signal?.addEventListener('abort', end, { once: true });
  try {
    for (const level of plan.levels)
      await runVectors(
        context,
        plan.vectors.filter(({ entry }) => entry.scenario.level === level),
      );
    for (const campaign of plan.campaigns) if (!context.stopped()) await runCampaign(context, campaign);
  } finally {
    signal?.removeEventListener('abort', end);
    await Promise.all([slices.close(), subject.close()]);
  }
  const complaints = [...(subject.complaints?.() ?? []), ...(await slices.close())];
  if (!interrupted()) for (const complaint of complaints) tally.addFault('complaint', complaint);
  const disputed = disagreements.disagreements();
  return makeReport({
    suite,
    profile: reference.name,
    subject,
    seed,
    durationMs: Math.round(performance.now() - started),
    registry,
    plan,
    tally,
    passed: log.passed,
    failures: log
      .failures()
      .filter(isUndisputed(disputed))
      .map((failure) => writeFailure(options, failure)),
    faults: tally.faults().map((fault) => writeFault(options, fault)),
    disagreements: disputed.map((each) => writeDisagreement(options, each)),
    canary: interrupted() ? undefined : releaseCanary({ reference, registry, plan, seed }),
    cut: context.stopped(),
    interrupted: interrupted(),
  });
};
