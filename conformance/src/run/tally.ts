// What a run counts while it goes on: how scenarios ended, which clauses fired, and what kept scenarios from being judged.

import type { Level, Scenario } from '#spec';
import { startTally as startFiredTally, type FiredTally } from '../search/coverage.ts';
import type { Verdict } from '../oracles/finding.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Counts, HarnessFault } from './report.ts';

type Kind = 'vectors' | 'generated';

type Growing = { -readonly [Key in keyof Counts]: Counts[Key] };

export interface Tally {
  readonly counts: (level: Level, kind: Kind) => Counts;
  /** Operations that kept scenarios out, by level. */
  readonly leftOut: (level: Level) => Readonly<Record<string, number>>;
  readonly faults: () => readonly HarnessFault[];
  /** How often each clause fired. */
  readonly fired: () => ReadonlyMap<string, number>;
  /** The same of the generated scenarios of one level, with the steps that were judged: what coverage floors look at. */
  readonly generated: (level: Level) => { readonly fired: ReadonlyMap<string, number>; readonly steps: number };
  /** Ids of the vectors that were judged. */
  readonly judgedVectors: ReadonlySet<string>;
  /** Counts one scenario; `failed` is looked at only where it was observed. */
  readonly add: (kind: Kind, scenario: Scenario, outcome: Outcome, verdict: Verdict, failed: boolean) => void;
  readonly addFault: (code: string, detail: string, scenario?: string) => void;
}

const NONE: Counts = { scenarios: 0, steps: 0, passed: 0, failed: 0, unsupported: 0, crashed: 0, faults: 0 };

/** What a scenario was left out for: the operation that the subject lacks, or the adapter's own words. */
const lackOf = (why: string): string => /^operation (\S+) is not declared$/.exec(why)?.[1] ?? why;

/** An empty tally. */
export const startTally = (): Tally => {
  const counts = new Map<string, Growing>();
  const leftOut = new Map<Level, Map<string, number>>();
  const followed = new Map<string, { readonly tally: FiredTally; steps: number }>();
  const faults = new Map<string, { -readonly [Key in keyof HarnessFault]: HarnessFault[Key] }>();
  const judgedVectors = new Set<string>();

  const growing = (level: Level, kind: Kind): Growing => {
    const key = `${level} ${kind}`;
    let own = counts.get(key);
    if (own === undefined) counts.set(key, (own = { ...NONE }));
    return own;
  };

  const following = (level: Level, kind: Kind): { readonly tally: FiredTally; steps: number } => {
    const key = `${level} ${kind}`;
    let own = followed.get(key);
    if (own === undefined) followed.set(key, (own = { tally: startFiredTally(), steps: 0 }));
    return own;
  };

  const addFault: Tally['addFault'] = (code, detail, scenario) => {
    const known = faults.get(code);
    if (known === undefined)
      faults.set(code, { code, detail, count: 1, ...(scenario === undefined ? {} : { scenario }) });
    else known.count++;
  };

  const add: Tally['add'] = (kind, scenario, outcome, verdict, failed) => {
    const own = growing(scenario.level, kind);
    own.scenarios++;
    switch (outcome.type) {
      case 'observation': {
        own.steps += outcome.observation.steps.length;
        const follow = following(scenario.level, kind);
        follow.steps += verdict.steps;
        follow.tally.add(verdict.fired);
        own[failed ? 'failed' : 'passed']++;
        if (kind === 'vectors') judgedVectors.add(scenario.id);
        return;
      }
      case 'unsupported': {
        own.unsupported++;
        const lacks = leftOut.get(scenario.level) ?? new Map<string, number>();
        leftOut.set(scenario.level, lacks);
        lacks.set(lackOf(outcome.why), (lacks.get(lackOf(outcome.why)) ?? 0) + 1);
        return;
      }
      case 'crash':
        own.crashed++;
        return;
      case 'fault':
        own.faults++;
        addFault(outcome.code, outcome.detail, scenario.id);
    }
  };

  return {
    add,
    addFault,
    judgedVectors,
    counts: (level, kind) => ({ ...growing(level, kind) }),
    leftOut: (level) => Object.fromEntries(leftOut.get(level) ?? []),
    faults: () => [...faults.values()].map((fault) => ({ ...fault })),
    fired: () => {
      const sums = new Map<string, number>();
      for (const { tally } of followed.values())
        for (const [clause, count] of tally.counts()) sums.set(clause, (sums.get(clause) ?? 0) + count);
      return sums;
    },
    generated: (level) => {
      const { tally, steps } = following(level, 'generated');
      return { fired: tally.counts(), steps };
    },
  };
};
