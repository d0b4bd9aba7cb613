// What the parts of a run share.

import type { Reference } from '#impl';
import type { Level } from '#spec';
import type { Borne } from '../deaths/death-budget.ts';
import type { KnownDeaths } from '../deaths/known-deaths.ts';
import type { Subject } from '../subjects/subject.ts';
import type { DisagreementLog } from './disagreement-log.ts';
import type { FailureLog } from './failure-log.ts';
import type { NotSearched } from './report.ts';
import type { ShrinkBudget } from './shrink-budget.ts';
import type { SliceSearcher } from './slice.ts';
import type { SuiteFaultLog } from './suite-fault-log.ts';
import type { Tally } from './tally.ts';
import type { TimeLimit } from './time-limit.ts';

/** How far one part of a run is. */
export interface RunProgress {
  /** `peer_state, hostile`. */
  readonly what: string;
  readonly done: number;
  /** Absent where the part ends with its time. */
  readonly total?: number;
}

export interface RunContext {
  readonly subject: Subject;
  readonly slices: SliceSearcher;
  readonly reference: Reference;
  readonly seed: number;
  readonly clauses?: ReadonlySet<string>;
  readonly tally: Tally;
  readonly log: FailureLog;
  readonly disagreements: DisagreementLog;
  readonly suiteFaults: SuiteFaultLog;
  /** The kinds of death that were met. */
  readonly known: KnownDeaths;
  /** What the run has borne of them. */
  readonly borne: Borne;
  /** What shrinking may still cost. */
  readonly shrinking: ShrinkBudget;
  /** The keys of the stories of which a failure was shrunk. */
  readonly told: Set<string>;
  readonly limit: TimeLimit;
  /** Whether somebody or the time ended the run for good: what comes in after that is not the subject's doing. */
  readonly ended: () => boolean;
  /** Whether nothing more is to be begun: somebody ended the run, its time is over, or the adapter is not started again. */
  readonly stopped: () => boolean;
  /** Why nothing more is begun, where nothing is. */
  readonly why: () => string;
  /** The adapter has ended for good. */
  readonly giveUp: () => void;
  /** Says of a part that it was not done to its end. */
  readonly leave: (level: Level, left: NotSearched) => void;
  readonly progress: (progress: RunProgress) => void;
}
