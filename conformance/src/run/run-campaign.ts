// One generator's part of a run: search in slices, so that an interrupt is heard between them, then shrink what was found.

import type { StepResult } from '#spec';
import { crossExamine } from '../oracles/cross-examine.ts';
import { judge as judgeAll } from '../oracles/judge.ts';
import { signatureOf, type Verdict } from '../oracles/finding.ts';
import { search, type Failure as Found, type Judge } from '../search/search.ts';
import { shrinkFailure } from '../search/shrink.ts';
import type { Outcome } from '../subjects/subject.ts';
import { bearsOn } from './first-findings.ts';
import type { Campaign } from './plan.ts';
import type { RunContext } from './run-context.ts';

/** Runs in one slice; slices and not time bound it, so that what is found does not depend on the machine. */
const SLICE_RUNS = 2_000;

/** Milliseconds of one slice where the budget is a time. */
const SLICE_MS = 1_000;

/** The most candidates tried to shrink one failure. */
const CANDIDATES_MAX = 4_000;

/** The most for a failure that ends the process: each may cost a start and a timeout. */
const CRASH_CANDIDATES_MAX = 15;

/** Failures of one campaign that are shrunk; those after them are reported as they were found. */
const SHRUNK_MAX = 40;

const NOTHING: Verdict = { findings: [], fired: [], steps: 0 };

/** Keeps only the findings that bear on the clauses asked for. */
const judgeFor = ({ reference, clauses }: RunContext): Judge => {
  if (clauses === undefined) return (scenario, outcome) => judgeAll(reference, scenario, outcome);
  return (scenario, outcome): Verdict => {
    const verdict = judgeAll(reference, scenario, outcome);
    const { disputes } = verdict;
    if (verdict.findings.length === 0 && disputes === undefined) return verdict;
    return {
      ...verdict,
      ...(disputes === undefined ? {} : { disputes: disputes.filter(({ finding }) => bearsOn(finding, clauses)) }),
      findings: verdict.findings.filter((each) => each.oracle === 'process' || bearsOn(each, clauses)),
    };
  };
};

const stepsOf = (outcome: Outcome): readonly StepResult[] =>
  outcome.type === 'observation' ? outcome.observation.steps : [];

/** Runs `campaign` and logs one failure of each kind, shrunk. */
export const runCampaign = async (context: RunContext, campaign: Campaign): Promise<void> => {
  const { subject, seed, tally, stopped } = context;
  const { level, name, arbitrary, firstRun, runs, ms } = campaign;
  const judge = judgeFor(context);
  const counting: Judge = (scenario, outcome) => {
    if (context.interrupted()) return NOTHING;
    const verdict = judge(scenario, outcome);
    tally.add('generated', scenario, outcome, verdict, verdict.findings.length > 0);
    if (verdict.disputes !== undefined)
      context.disagreements.add(verdict.disputes, { scenario, observed: stepsOf(outcome) });
    context.notice(outcome);
    return verdict;
  };

  const what = `${level}, ${name}`;
  const found = new Map<string, Found>();
  const deadline = ms === undefined ? Infinity : performance.now() + ms;
  let done = 0;
  while (!stopped() && (runs === undefined || done < runs) && performance.now() < deadline) {
    const before = done;
    const slice = await search({
      subject,
      arbitrary,
      judge: counting,
      seed,
      firstRun: firstRun + done,
      ...(runs === undefined
        ? { deadlineMs: Math.min(SLICE_MS, Math.max(deadline - performance.now(), 1)) }
        : { runs: Math.min(SLICE_RUNS, runs - done) }),
      onProgress: (progress) =>
        context.progress({ what, done: before + progress.runs, ...(runs === undefined ? {} : { total: runs }) }),
    });
    done += slice.runs;
    for (const failure of slice.found) {
      const known = found.get(failure.signature);
      if (known === undefined) found.set(failure.signature, failure);
      else known.count += failure.count;
    }
  }
  await logFailures(context, campaign, judge, [...found.values()]);
};

/** Crashes of the process come last: shrinking them may use up the adapter's patience. */
const inOrder = (found: readonly Found[]): readonly Found[] => [
  ...found.filter(({ finding }) => finding.oracle !== 'process'),
  ...found.filter(({ finding }) => finding.oracle === 'process'),
];

const logFailures = async (
  context: RunContext,
  { name, level }: Campaign,
  judge: Judge,
  found: readonly Found[],
): Promise<void> => {
  const { subject, reference, seed, log, stopped } = context;
  let shrunk = 0;
  for (const failure of inOrder(found)) {
    // It stands beside a failure that was shrunk before: the same scenario shows both.
    if (log.explains(failure.signature, failure.count)) continue;
    const { signature, run } = failure;
    context.progress({ what: `${level}, shrinking ${failure.finding.clause}`, done: shrunk, total: found.length });
    const crash = failure.finding.oracle === 'process';
    const result =
      stopped() || ++shrunk > SHRUNK_MAX
        ? undefined
        : await shrinkFailure({
            subject,
            judge,
            reference,
            scenario: failure.scenario,
            signature,
            budget: { candidates: crash ? CRASH_CANDIDATES_MAX : CANDIDATES_MAX },
          });
    const { scenario, outcome, finding } =
      result?.finding === undefined ? failure : { ...failure, ...result, finding: result.finding };
    const last = outcome ?? failure.outcome;
    const dispute =
      crossExamine(reference, scenario, finding, seed) ??
      crossExamine(reference, failure.scenario, failure.finding, seed);
    if (dispute !== undefined) {
      context.disagreements.add([dispute], { scenario, observed: stepsOf(last) });
      continue;
    }
    const others = judge(scenario, last).findings.filter(
      (other) => other.step === finding.step && signatureOf(other) !== signatureOf(finding),
    );
    log.add({
      finding,
      others,
      scenario,
      observed: stepsOf(last),
      origin: { type: 'generated', run, path: [run, ...(result?.path ?? [])].join(':'), hostile: name === 'hostile' },
      count: failure.count,
    });
  }
};
