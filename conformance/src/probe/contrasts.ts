// Questions whose answers must differ, for each level: an adapter that gives the same to all of them made its answer up.

import type { Level, Scenario } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Contrast } from './probe.ts';

const contrastOf = (level: Level): Contrast => ({
  level,
  scenarios: ROOMS[level].probe.contrast.map(
    (question, index) =>
      // The questions of a room have the shape of its level.
      ({
        id: `${level}/probe/contrast_${index}`,
        title: '',
        level,
        clauses: [],
        ...question,
      }) as unknown as Scenario,
  ),
});

/** One contrast for each of `levels`. */
export const contrastsFor = (levels: readonly Level[]): readonly Contrast[] => levels.map(contrastOf);
