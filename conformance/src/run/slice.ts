// One slice of a generator's part of a run: so many scenarios, searched and judged. What came of it is plain data, so that a worker
// thread can send it.

import { recordedSteps, type StepResult } from '#spec';
import type { Reference } from '#impl';
import { judge as judgeAll } from '../oracles/judge.ts';
import type { Verdict } from '../oracles/finding.ts';
import { avoidDeaths } from '../deaths/avoid-deaths.ts';
import type { DeathKind } from '../deaths/known-deaths.ts';
import { search, type Failure, type Judge, type SearchedDeath } from '../search/search.ts';
import { isDeath, type Outcome, type Subject } from '../subjects/subject.ts';
import { startDisagreementLog, type LoggedDisagreement } from './disagreement-log.ts';
import { bearsOn } from './first-findings.ts';
import type { Campaign } from './plan.ts';
import { startSuiteFaultLog, type LoggedSuiteFault } from './suite-fault-log.ts';
import { startTally, type TallyFigures } from './tally.ts';

/** Which scenarios of a campaign a slice has. */
export interface SliceRange {
  readonly firstRun: number;
  readonly runs: number;
  /** Milliseconds after which the slice ends early; never if absent. */
  readonly deadlineMs?: number;
  /** The kinds of death that are to be avoided. */
  readonly avoid: readonly DeathKind[];
}

/** What came of a slice. */
export interface Slice {
  /** Scenarios that were taken: all of the range, or those up to the deadline or the death. */
  readonly runs: number;
  /** The scenario that ended the slice by bringing the subject down. */
  readonly death?: SearchedDeath;
  /** Scenarios that the subject survived. */
  readonly survived: number;
  /** One for each signature, in the order in which they were met. */
  readonly found: readonly Failure[];
  readonly tally: TallyFigures;
  readonly disagreements: readonly LoggedDisagreement[];
  readonly suiteFaults: readonly LoggedSuiteFault[];
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

const NOTHING: Verdict = { findings: [], fired: [], steps: 0 };

/** An adapter that is not started again answers nothing more. */
export const isTheEnd = (outcome: Outcome): boolean =>
  outcome.type === 'fault' && (outcome.code === 'gave-up' || outcome.code === 'not-started');

/** Keeps only the findings that bear on the clauses asked for. */
export const judgeFor = ({ reference, clauses }: Pick<Judged, 'reference' | 'clauses'>): Judge => {
  if (clauses === undefined)
    return (scenario, outcome, isEnough) => judgeAll(reference, scenario, outcome, undefined, isEnough);
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
  outcome.type === 'observation' ? recordedSteps(outcome.observation) : [];

/** Searches one slice. What comes in once `ended` is not the subject's doing, and is not counted. */
export const searchSlice = async (
  judged: Judged,
  { level, name, arbitrary }: Pick<Campaign, 'level' | 'name' | 'arbitrary'>,
  seed: number,
  { avoid, ...range }: SliceRange,
  {
    ended = () => false,
    onProgress,
  }: { readonly ended?: () => boolean; readonly onProgress?: (runs: number) => void } = {},
): Promise<Slice> => {
  const { reference } = judged;
  const judge = judgeFor(judged);
  const tally = startTally(Infinity);
  const disagreements = startDisagreementLog();
  const suiteFaults = startSuiteFaultLog();
  let gone = false;
  let survived = 0;
  const counting: Judge = (scenario, outcome) => {
    if (!isDeath(outcome)) survived++;
    const verdict = suiteFaults.attempt('judging', { scenario }, () => judge(scenario, outcome));
    if (verdict === undefined) {
      tally.addSuiteFault('generated', level);
      return NOTHING;
    }
    tally.add('generated', scenario, outcome, verdict, verdict.findings.length > 0);
    if (verdict.disputes !== undefined) disagreements.add(verdict.disputes, { scenario, observed: stepsOf(outcome) });
    gone ||= isTheEnd(outcome);
    return verdict;
  };
  const { runs, found, death, shortened, avoided } = await search({
    subject: judged.subject,
    arbitrary,
    judge: counting,
    seed,
    ...range,
    untilDeath: true,
    avoid: avoidDeaths({ reference, seed, kinds: avoid }),
    onUndrawn: (run, error) => {
      suiteFaults.add('drawing', { where: `run ${run} of ${level}, ${name}, of seed ${seed}` }, error);
      tally.addSuiteFault('generated', level);
    },
    stopped: ended,
    ...(onProgress === undefined ? {} : { onProgress: (progress) => onProgress(progress.runs) }),
  });
  tally.addAvoided('generated', level, { shortened, avoided });
  return {
    runs,
    ...(death === undefined ? {} : { death }),
    survived,
    found,
    tally: tally.figures(),
    disagreements: disagreements.disagreements(),
    suiteFaults: suiteFaults.faults(),
    gone,
  };
};

const SLICE_RUNS = 2_000;

/** Searches in this thread. */
export const slicesHere = (judged: Judged, seed: number, ended: () => boolean): SliceSearcher => ({
  runs: SLICE_RUNS,
  width: 1,
  search: (campaign, range, onProgress) => searchSlice(judged, campaign, seed, range, { ended, onProgress }),
  close: () => Promise.resolve([]),
});
