// What a scenario file holds once it has been read, with every short form expanded.

import type { DialectName, Scenario, StepResult } from '#spec';
import type * as z from 'zod';
import type { generatedBySchema, recordedFromSchema } from './file-schema.ts';

type Exactly<Shape> = { readonly [Key in keyof Shape]: Exclude<Shape[Key], undefined> };

/** The program that the observations were taken from. `commit`, `toolchain` and `date` are words of whoever recorded it. */
export type RecordedFrom = Exactly<z.output<typeof recordedFromSchema>>;

/** The suite that generated the scenarios, what it was searching and how to repeat the search. */
export type GeneratedBy = Exactly<z.output<typeof generatedBySchema>>;

/** Where the scenarios come from; `written` by a person if the file says nothing. */
export type Origin =
  | ({ readonly type: 'recorded' } & RecordedFrom)
  | ({ readonly type: 'generated' } & GeneratedBy)
  | { readonly type: 'written' };

/** One scenario of a file. */
export interface VectorEntry {
  /** What it is written in. */
  readonly dialect: DialectName;
  readonly scenario: Scenario;
  /** What the recorded program did, one result a step up to a crash. */
  readonly observed?: readonly StepResult[];
  /** What the specification demands, where it is not what was observed. */
  readonly expect?: readonly StepResult[];
  /** The id of the fault that the scenario shows, where it shows one. */
  readonly erratum?: string;
  readonly file: string;
  /** The line at which the scenario begins. */
  readonly line: number;
}

export interface ScenarioFile {
  readonly format: 1;
  /** What all its scenarios are written in; `kardia` if the file says nothing. */
  readonly dialect: DialectName;
  readonly origin: Origin;
  readonly scenarios: readonly VectorEntry[];
}
