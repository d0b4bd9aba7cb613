// Randomness of a run: run `i` of seed `s` draws from a generator of its own, derived from the two numbers alone, so that any run
// is repeated without the ones before it. The generator is sfc32 (Doty-Humphrey, PractRand), 128 bits of state.

import { Random } from 'fast-check';

/** Rounds after which the state no longer shows seed and run. */
const WARM_UP = 12;

/** What fast-check draws 32-bit integers from. */
class Sfc32 {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;

  constructor(a: number, b: number, c: number, counter: number) {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#counter = counter;
  }

  clone(): Sfc32 {
    return new Sfc32(this.#a, this.#b, this.#c, this.#counter);
  }

  next(): number {
    const result = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + result) | 0;
    return result;
  }

  getState(): readonly number[] {
    return [this.#a, this.#b, this.#c, this.#counter];
  }
}

/** The random numbers of run `run` (0 and up) of seed `seed` (a 32-bit integer): equal for equal arguments. */
export const randomOf = (seed: number, run: number): Random => {
  const source = new Sfc32(seed | 0, run | 0, Math.floor(run / 2 ** 32) | 0, 1);
  for (let round = 0; round < WARM_UP; round++) source.next();
  return new Random(source);
};
