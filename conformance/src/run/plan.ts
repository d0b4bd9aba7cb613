// What a run is going to do, decided before it begins: the vectors, the generators with their parts of the budget, and whether the
// coverage floors apply.

import type { Level, StepResult } from '#spec';
import type { Reference } from '#impl';
import { generatorsOf, type ScenarioGenerator } from '../arbitraries/generators.ts';
import { ROOMS } from '../levels/rooms.ts';
import { apportion } from './apportion.ts';
import { recordOf } from './record-of.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { abilitiesOf, drivesAll } from '../subjects/support.ts';
import type { Capabilities } from '../subjects/subject.ts';
import type { Extent } from './report.ts';

/** How many scenarios are generated: the default, exactly a number for each level, or a time for all of it. */
export type Budget =
  | { readonly type: 'default' }
  | { readonly type: 'runs'; readonly runs: number }
  | { readonly type: 'time'; readonly ms: number };

/** What narrows a run. */
export interface Narrowing {
  /** The levels asked for; all that the subject declares if absent. */
  readonly levels?: readonly Level[];
  /** The clauses and invariants asked for; all if absent. */
  readonly clauses?: ReadonlySet<string>;
  /** The levels at which those can be exercised. */
  readonly clauseLevels?: ReadonlySet<Level>;
  readonly budget: Budget;
}

/** A golden vector with what the profile demands of a subject. */
export interface PlannedVector {
  readonly entry: VectorEntry;
  readonly record?: readonly StepResult[];
}

/** One generator's part of a run. */
export interface Campaign {
  readonly level: Level;
  readonly name: ScenarioGenerator['name'];
  readonly arbitrary: ScenarioGenerator['arbitrary'];
  /** The number of its first run; no two campaigns of a level share one. */
  readonly firstRun: number;
  /** Scenarios; absent where a time bounds it. */
  readonly runs?: number;
  /** Its part of the time, relative to the others': the vectors before it take some of the whole. */
  readonly ms?: number;
}

export interface Plan {
  /** The profile: in its dialect vectors are written and scenarios generated. */
  readonly reference: Pick<Reference, 'name' | 'dialect'>;
  /** The levels that are run, in the order of the specification. */
  readonly levels: readonly Level[];
  /** Levels asked for by name that the subject does not declare. */
  readonly refused: readonly Level[];
  readonly vectors: readonly PlannedVector[];
  readonly campaigns: readonly Campaign[];
  /** Milliseconds that the whole run may take; no limit if absent. */
  readonly ms?: number;
  readonly clauses?: ReadonlySet<string>;
  /** The levels at which clauses that fire too rarely fail the run. */
  readonly floors: readonly Level[];
  /** Why that is none that it should be: too few scenarios were asked for, or some clauses only. */
  readonly withoutFloors?: Extent['withoutFloors'];
  /** From how many generated scenarios on floors are held at all of `levels`. */
  readonly floorsFrom: number;
}

/** Runs are numbered so that a campaign begins at the same number whatever the budget. */
const CAMPAIGN_STRIDE = 100_000_000;

const campaignsOf = (
  reference: Reference,
  capabilities: Capabilities,
  levels: readonly Level[],
  budget: Budget,
): readonly Campaign[] =>
  levels.flatMap((level) => {
    const own = generatorsOf(level, abilitiesOf([capabilities], level), reference);
    const shares = own.map(({ share }) => share);
    const all = shares.reduce((sum, share) => sum + share, 0);
    if (own.length === 0) return [];
    const runs = apportion(budget.type === 'runs' ? budget.runs : ROOMS[level].drawing.runs, shares);
    return own.map(({ name, arbitrary, share }, index): Campaign => {
      const campaign = { level, name, arbitrary, firstRun: index * CAMPAIGN_STRIDE };
      if (budget.type === 'time') return { ...campaign, ms: (budget.ms * share) / all / levels.length };
      return { ...campaign, runs: runs[index] ?? 0 };
    });
  });

/** Whether a budget gives each of `levels` as many scenarios as coverage floors need; a time may turn out to be any number. */
const isFull = (budget: Budget, levels: readonly Level[]): boolean =>
  budget.type === 'default' ||
  (budget.type === 'runs' && levels.every((level) => budget.runs >= ROOMS[level].drawing.runs));

/** Plans a run of a subject with `capabilities` against `reference`. */
export const makePlan = (
  reference: Reference,
  capabilities: Capabilities,
  vectors: readonly VectorEntry[],
  { levels: asked, clauses, clauseLevels, budget }: Narrowing,
): Plan => {
  const levels = capabilities.levels.filter(
    (level) => (asked?.includes(level) ?? true) && (clauseLevels?.has(level) ?? true),
  );
  const withoutFloors = isFull(budget, levels) ? undefined : 'budget';
  const reason = clauses === undefined ? withoutFloors : 'clauses';
  const bears = ({ dialect, scenario }: VectorEntry): boolean =>
    dialect === reference.dialect.name &&
    levels.includes(scenario.level) &&
    (clauses === undefined || scenario.clauses.some((id) => clauses.has(id)));
  return {
    reference,
    levels,
    refused: [...new Set(asked)].filter((level) => !capabilities.levels.includes(level)),
    vectors: vectors.filter(bears).map((entry) => {
      const record = recordOf(reference, entry);
      return { entry, ...(record === undefined ? {} : { record }) };
    }),
    campaigns: campaignsOf(reference, capabilities, levels, budget),
    ...(budget.type === 'time' ? { ms: budget.ms } : {}),
    ...(clauses === undefined ? {} : { clauses }),
    floors: levels.filter((level) => reason === undefined && drivesAll(capabilities, level)),
    ...(reason === undefined ? {} : { withoutFloors: reason }),
    floorsFrom: levels.reduce((sum, level) => sum + ROOMS[level].drawing.runs, 0),
  };
};
