// What a run counts while it goes on: how scenarios ended, which clauses fired, and what kept scenarios from being judged.

import type { Level, Scenario } from '#spec';
import { startTally as startFiredTally, type FiredTally } from '../search/coverage.ts';
import type { Verdict } from '../oracles/finding.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Counts, HarnessFault } from './report.ts';

type Kind = 'vectors' | 'generated';

type Growing = { -readonly [Key in keyof Counts]: Counts[Key] };

/** A fault before it has a file and a command, with the first scenario that it was met in. */
export interface LoggedFault extends Omit<HarnessFault, 'scenario' | 'file' | 'replay'> {
  readonly scenario?: Scenario;
}

export interface Tally {
  readonly counts: (level: Level, kind: Kind) => Counts;
  /** Operations that kept scenarios out, by level. */
  readonly leftOut: (level: Level) => Readonly<Record<string, number>>;
  readonly faults: () => readonly LoggedFault[];
  /** How often each clause fired. */
  readonly fired: () => ReadonlyMap<string, number>;
  /** The same of the generated scenarios of one level, with the steps that were judged: what coverage floors look at. */
  readonly generated: (level: Level) => { readonly fired: ReadonlyMap<string, number>; readonly steps: number };
  /** Ids of the vectors that were judged. */
  readonly judgedVectors: ReadonlySet<string>;
  /** Counts one scenario; `failed` is looked at only where it was observed. */
  readonly add: (kind: Kind, scenario: Scenario, outcome: Outcome, verdict: Verdict, failed: boolean) => void;
  readonly addFault: (code: string, detail: string, scenario?: Scenario) => void;
  /** Everything but the ids of vectors, as plain data. */
  readonly figures: () => TallyFigures;
  /** Adds what another tally has counted. */
  readonly merge: (figures: TallyFigures) => void;
}

/** What a tally has counted of a part of a run. */
export interface TallyFigures {
  /** By level and kind. */
  readonly counts: ReadonlyMap<string, Counts>;
  readonly leftOut: ReadonlyMap<Level, ReadonlyMap<string, number>>;
  /** By level and kind. */
  readonly followed: ReadonlyMap<string, { readonly fired: ReadonlyMap<string, number>; readonly steps: number }>;
  readonly faults: readonly LoggedFault[];
}

const NONE: Counts = { scenarios: 0, steps: 0, passed: 0, failed: 0, unsupported: 0, crashed: 0, faults: 0 };

/** What a scenario was left out for: the operation that the subject lacks, or the adapter's own words. */
const lackOf = (why: string): string => /^operation (\S+) is not declared$/.exec(why)?.[1] ?? why;

const keyOf = (level: Level, kind: Kind): string => `${level} ${kind}`;

/** An empty tally. */
export const startTally = (): Tally => {
  const counts = new Map<string, Growing>();
  const leftOut = new Map<Level, Map<string, number>>();
  const followed = new Map<string, { readonly tally: FiredTally; steps: number }>();
  const faults = new Map<string, { -readonly [Key in keyof LoggedFault]: LoggedFault[Key] }>();
  const judgedVectors = new Set<string>();

  const growing = (key: string): Growing => {
    let own = counts.get(key);
    if (own === undefined) counts.set(key, (own = { ...NONE }));
    return own;
  };

  const following = (key: string): { readonly tally: FiredTally; steps: number } => {
    let own = followed.get(key);
    if (own === undefined) followed.set(key, (own = { tally: startFiredTally(), steps: 0 }));
    return own;
  };

  const addLack = (level: Level, lack: string, count: number): void => {
    const lacks = leftOut.get(level) ?? new Map<string, number>();
    leftOut.set(level, lacks);
    lacks.set(lack, (lacks.get(lack) ?? 0) + count);
  };

  const addFaults = (fault: LoggedFault): void => {
    const known = faults.get(fault.code);
    if (known === undefined) faults.set(fault.code, { ...fault });
    else known.count += fault.count;
  };
  const addFault: Tally['addFault'] = (code, detail, scenario) =>
    addFaults({ code, detail, count: 1, ...(scenario === undefined ? {} : { scenario }) });

  const add: Tally['add'] = (kind, scenario, outcome, verdict, failed) => {
    const key = keyOf(scenario.level, kind);
    const own = growing(key);
    own.scenarios++;
    switch (outcome.type) {
      case 'observation': {
        own.steps += outcome.observation.steps.length;
        const follow = following(key);
        follow.steps += verdict.steps;
        follow.tally.add(verdict.fired);
        own[failed ? 'failed' : 'passed']++;
        if (kind === 'vectors') judgedVectors.add(scenario.id);
        return;
      }
      case 'unsupported':
        own.unsupported++;
        addLack(scenario.level, lackOf(outcome.why), 1);
        return;
      case 'crash':
        own.crashed++;
        return;
      case 'fault':
        own.faults++;
        addFault(outcome.code, outcome.detail, scenario);
    }
  };

  return {
    add,
    addFault,
    judgedVectors,
    figures: () => ({
      counts,
      leftOut,
      followed: new Map(
        [...followed].map(([key, { tally, steps }]) => [key, { fired: tally.counts(), steps }] as const),
      ),
      faults: [...faults.values()],
    }),
    merge: (figures) => {
      for (const [key, more] of figures.counts) {
        const own = growing(key);
        for (const name of Object.keys(own) as (keyof Counts)[]) own[name] += more[name];
      }
      for (const [level, lacks] of figures.leftOut) for (const [lack, count] of lacks) addLack(level, lack, count);
      for (const [key, { fired, steps }] of figures.followed) {
        const own = following(key);
        own.steps += steps;
        own.tally.merge(fired);
      }
      for (const fault of figures.faults) addFaults(fault);
    },
    counts: (level, kind) => ({ ...growing(keyOf(level, kind)) }),
    leftOut: (level) => Object.fromEntries(leftOut.get(level) ?? []),
    faults: () => [...faults.values()].map((fault) => ({ ...fault })),
    fired: () => {
      const sums = new Map<string, number>();
      for (const { tally } of followed.values())
        for (const [clause, count] of tally.counts()) sums.set(clause, (sums.get(clause) ?? 0) + count);
      return sums;
    },
    generated: (level) => {
      const { tally, steps } = following(keyOf(level, 'generated'));
      return { fired: tally.counts(), steps };
    },
  };
};
