// The mutants of which the first failure names another clause, each with the reason that spec/not-blamed.yaml gives.

import type { Level } from '#spec';
import type { HuntResult } from './hunt.ts';
import type { NotBlamed } from './not-blamed.ts';

/** A mutant that is not blamed at a level. */
export interface Misblame {
  readonly mutant: string;
  readonly level: Level;
  /** The clause that is named. */
  readonly clause: string;
  /** Absent where none is given. */
  readonly reason?: string;
}

const reasonFor = (entries: readonly NotBlamed[], mutant: string, level: Level): string | undefined =>
  entries.find((entry) => entry.mutant === mutant && entry.levels.includes(level))?.reason;

/** All of them, in the order of `results`. */
export const misblamesOf = (
  results: readonly Pick<HuntResult, 'mutant' | 'blames'>[],
  entries: readonly NotBlamed[],
): readonly Misblame[] =>
  results.flatMap(({ mutant, blames }) =>
    blames
      .filter(({ right }) => !right)
      .map(({ level, clause }) => {
        const reason = reasonFor(entries, mutant, level);
        return { mutant, level, clause, ...(reason === undefined ? {} : { reason }) };
      }),
  );
