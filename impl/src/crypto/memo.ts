// Remembers what a pure computation gave. Signing and recovering keys cost about a millisecond each, and scenarios sign and
// verify the same votes over and over.

/**
 * `compute` with a memory of at most `max` results, the oldest forgotten first. The key must name everything that the
 * result depends on.
 */
export const memoised = <Input extends readonly unknown[], Output>(
  max: number,
  keyOf: (...input: Input) => string,
  compute: (...input: Input) => Output,
): ((...input: Input) => Output) => {
  const known = new Map<string, Output>();
  return (...input) => {
    const key = keyOf(...input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const output = compute(...input);
    if (known.size >= max) for (const oldest of known.keys()) if (known.delete(oldest)) break;
    known.set(key, output);
    return output;
  };
};
