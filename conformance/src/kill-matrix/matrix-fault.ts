// What can be wrong with the suite, as the kill matrix shows it.

/**
 * `survivor`: nobody objects to the mutant. `same`: it never does anything else than the reference. `dispute`: the oracles contradict
 * each other over it. `not-blamed`: its first failure names what it does not break, without a reason. `few-blamed`, `few-named`: so it is too often at
 * a level, of single mutants or of pairs. `idle-invariant`, `idle-vector`: it could be left out and nothing would be missed. `stale-reason`: a
 * reason that is not needed, of a vector to be kept or of a mutant not to be blamed.
 */
export interface MatrixFault {
  readonly code:
    | 'survivor'
    | 'same'
    | 'dispute'
    | 'not-blamed'
    | 'few-blamed'
    | 'few-named'
    | 'idle-invariant'
    | 'idle-vector'
    | 'stale-reason';
  /** A mutant, an invariant, a vector or a level. */
  readonly id: string;
  /** One sentence. */
  readonly message: string;
}
