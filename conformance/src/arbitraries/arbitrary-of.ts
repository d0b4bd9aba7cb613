// The bridge from plain functions to fast-check. Scenarios are drawn by hand from integers, because combinators cost more
// for each step than checking the step does, and shrunk by candidates that know what a scenario is.

import * as fc from 'fast-check';

/** What an arbitrary is made of. */
interface Parts<T> {
  /** Draws one value; must depend on nothing but the integers of `random`. */
  readonly generate: (random: fc.Random) => T;
  /** Simpler values than `value`, from big simplifications to small ones, produced as they are asked for. */
  readonly shrink: (value: T) => Iterable<T>;
  /** Whether `value` may be shrunk although another arbitrary made it. */
  readonly canShrinkWithoutContext: (value: unknown) => value is T;
}

class ScenarioArbitrary<T> extends fc.Arbitrary<T> {
  readonly #parts: Parts<T>;

  constructor(parts: Parts<T>) {
    super();
    this.#parts = parts;
  }

  override generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(this.#parts.generate(random), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#parts.canShrinkWithoutContext(value);
  }

  override shrink(value: T): fc.Stream<fc.Value<T>> {
    return new fc.Stream(valuesOf(this.#parts.shrink(value)));
  }
}

function* valuesOf<T>(candidates: Iterable<T>): IterableIterator<fc.Value<T>> {
  for (const candidate of candidates) yield new fc.Value(candidate, undefined);
}

/** An arbitrary that draws and shrinks with the given functions; bias is in the functions, not in fast-check's factor. */
export const arbitraryOf = <T>(parts: Parts<T>): fc.Arbitrary<T> => new ScenarioArbitrary(parts);
