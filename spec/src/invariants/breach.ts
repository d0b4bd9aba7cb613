// What an invariant says where it does not hold.

/** What an invariant objects to: where in the result, what it required and what it saw, in one line each. */
export interface Breach {
  /** `value`, `sends`, `error`, `state` or a field of it such as `state.precommits`. */
  readonly place: string;
  /** The clause that is broken, where place or routine tell more than the invariant itself; its first one if absent. */
  readonly clause?: string;
  /** `null`: nothing. */
  readonly expected: string | null;
  readonly observed: string;
}

/** `breach`, held against `clause`. */
export const heldAgainst = (clause: string, breach: Breach | undefined): Breach | undefined =>
  breach === undefined ? undefined : { ...breach, clause };
