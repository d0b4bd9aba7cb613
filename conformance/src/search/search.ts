// The search: scenarios are drawn run by run, given to the subject in batches with several batches in flight, and judged in the order
// of the runs. What it finds is a function of seed, arbitrary and number of runs; time decides only where a search with a
// deadline ends.

import type { Arbitrary } from 'fast-check';
import type { Scenario } from '#spec';
import { giveTurn } from '../give-turn.ts';
import type { IsEnough } from '../oracles/accept.ts';
import { signatureOf, type Finding, type Verdict } from '../oracles/finding.ts';
import type { Avoided } from '../deaths/avoid-deaths.ts';
import { keptFinding, keptOutcome } from '../subjects/kept-outcome.ts';
import { isDeath, type Death, type Outcome, type Subject } from '../subjects/subject.ts';
import { startTally } from './coverage.ts';
import { randomOf } from './random.ts';

/** Judges what became of one scenario. */
export type Judge = (scenario: Scenario, outcome: Outcome, isEnough?: IsEnough) => Verdict;

export interface SearchOptions {
  readonly subject: Pick<Subject, 'run' | 'window'>;
  readonly arbitrary: Arbitrary<Scenario>;
  readonly judge: Judge;
  readonly seed: number;
  /** The first run, counted from 0; 0 if absent. */
  readonly firstRun?: number;
  /** Runs to make. Without them the search goes on until `deadlineMs`. */
  readonly runs?: number;
  /** Milliseconds after which no further batch begins. Without `runs` or `deadlineMs` the search refuses to start. */
  readonly deadlineMs?: number;
  /** Scenarios in one batch; 20 if absent. */
  readonly batch?: number;
  /** Batches in flight; the subject's own figure if absent. */
  readonly window?: number;
  /** The search ends when it has this many distinct failures; never before its end if absent. */
  readonly stopAfter?: number;
  /** What is left of a scenario once what is known to bring the subject down is kept out; all of it if absent. */
  readonly avoid?: (scenario: Scenario) => Avoided;
  /** Whether the search ends with the first scenario that brings the subject's process down; never if absent. */
  readonly untilDeath?: boolean;
  /** Told of a scenario that could not be drawn, which is left out; without it the search rejects. */
  readonly onUndrawn?: (run: number, error: unknown) => void;
  /** Ends the search early: nothing more is drawn, and what comes in is not judged. */
  readonly stopped?: () => boolean;
  /** Called at most every 100 ms, and once at the end. */
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a search is. */
export interface Progress {
  readonly runs: number;
  /** Steps that were judged. */
  readonly steps: number;
  readonly failures: number;
}

/** One kind of failure: the first scenario that showed it, and how many scenarios did. */
export interface Failure {
  readonly signature: string;
  readonly run: number;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  readonly finding: Finding;
  /** The signature of what the reference objects to at the same step, where it is not the reference that objects. */
  readonly lead?: string;
  count: number;
}

/** Adds the failures of a later search: of one that is known only the count grows. */
export const addFailures = (known: Map<string, Failure>, more: readonly Failure[]): void => {
  for (const failure of more) {
    const before = known.get(failure.signature);
    if (before === undefined) known.set(failure.signature, failure);
    else before.count += failure.count;
  }
};

/** The scenario that ended a search: it brought the subject's process down. */
export interface SearchedDeath {
  readonly run: number;
  readonly scenario: Scenario;
  readonly outcome: Death;
}

export interface SearchResult extends Progress {
  /** Where the search ended before its end because the subject died, its last run. */
  readonly death?: SearchedDeath;
  /** Scenarios that lost some of their steps, and those of which nothing was left: they were not given to the subject. */
  readonly shortened: number;
  readonly avoided: number;
  /** Outcomes by type. */
  readonly outcomes: Readonly<Record<Outcome['type'], number>>;
  /** How often each clause fired. */
  readonly fired: ReadonlyMap<string, number>;
  /** One for each signature, in the order in which they were met. */
  readonly found: readonly Failure[];
}

const BATCH = 20;
const PROGRESS_MS = 100;

/** The scenario of run `run`: the same for the same seed and run, whatever was drawn before. Its id names both. */
export const scenarioOf = (arbitrary: Arbitrary<Scenario>, seed: number, run: number): Scenario => {
  const scenario = arbitrary.generate(randomOf(seed, run), undefined).value;
  return { ...scenario, id: `${scenario.level}/generated/seed_${seed}_run_${run}` };
};

/** One run, and what of its scenario is given to the subject. */
interface Drawn {
  readonly run: number;
  readonly prepared: Avoided | { readonly type: 'undrawn'; readonly error: unknown };
}

/** A batch that is under way. */
interface Flight {
  readonly drawn: readonly Drawn[];
  readonly outcomes: Promise<readonly Outcome[]>;
}

const isGiven = (prepared: Drawn['prepared']): prepared is Extract<Avoided, { type: 'whole' | 'shortened' }> =>
  prepared.type === 'whole' || prepared.type === 'shortened';

const leadOf = (finding: Finding, findings: readonly Finding[]): Pick<Failure, 'lead'> => {
  if (finding.oracle === 'reference') return {};
  const lead = findings.find(({ oracle, step }) => oracle === 'reference' && step === finding.step);
  return lead === undefined ? {} : { lead: signatureOf(lead) };
};

/** Runs the search to its end. Rejects only if the arbitrary or the judge throws. */
export const search = async (options: SearchOptions): Promise<SearchResult> => {
  const { subject, arbitrary, judge, seed, deadlineMs, stopAfter = Infinity, onProgress, onUndrawn } = options;
  const stopped = options.stopped ?? (() => false);
  if (options.runs === undefined && deadlineMs === undefined) throw new RangeError('expected runs or deadlineMs');
  const firstRun = options.firstRun ?? 0;
  const end = firstRun + (options.runs ?? Infinity);
  const batch = options.batch ?? BATCH;
  const window = Math.max(options.window ?? subject.window, 1);
  const untilDeath = options.untilDeath ?? false;
  const avoid = options.avoid ?? ((scenario: Scenario): Avoided => ({ type: 'whole', scenario }));

  const outcomes = { observation: 0, unsupported: 0, crash: 0, fault: 0 };
  const tally = startTally();
  const found = new Map<string, Failure>();
  const left = { whole: 0, shortened: 0, avoided: 0 };
  let death: SearchedDeath | undefined;
  let runs = 0;
  let steps = 0;
  const progress = (): Progress => ({ runs, steps, failures: found.size });

  const add = (signature: string, shown: Omit<Failure, 'signature' | 'count'>): void => {
    const known = found.get(signature);
    if (known !== undefined) {
      known.count++;
      return;
    }
    const [outcome, finding] = [keptOutcome(shown.outcome), keptFinding(shown.finding)];
    found.set(signature, { ...shown, signature, outcome, finding, count: 1 });
  };

  const take = (run: number, scenario: Scenario, outcome: Outcome): void => {
    outcomes[outcome.type]++;
    const { findings, fired, steps: judged } = judge(scenario, outcome);
    steps += judged;
    tally.add(fired);
    if (untilDeath && isDeath(outcome)) {
      death = { run, scenario, outcome };
      return;
    }
    const signatures = new Set<string>();
    for (const finding of findings) {
      const signature = signatureOf(finding);
      if (!signatures.has(signature)) add(signature, { run, scenario, outcome, finding, ...leadOf(finding, findings) });
      signatures.add(signature);
    }
  };

  const draw = (run: number): Drawn => {
    try {
      return { run, prepared: avoid(scenarioOf(arbitrary, seed, run)) };
    } catch (error) {
      if (onUndrawn === undefined) throw error;
      return { run, prepared: { type: 'undrawn', error } };
    }
  };

  const started = performance.now();
  let next = firstRun;
  const launch = (): Flight | undefined => {
    const late = deadlineMs !== undefined && performance.now() - started >= deadlineMs;
    if (next >= end || late || stopped()) return undefined;
    const drawn: Drawn[] = [];
    while (next < end && drawn.length < batch) drawn.push(draw(next++));
    const scenarios = drawn.flatMap(({ prepared }) => (isGiven(prepared) ? [prepared.scenario] : []));
    return { drawn, outcomes: scenarios.length === 0 ? Promise.resolve([]) : subject.run(scenarios, { untilDeath }) };
  };

  /** Takes what came of a flight, as far as it was run; says where the search goes on. */
  const land = async (flight: Flight): Promise<'next' | 'again' | 'over'> => {
    const results = await flight.outcomes;
    if (stopped()) return 'over';
    let place = 0;
    for (const { run, prepared } of flight.drawn) {
      const outcome = isGiven(prepared) ? results[place++] : undefined;
      if (outcome?.type === 'fault' && outcome.code === 'not-run') {
        // Another search on the same subject met a death.
        next = run;
        return 'again';
      }
      runs++;
      if (prepared.type === 'undrawn') onUndrawn?.(run, prepared.error);
      else left[prepared.type]++;
      if (!isGiven(prepared)) continue;
      if (outcome === undefined) throw new Error(`the subject gave ${results.length} outcomes, expected more`);
      take(run, prepared.scenario, outcome);
      if (death !== undefined || found.size >= stopAfter) return 'over';
    }
    return 'next';
  };

  const flights: Flight[] = [];
  // What is still under way is not judged, but must not outlive the search.
  const drop = async (): Promise<void> => void (await Promise.all(flights.splice(0).map((flight) => flight.outcomes)));
  let shown = started;
  while (found.size < stopAfter) {
    while (flights.length < window) {
      const flight = launch();
      if (flight === undefined) break;
      flights.push(flight);
    }
    const flight = flights.shift();
    if (flight === undefined) break;
    const landed = await land(flight);
    if (landed === 'over') break;
    if (landed === 'again') await drop();
    const now = performance.now();
    if (now - shown >= PROGRESS_MS) {
      shown = now;
      onProgress?.(progress());
    }
    await giveTurn();
  }
  await drop();
  onProgress?.(progress());
  return {
    ...progress(),
    ...(death === undefined ? {} : { death }),
    shortened: left.shortened,
    avoided: left.avoided,
    outcomes,
    fired: tally.counts(),
    found: [...found.values()],
  };
};
