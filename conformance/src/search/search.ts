// The search: scenarios are drawn run by run, given to the subject in batches with several batches in flight, and judged in the order
// of the runs. What it finds is a function of seed, arbitrary and number of runs; time decides only where a search with a
// deadline ends.

import type { Arbitrary } from 'fast-check';
import type { Scenario } from '#spec';
import { giveTurn } from '../give-turn.ts';
import { signatureOf, type Finding, type Verdict } from '../oracles/finding.ts';
import type { Outcome, Subject } from '../subjects/subject.ts';
import { startTally } from './coverage.ts';
import { randomOf } from './random.ts';

/** Judges what became of one scenario. */
export type Judge = (scenario: Scenario, outcome: Outcome) => Verdict;

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

export interface SearchResult extends Progress {
  /** Outcomes by type. */
  readonly outcomes: Readonly<Record<Outcome['type'], number>>;
  /** How often each clause fired. */
  readonly fired: ReadonlyMap<string, number>;
  /** One for each signature, in the order in which they were met. */
  readonly found: readonly Failure[];
  /** The outcomes that say nothing about conformance, by what they say; the first scenario of each. */
  readonly unjudged: ReadonlyMap<
    string,
    { readonly scenario: Scenario; readonly outcome: Outcome; readonly count: number }
  >;
}

const BATCH = 20;
const PROGRESS_MS = 100;

/** The scenario of run `run`: the same for the same seed and run, whatever was drawn before. Its id names both. */
export const scenarioOf = (arbitrary: Arbitrary<Scenario>, seed: number, run: number): Scenario => {
  const scenario = arbitrary.generate(randomOf(seed, run), undefined).value;
  return { ...scenario, id: `${scenario.level}/generated/seed_${seed}_run_${run}` };
};

const whatItSays = (outcome: Outcome): string | undefined => {
  switch (outcome.type) {
    case 'unsupported':
      return `unsupported: ${outcome.why}`;
    case 'fault':
      return `fault: ${outcome.code}`;
    default:
      return undefined;
  }
};

/** Runs the search to its end. Rejects only if the arbitrary or the judge throws. */
export const search = async (options: SearchOptions): Promise<SearchResult> => {
  const { subject, arbitrary, judge, seed, deadlineMs, stopAfter = Infinity, stopped, onProgress } = options;
  if (options.runs === undefined && deadlineMs === undefined) throw new RangeError('expected runs or deadlineMs');
  const firstRun = options.firstRun ?? 0;
  const end = firstRun + (options.runs ?? Infinity);
  const batch = options.batch ?? BATCH;
  const window = Math.max(options.window ?? subject.window, 1);

  const outcomes = { observation: 0, unsupported: 0, crash: 0, fault: 0 };
  const tally = startTally();
  const found = new Map<string, Failure>();
  const unjudged = new Map<string, { scenario: Scenario; outcome: Outcome; count: number }>();
  let runs = 0;
  let steps = 0;
  const progress = (): Progress => ({ runs, steps, failures: found.size });

  const take = (run: number, scenario: Scenario, outcome: Outcome): void => {
    runs++;
    outcomes[outcome.type]++;
    const says = whatItSays(outcome);
    if (says !== undefined) {
      const known = unjudged.get(says);
      if (known === undefined) unjudged.set(says, { scenario, outcome, count: 1 });
      else known.count++;
    }
    const { findings, fired, steps: judged } = judge(scenario, outcome);
    steps += judged;
    tally.add(fired);
    if (findings.length === 0) return;
    const signatures = new Set<string>();
    for (const finding of findings) {
      const signature = signatureOf(finding);
      if (signatures.has(signature)) continue;
      signatures.add(signature);
      const known = found.get(signature);
      if (known === undefined) found.set(signature, { signature, run, scenario, outcome, finding, count: 1 });
      else known.count++;
    }
  };

  interface Flight {
    readonly from: number;
    readonly scenarios: readonly Scenario[];
    readonly outcomes: Promise<readonly Outcome[]>;
  }
  const started = performance.now();
  let next = firstRun;
  const launch = (): Flight | undefined => {
    const late = deadlineMs !== undefined && performance.now() - started >= deadlineMs;
    if (next >= end || late || stopped?.() === true) return undefined;
    const from = next;
    const scenarios: Scenario[] = [];
    while (next < end && scenarios.length < batch) scenarios.push(scenarioOf(arbitrary, seed, next++));
    return { from, scenarios, outcomes: subject.run(scenarios) };
  };

  const flights: Flight[] = [];
  let shown = started;
  while (found.size < stopAfter) {
    while (flights.length < window) {
      const flight = launch();
      if (flight === undefined) break;
      flights.push(flight);
    }
    const flight = flights.shift();
    if (flight === undefined) break;
    const results = await flight.outcomes;
    if (stopped?.() === true) break;
    for (const [index, scenario] of flight.scenarios.entries()) {
      const outcome = results[index];
      if (outcome === undefined)
        throw new Error(`the subject gave ${results.length} outcomes for ${flight.scenarios.length} scenarios`);
      take(flight.from + index, scenario, outcome);
      if (found.size >= stopAfter) break;
    }
    const now = performance.now();
    if (now - shown >= PROGRESS_MS) {
      shown = now;
      onProgress?.(progress());
    }
    await giveTurn();
  }
  // What is still in flight is not judged, but must not outlive the search.
  await Promise.all(flights.map((flight) => flight.outcomes));
  onProgress?.(progress());
  return { ...progress(), outcomes, fired: tally.counts(), found: [...found.values()], unjudged };
};
