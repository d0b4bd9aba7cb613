// The list that a watched run reports its fired clauses to.

/** A list that tells of each clause that is pushed. */
export class FiredClauses extends Array<string> {
  readonly #tell: (clauses: readonly string[]) => void;

  constructor(tell: (clauses: readonly string[]) => void) {
    super();
    this.#tell = tell;
  }

  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }

  override push(...clauses: string[]): number {
    this.#tell(clauses);
    return super.push(...clauses);
  }
}
