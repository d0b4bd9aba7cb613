// What a search has seen, and how often: abstract states of peers, and which clause fired after which. A scenario is novel if it shows something
// that none before it did.

import type { Dialect, Scenario, StepResult } from '#spec';
import { steadyClauses } from '../search/steady-clauses.ts';
import { abstractStates } from './abstract-state.ts';

export interface Novelty {
  /** What the scenarios are written in. */
  readonly dialect: Dialect;
  /** Counts what a scenario shows; returns what was new. */
  readonly add: (scenario: Scenario, results: readonly StepResult[], fired: readonly string[]) => readonly string[];
  /** How many scenarios have shown this. */
  readonly count: (shown: string) => number;
  /** How many abstract states have been seen. */
  readonly states: () => number;
  /** How many clauses have fired. */
  readonly clauses: () => number;
}

/** Everything that a scenario shows, once. */
const shownBy = (
  scenario: Scenario,
  results: readonly StepResult[],
  fired: readonly string[],
  dialect: Dialect,
): ReadonlySet<string> => {
  const shown = new Set(abstractStates(scenario, results, dialect).map((state) => `${scenario.level} ${state}`));
  const steady = steadyClauses(scenario.level, fired);
  for (let index = 1; index < steady.length; index++) shown.add(`${steady[index - 1] ?? ''} > ${steady[index] ?? ''}`);
  return shown;
};

/** Nothing seen yet, of scenarios in `dialect`. */
export const startNovelty = (dialect: Dialect): Novelty => {
  const counts = new Map<string, number>();
  const clauses = new Set<string>();
  let states = 0;
  return {
    dialect,
    add: (scenario, results, fired) => {
      for (const clause of fired) clauses.add(clause);
      const fresh: string[] = [];
      for (const shown of shownBy(scenario, results, fired, dialect)) {
        const count = counts.get(shown) ?? 0;
        counts.set(shown, count + 1);
        if (count > 0) continue;
        fresh.push(shown);
        if (!shown.includes(' > ')) states++;
      }
      return fresh;
    },
    count: (shown) => counts.get(shown) ?? 0,
    states: () => states,
    clauses: () => clauses.size,
  };
};
