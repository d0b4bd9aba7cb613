// What is wrong with whom the suite blames.

import type { Level } from '#spec';
import { AIM, shareOf, shareText, type BlameFloors, type LevelBlame } from './blame-figures.ts';
import type { MatrixFault } from './matrix-fault.ts';
import type { Misblame } from './misblames.ts';
import type { NotBlamed } from './not-blamed.ts';

const unexplained = (misblames: readonly Misblame[], floors: BlameFloors): readonly MatrixFault[] =>
  misblames
    // Where the aim is not reached yet, the floor is what is held.
    .filter(({ reason, level }) => reason === undefined && floors[level].blamed >= AIM.blamed)
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
  floors: BlameFloors,
): readonly MatrixFault[] => [...unexplained(misblames, floors), ...stale(entries, misblames, hunted)];

const partText = (part: number, whole: number): string => `${part} of ${whole} (${shareText(part, whole)})`;

/** Levels at which too few are blamed or named. For a whole matrix: of single mutants a share says nothing. */
export const blameFloorFaults = (levels: readonly LevelBlame[], floors: BlameFloors): readonly MatrixFault[] =>
  levels.flatMap(({ level: id, shown, blamed, pairs, named }): readonly MatrixFault[] => [
    ...(shareOf(blamed, shown) >= floors[id].blamed
      ? []
      : [
          {
            code: 'few-blamed' as const,
            id,
            message: `at level ${id} the first failure names what is broken of ${partText(blamed, shown)} mutants, at least ${floors[id].blamed} % are demanded`,
          },
        ]),
    ...(shareOf(named, pairs) >= floors[id].named
      ? []
      : [
          {
            code: 'few-named' as const,
            id,
            message: `at level ${id} both of ${partText(named, pairs)} pairs are named, at least ${floors[id].named} % are demanded`,
          },
        ]),
  ]);
