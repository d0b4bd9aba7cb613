// What running a list of implementations found out, as data: the families of clauses against the implementations, side by side. Nothing
// in it depends on the machine or the hour.

import type { Level } from '#spec';
import type { ClauseVerdict, Report } from '../run/report.ts';

/** How the clauses of one family stand with one implementation. Their sum is the size of the family. */
export interface Cell {
  readonly conforms: number;
  /** Deviations that nobody has listed. */
  readonly violated: number;
  /** Deviations that its list of known failures names. */
  readonly known: number;
  /** Clauses that say nothing about it: of a level that it does not drive or was not judged at, beyond a limit that it declares, not reached, or such that no test can show them. */
  readonly untested: number;
}

/** One clause from which an implementation deviates. */
export interface Deviation {
  readonly clause: string;
  readonly text: string;
  /** Where a list names it. */
  readonly known?: { readonly reason: string; readonly link: string };
  /** The shortest scenario that shows it, step by step, where no list names it. */
  readonly example?: Report['failures'][number];
}

/** How much of one level an implementation was judged at, counted by the suite. */
export interface JudgedLevel {
  readonly level: Level;
  readonly judged: number;
  /** Scenarios that it answered by "unsupported". */
  readonly unsupported: number;
  /** Scenarios left out because they need what it declared that it lacks. */
  readonly notSent: number;
}

export interface Ran {
  readonly type: 'ran';
  readonly name: string;
  /** As the adapter calls itself. */
  readonly subject: Pick<Report['subject'], 'name' | 'version' | 'language' | 'dialect'>;
  readonly profile: string;
  /** Generated scenarios of each level, where its entry asks for a number of its own. */
  readonly runs?: number;
  readonly levels: readonly JudgedLevel[];
  readonly clauses: Readonly<Record<string, ClauseVerdict>>;
  readonly deviations: readonly Deviation[];
  readonly exitCode: Report['exitCode'];
  readonly reasons: readonly string[];
}

/** It could not be built, started or believed. */
export interface NotRun {
  readonly type: 'not-run';
  readonly name: string;
  readonly reason: string;
}

export type Implementation = Ran | NotRun;

export interface Family {
  readonly name: string;
  readonly clauses: readonly string[];
  /** One for each implementation, in their order; nothing for one that was not run. */
  readonly cells: readonly (Cell | null)[];
}

export interface Matrix {
  readonly format: 1;
  readonly suite: string;
  readonly seed: number;
  /** Generated scenarios of each level, where it was not the default number. */
  readonly runs?: number;
  readonly implementations: readonly Implementation[];
  readonly families: readonly Family[];
  readonly exitCode: Report['exitCode'];
}
