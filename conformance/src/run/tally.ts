// What a run counts while it goes on: how scenarios ended, which clauses fired, and what kept scenarios from being judged.

import type { Level, Scenario } from '#spec';
import { addCount } from '../add-count.ts';
import { startTally as startFiredTally, type FiredTally } from '../search/coverage.ts';
import type { Verdict } from '../oracles/finding.ts';
import type { Outcome } from '../subjects/subject.ts';
import type { Counts, HarnessFault } from './report.ts';

type Kind = 'vectors' | 'generated';

/** What is counted; what was planned and not come to is known at the end of a run. */
type Counted = Omit<Counts, 'planned' | 'notSearched'>;

type Growing = { -readonly [Key in keyof Counted]: Counted[Key] };

/** A fault before it has a file and a command, with the first scenario that it was met in. */
export interface LoggedFault extends Omit<HarnessFault, 'scenario' | 'file' | 'replay'> {
  readonly scenario?: Scenario;
}

export interface Tally {
  readonly counts: (level: Level, kind: Kind) => Counted;
  /** What kept scenarios from being judged, by level: what the subject lacks, or its own words. */
  readonly leftOut: (level: Level) => Readonly<Record<string, number>>;
  /** Steps that were given to the subject and observed, of all levels and kinds. */
  readonly steps: () => number;
  readonly faults: () => readonly LoggedFault[];
  /** How often each clause fired. */
  readonly fired: () => ReadonlyMap<string, number>;
  /** The same of the generated scenarios of one level, with the steps that were due: what coverage floors look at. */
  readonly generated: (level: Level) => Followed;
  /** Ids of the vectors that were judged. */
  readonly judgedVectors: ReadonlySet<string>;
  /** Ids of the vectors that fail, or end the subject's process. */
  readonly failingVectors: ReadonlySet<string>;
  /** Counts one scenario; `failed` is looked at only where it was observed. */
  readonly add: (kind: Kind, scenario: Scenario, outcome: Outcome, verdict: Verdict, failed: boolean) => void;
  /** Counts scenarios that lost steps, and those of which nothing was left. */
  readonly addAvoided: (kind: Kind, level: Level, more: Pick<Counts, 'shortened' | 'avoided'>) => void;
  /** Counts one scenario at which the suite itself failed. */
  readonly addSuiteFault: (kind: Kind, level: Level) => void;
  readonly addFault: (code: string, detail: string, scenario?: Scenario) => void;
  /** Everything but the ids of vectors, as plain data. */
  readonly figures: () => TallyFigures;
  /** Adds what another tally has counted. */
  readonly merge: (figures: TallyFigures) => void;
}

/** How the subject was followed through scenarios of one kind. */
export interface Followed {
  readonly fired: ReadonlyMap<string, number>;
  /** Steps that would have been judged of a subject that does all that it declared, and that as it must. */
  readonly due: number;
}

/** What a tally has counted of a part of a run. */
export interface TallyFigures {
  /** By level and kind. */
  readonly counts: ReadonlyMap<string, Counted>;
  readonly leftOut: ReadonlyMap<Level, ReadonlyMap<string, number>>;
  /** By level and kind. */
  readonly followed: ReadonlyMap<string, Followed>;
  readonly faults: readonly LoggedFault[];
}

const NONE: Counted = {
  scenarios: 0,
  steps: 0,
  passed: 0,
  failed: 0,
  unsupported: 0,
  notSent: 0,
  crashed: 0,
  faults: 0,
  suiteFaults: 0,
  shortened: 0,
  avoided: 0,
};

/** Different reasons for leaving scenarios out that are kept of a level, beside the operations that are not declared. */
const REASONS_MAX = 100;

/** Under which the others are counted together. */
const OTHER_REASONS = '(other reasons)';

/** The steps of a scenario that counted, or would have: where nothing was objected to, those after which the reference had no more to say do not. */
const dueOf = (scenario: Scenario, outcome: Outcome, verdict: Verdict, failed: boolean): number => {
  if (outcome.type === 'unsupported' && outcome.lacks !== undefined) return 0;
  return outcome.type === 'observation' && !failed ? verdict.steps : scenario.steps.length;
};

const keyOf = (level: Level, kind: Kind): string => `${level} ${kind}`;

