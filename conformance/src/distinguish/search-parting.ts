// Searches for a scenario on which the two sides of a pair part: case after case, in batches where a program acts, compared in their
// order. What is found is a function of the seed and the cases alone; a deadline only decides where a search without a find ends.

import type { Scenario } from '#spec';
import { giveTurn } from '../give-turn.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Comparison, Parting } from './comparison.ts';
import type { Pair } from './pair.ts';

/** Where the cases come from, and who learns what came of them. */
export interface Cases {
  readonly next: () => Scenario;
  readonly learn: (scenario: Scenario, outcome: Outcome, comparison: Comparison) => void;
}

export interface PartingSearch {
  readonly pair: Pick<Pair, 'subject' | 'compare'>;
  readonly cases: Cases;
  /** The most cases. */
  readonly casesMax: number;
  /** Milliseconds after which no further batch begins. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  /** Called at most every 100 ms. */
  readonly onProgress?: (cases: number) => void;
}

/** How far a search went. */
export interface SearchedParting {
  readonly cases: number;
  /** Steps that were compared. */
  readonly steps: number;
  /** Scenarios that a program does not support. */
  readonly unsupported: number;
  /** What a program did wrong, where it broke the protocol; the search ends there. */
  readonly fault?: string;
  readonly found?: { readonly scenario: Scenario; readonly outcome: Outcome; readonly parting: Parting };
}

/** Scenarios of one batch where a batch costs a trip to another process. */
const BATCH = 20;
const PROGRESS_MS = 100;

/** Searches until the first difference, the last case, the deadline, or the signal. */
export const searchParting = async (options: PartingSearch): Promise<SearchedParting> => {
  const { pair, cases, casesMax, deadlineMs = Infinity, signal, onProgress } = options;
  const { subject } = pair;
  const batch = subject.window > 1 ? BATCH : 1;
  const started = performance.now();
  let shown = started;
  let launched = 0;
  let compared = 0;
  let steps = 0;
  let unsupported = 0;
  const result = (end: Pick<SearchedParting, 'fault' | 'found'>): SearchedParting => ({
    cases: compared,
    steps,
    unsupported,
    ...end,
  });

  const take = (scenario: Scenario, outcome: Outcome): SearchedParting | undefined => {
    compared++;
    const comparison = pair.compare(scenario, outcome);
    cases.learn(scenario, outcome, comparison);
    if (comparison.type === 'fault') return result({ fault: comparison.detail });
    if (comparison.type === 'unsupported') unsupported++;
    else steps += comparison.steps;
    return comparison.type === 'parted'
      ? result({ found: { scenario, outcome, parting: comparison.parting } })
      : undefined;
  };

  const flights: { readonly scenarios: readonly Scenario[]; readonly outcomes: Promise<readonly Outcome[]> }[] = [];
  const isOver = (): boolean =>
    launched >= casesMax || performance.now() - started >= deadlineMs || signal?.aborted === true;
  let end: SearchedParting | undefined;
  while (end === undefined) {
    while (flights.length < Math.max(subject.window, 1) && !isOver()) {
      const scenarios = Array.from({ length: Math.min(batch, casesMax - launched) }, cases.next);
      launched += scenarios.length;
      flights.push({ scenarios, outcomes: subject.run(scenarios) });
    }
    const flight = flights.shift();
    if (flight === undefined) break;
    const outcomes = await flight.outcomes;
    if (signal?.aborted === true) break;
    for (const [index, scenario] of flight.scenarios.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) throw new Error('the subject gave too few outcomes');
      end ??= take(scenario, outcome);
    }
    await giveTurn();
    const now = performance.now();
    if (now - shown < PROGRESS_MS) continue;
    shown = now;
    onProgress?.(compared);
  }
  // What is still in flight is not compared, but must not outlive the search.
  await Promise.all(flights.map(({ outcomes }) => outcomes));
  return end ?? result({});
};
