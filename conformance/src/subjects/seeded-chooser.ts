// The choices of the reference as a subject: random, and the same for the same seed and scenario whatever ran before.

import type { Chooser } from '#impl';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** FNV-1a over the UTF-16 units of `text`, begun at `seed`: near seeds and near ids give far results. */
const hash = (seed: number, text: string): number => {
  let state = (0x811c9dc5 ^ seed) | 0;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return state;
};

/** Chooses uniformly; the sequence depends on `seed` (a 32-bit integer) and the scenario's id alone. */
export const seededChooser = (seed: number, scenarioId: string): Chooser => {
  // Most scenarios never choose, and a generator is dearer than a step.
  let random: JumpableRandomGenerator | undefined;
  return (allowed) => {
    random ??= xoroshiro128plus(hash(seed, scenarioId));
    return allowed[uniformInt(random, 0, allowed.length - 1)] as number;
  };
};
