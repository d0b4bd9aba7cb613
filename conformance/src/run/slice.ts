// One slice of a generator's part of a run: so many scenarios, searched and judged. What came of it is plain data, so that a worker
// thread can send it.

import type { Arbitrary } from 'fast-check';
import type { Scenario, StepResult } from '#spec';
import type { Reference } from '#impl';
import { judge as judgeAll } from '../oracles/judge.ts';
import type { Verdict } from '../oracles/finding.ts';
import { search, type Failure, type Judge } from '../search/search.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { startDisagreementLog, type LoggedDisagreement } from './disagreement-log.ts';
import { bearsOn } from './first-findings.ts';
import type { Campaign } from './plan.ts';
import { startTally, type TallyFigures } from './tally.ts';

/** Which scenarios of a campaign a slice has. */
export interface SliceRange {
  readonly firstRun: number;
  readonly runs: number;
  /** Milliseconds after which the slice ends early; never if absent. */
  readonly deadlineMs?: number;
}

/** What came of a slice. */
export interface Slice {
  /** Scenarios that were run. */
  readonly runs: number;
  /** One for each signature, in the order in which they were met. */
  readonly found: readonly Failure[];
  readonly tally: TallyFigures;
  readonly disagreements: readonly LoggedDisagreement[];
  /** Whether the adapter has ended for good. */
  readonly gone: boolean;
}

/** Whatever searches slices: this thread, or several workers. */
export interface SliceSearcher {
  /** Scenarios in one slice; it and not the time bounds a slice, so that what is found does not depend on the machine. */
  readonly runs: number;
  /** How many slices may usefully be asked for at once. */
  readonly width: number;
  readonly search: (campaign: Campaign, range: SliceRange, onProgress: (runs: number) => void) => Promise<Slice>;
  /** Ends what was started, once. Resolves to what went wrong outside any scenario, a line each. */
  readonly close: () => Promise<readonly string[]>;
}

/** Who is judged by what, on which clauses. */
export interface Judged {
  readonly subject: Pick<Subject, 'run' | 'window'>;
  readonly reference: Reference;
  /** All if absent. */
  readonly clauses?: ReadonlySet<string>;
}

/** An adapter that is not started again answers nothing more. */
export const isTheEnd = (outcome: Outcome): boolean =>
  outcome.type === 'fault' && (outcome.code === 'gave-up' || outcome.code === 'not-started');

/** Keeps only the findings that bear on the clauses asked for. */
export const judgeFor = ({ reference, clauses }: Pick<Judged, 'reference' | 'clauses'>): Judge => {
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

export const stepsOf = (outcome: Outcome): readonly StepResult[] =>
  outcome.type === 'observation' ? outcome.observation.steps : [];

/** Searches one slice. What comes in once `interrupted` is not the subject's doing, and is not counted. */
export const searchSlice = async (
  judged: Judged,
  arbitrary: Arbitrary<Scenario>,
  seed: number,
  range: SliceRange,
  {
    interrupted = () => false,
    onProgress,
  }: { readonly interrupted?: () => boolean; readonly onProgress?: (runs: number) => void } = {},
): Promise<Slice> => {
  const judge = judgeFor(judged);
  const tally = startTally();
  const disagreements = startDisagreementLog();
  let gone = false;
  const counting: Judge = (scenario, outcome) => {
    const verdict = judge(scenario, outcome);
    tally.add('generated', scenario, outcome, verdict, verdict.findings.length > 0);
    if (verdict.disputes !== undefined) disagreements.add(verdict.disputes, { scenario, observed: stepsOf(outcome) });
    gone ||= isTheEnd(outcome);
    return verdict;
  };
  const { runs, found } = await search({
    subject: judged.subject,
    arbitrary,
    judge: counting,
    seed,
    ...range,
    stopped: interrupted,
    ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress(progress.runs) }),
  });
  return { runs, found, tally: tally.figures(), disagreements: disagreements.disagreements(), gone };
};

const SLICE_RUNS = 2_000;

/** Searches in this thread. */
export const slicesHere = (judged: Judged, seed: number, interrupted: () => boolean): SliceSearcher => ({
  runs: SLICE_RUNS,
  width: 1,
  search: ({ arbitrary }, range, onProgress) =>
    searchSlice(judged, arbitrary, seed, range, { interrupted, onProgress }),
  close: () => Promise.resolve([]),
});
