// What the parts of a run share.

import type { Reference } from '#impl';
import type { Subject } from '../subjects/subject.ts';
import type { DisagreementLog } from './disagreement-log.ts';
import type { FailureLog } from './failure-log.ts';
import type { SliceSearcher } from './slice.ts';
import type { Tally } from './tally.ts';

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
  /** Whether somebody ended the run: what comes in after that is not the subject's doing. */
  readonly interrupted: () => boolean;
  /** Whether nothing more is to be begun: interrupted, or the adapter is not started again. */
  readonly stopped: () => boolean;
  /** The adapter has ended for good. */
  readonly giveUp: () => void;
  readonly progress: (progress: RunProgress) => void;
}
