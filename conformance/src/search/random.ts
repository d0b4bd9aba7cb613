// Randomness of a run: run `i` of seed `s` draws from a generator of its own, derived from the two numbers alone, so that any run
// is repeated without the ones before it.

import { Random } from 'fast-check';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Steps after which the state no longer shows seed and run. */
const WARM_UP = 16;

/** Any number, so that seed 0 and run 0 do not give the state of zeros, in which the generator stays. */
const SALT = 0x9e3779b9;

/** The random numbers of run `run` (0 and up) of seed `seed` (a 32-bit integer): equal for equal arguments. */
export const randomOf = (seed: number, run: number): Random => {
  const source = xoroshiro128plusFromState([seed | 0, run | 0, Math.floor(run / 2 ** 32) | 0, SALT | 0]);
  for (let step = 0; step < WARM_UP; step++) source.next();
  return new Random(source);
};
