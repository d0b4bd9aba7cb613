// What an adapter is asked before a run to see whether it can be believed: nonsense, which an honest one cannot answer, and questions
// whose answers must differ. See "Honesty probe" in adapter-protocol.md.

import type { Level, Scenario } from '#spec';
import type { Session } from '../subjects/session.ts';

/** A scenario that makes no sense. */
export interface Nonsense {
  /** What is wrong with it, for the sentence "... answered ... as if all were well". */
  readonly what: string;
  /** What is sent: the shape of a scenario, and an id. */
  readonly scenario: { readonly id: string } & Readonly<Record<string, unknown>>;
  /**
   * Whether no honest program carries it out: nobody has that level or operation. A wrong argument that is never read, or a contradiction that
   * an implementation cannot see, gives nobody away.
   */
  readonly isDecisive: boolean;
}

/** Scenarios of one level to which no two answers of a subject are alike. */
export interface Contrast {
  readonly level: Level;
  readonly scenarios: readonly Scenario[];
}

/** What speaks against an adapter. */
export interface Objection {
  /** The rest of a sentence that begins with the adapter's name. */
  readonly complaint: string;
  /** What it was asked. */
  readonly scenarios: readonly object[];
  /** Whether nothing that it says later could be believed; else it is a note. */
  readonly isDecisive: boolean;
}

/** Whether an adapter can be believed. */
export type ProbeVerdict =
  | {
      readonly type: 'believed';
      /** A session that is as good as new. */
      readonly session: Session;
      /** What it did that an honest program may do and that its author may want to know, a clause each. */
      readonly notes: readonly string[];
    }
  | { readonly type: 'refused'; readonly objection: Objection }
  /** It does not come up again after a question that it did not survive. */
  | { readonly type: 'gone'; readonly detail: string };
