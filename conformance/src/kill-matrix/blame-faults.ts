// What is wrong with whom the suite blames.

import type { Level } from '#spec';
import { LEAST, shareOf, shareText, type LevelBlame } from './blame-figures.ts';
import type { MatrixFault } from './matrix-fault.ts';
import type { Misblame } from './misblames.ts';
import type { NotBlamed } from './not-blamed.ts';

const unexplained = (misblames: readonly Misblame[]): readonly MatrixFault[] =>
  misblames
    .filter(({ reason }) => reason === undefined)
    .map(({ mutant: id, level, clause }) => ({
      code: 'not-blamed',
      id,
      message: `the first failure of ${id} at level ${level} names ${clause}, which it does not break, and no reason is given`,
    }));

/** Reasons for what is blamed, or not shown there; nothing is said of mutants that were not `hunted`. */
const stale = (
  entries: readonly NotBlamed[],
  misblames: readonly Misblame[],
  hunted: ReadonlySet<string>,
): readonly MatrixFault[] => {
  const needed = (mutant: string, level: Level): boolean =>
    misblames.some((each) => each.mutant === mutant && each.level === level);
  return entries
    .filter(({ mutant }) => hunted.has(mutant))
    .flatMap(({ mutant: id, levels }) =>
      levels
        .filter((level) => !needed(id, level))
        .map((level) => ({
          code: 'stale-reason' as const,
          id,
          message: `${id} at level ${level} needs no reason for being blamed wrongly: it is not`,
        })),
    );
};

/** Faults of single mutants and of the list of reasons. */
export const misblameFaults = (
  misblames: readonly Misblame[],
  entries: readonly NotBlamed[],
  hunted: ReadonlySet<string>,
): readonly MatrixFault[] => [...unexplained(misblames), ...stale(entries, misblames, hunted)];

const partText = (part: number, whole: number): string => `${part} of ${whole} (${shareText(part, whole)})`;

/** Levels at which too few are blamed or named. For a whole matrix: of single mutants a share says nothing. */
export const blameFloorFaults = (levels: readonly LevelBlame[]): readonly MatrixFault[] =>
  levels.flatMap(({ level: id, shown, blamed, pairs, named }): readonly MatrixFault[] => [
    ...(shareOf(blamed, shown) >= LEAST.blamed
      ? []
      : [
          {
            code: 'few-blamed' as const,
            id,
            message: `at level ${id} the first failure names what is broken of ${partText(blamed, shown)} mutants, at least ${LEAST.blamed} % are demanded`,
          },
        ]),
    ...(shareOf(named, pairs) >= LEAST.named
      ? []
      : [
          {
            code: 'few-named' as const,
            id,
            message: `at level ${id} both of ${partText(named, pairs)} pairs are named, at least ${LEAST.named} % are demanded`,
          },
        ]),
  ]);