/**
 * An empty tally, which keeps up to `reasonsMax` reasons of a level. The tally of a part of a run keeps all, so that what is kept of the whole does not
 * depend on the parts.
 */
export const startTally = (reasonsMax: number = REASONS_MAX): Tally => {
  const counts = new Map<string, Growing>();
  const leftOut = new Map<Level, Map<string, number>>();
  const followed = new Map<string, { readonly tally: FiredTally; due: number }>();
  const faults = new Map<string, { -readonly [Key in keyof LoggedFault]: LoggedFault[Key] }>();
  const judgedVectors = new Set<string>();
  const failingVectors = new Set<string>();

  const growing = (key: string): Growing => {
    let own = counts.get(key);
    if (own === undefined) counts.set(key, (own = { ...NONE }));
    return own;
  };

  const following = (key: string): { readonly tally: FiredTally; due: number } => {
    let own = followed.get(key);
    if (own === undefined) followed.set(key, (own = { tally: startFiredTally(), due: 0 }));
    return own;
  };

  const addLack = (level: Level, lack: string, count: number): void => {
    const lacks = leftOut.get(level) ?? new Map<string, number>();
    leftOut.set(level, lacks);
    const kept = lacks.has(lack) || lacks.size < reasonsMax ? lack : OTHER_REASONS;
    addCount(lacks, kept, count);
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
    const follow = following(key);
    follow.due += dueOf(scenario, outcome, verdict, failed);
    if (kind === 'vectors' && (outcome.type === 'crash' || (outcome.type === 'observation' && failed)))
      failingVectors.add(scenario.id);
    switch (outcome.type) {
      case 'observation': {
        own.steps += outcome.observation.steps.length;
        follow.tally.add(verdict.fired);
        own[failed ? 'failed' : 'passed']++;
        if (kind === 'vectors') judgedVectors.add(scenario.id);
        return;
      }
      case 'unsupported':
        own[outcome.lacks === undefined ? 'unsupported' : 'notSent']++;
        addLack(scenario.level, outcome.lacks?.name ?? outcome.why, 1);
        return;
      case 'crash':
        own.crashed++;
        return;
      case 'fault':
        own.faults++;
        // One that is not started (again) fails at whatever comes next.
        addFault(
          outcome.code,
          outcome.detail,
          outcome.code === 'not-started' || outcome.code === 'gave-up' ? undefined : scenario,
        );
    }
  };

  return {
    add,
    addAvoided: (kind, level, { shortened, avoided }) => {
      const own = growing(keyOf(level, kind));
      own.shortened += shortened;
      own.avoided += avoided;
    },
    addSuiteFault: (kind, level) => {
      const own = growing(keyOf(level, kind));
      own.scenarios++;
      own.suiteFaults++;
    },
    addFault,
    judgedVectors,
    failingVectors,
    figures: () => ({
      counts,
      leftOut,
      followed: new Map([...followed].map(([key, { tally, due }]) => [key, { fired: tally.counts(), due }] as const)),
      faults: [...faults.values()],
    }),
    merge: (figures) => {
      for (const [key, more] of figures.counts) {
        const own = growing(key);
        for (const name of Object.keys(own) as (keyof Counted)[]) own[name] += more[name];
      }
      for (const [level, lacks] of figures.leftOut) for (const [lack, count] of lacks) addLack(level, lack, count);
      for (const [key, { fired, due }] of figures.followed) {
        const own = following(key);
        own.due += due;
        own.tally.merge(fired);
      }
      for (const fault of figures.faults) addFaults(fault);
    },
    counts: (level, kind) => ({ ...growing(keyOf(level, kind)) }),
    steps: () => [...counts.values()].reduce((sum, { steps }) => sum + steps, 0),
    leftOut: (level) => Object.fromEntries(leftOut.get(level) ?? []),
    faults: () => [...faults.values()].map((fault) => ({ ...fault })),
    fired: () => {
      const sum = startFiredTally();
      for (const { tally } of followed.values()) sum.merge(tally.counts());
      return sum.counts();
    },
    generated: (level) => {
      const { tally, due } = following(keyOf(level, 'generated'));
      return { fired: tally.counts(), due };
    },
  };
};
