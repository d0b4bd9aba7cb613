// What an adapter is asked about a level before a run: the parts of nonsense and of questions whose answers must differ.

/** A setup and steps of a level. */
export interface Question {
  readonly setup: object;
  readonly steps: readonly object[];
}

/** The questions of one level. */
export interface LevelProbe {
  /** A plain setup in which an operation that does not exist is asked for. */
  readonly setup: object;
  /** Questions to which no two answers of a subject are alike. */
  readonly contrast: readonly Question[];
  /** A step with an argument of a wrong kind, and the setup that it stands in. */
  readonly wrongKind?: { readonly setup: object; readonly step: object };
  /** What makes no sense besides; `what` completes "it answered ... as if all were well". */
  readonly nonsense: readonly (Question & { readonly name: string; readonly what: string })[];
}
