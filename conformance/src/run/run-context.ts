// What the parts of a run share.

import type { Reference } from '#impl';
import type { Outcome, Subject } from '../subjects/subject.ts';
import type { DisagreementLog } from './disagreement-log.ts';
import type { FailureLog } from './failure-log.ts';
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
  /** Looks whether an outcome is the adapter's end. */
  readonly notice: (outcome: Outcome) => void;
  readonly progress: (progress: RunProgress) => void;
}
