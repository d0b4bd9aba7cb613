// What a program wrote to standard error while it showed a failure: its scenario is given to it once more, alone.

import { signatureOf } from '../oracles/finding.ts';
import { judge } from '../oracles/judge.ts';
import type { LoggedFailure } from './failure-log.ts';
import type { RunContext } from './run-context.ts';

/** Failures that are heard, those first that were met first. */
const HEARD_MAX = 200;

/** What was written while `failure` was shown again; nothing where it was not, or nothing was written. */
const hear = async (
  { subject, reference }: Pick<RunContext, 'subject' | 'reference'>,
  { scenario, finding, record }: LoggedFailure,
): Promise<string | undefined> => {
  const [outcome] = await subject.run([scenario], { untilDeath: true, stderr: true });
  if (outcome?.type !== 'observation' || outcome.stderr === undefined) return undefined;
  const wanted = signatureOf(finding);
  const { findings } = judge(reference, scenario, outcome, record);
  return findings.some((each) => signatureOf(each) === wanted) ? outcome.stderr : undefined;
};

/** Adds to each failure of `log` what the subject wrote, where it is a program and did not die of it. */
export const hearFailures = async (context: RunContext): Promise<void> => {
  const { subject, log, suiteFaults, stopped } = context;
  if (subject.command === undefined) return;
  for (const failure of log.failures().slice(0, HEARD_MAX)) {
    if (stopped()) return;
    if (failure.finding.oracle === 'process') continue;
    const stderr = await suiteFaults.attemptAsync('judging', failure, () => hear(context, failure));
    if (stderr !== undefined) log.addStderr(failure, stderr);
  }
};
