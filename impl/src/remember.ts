// Remembers results of a rule, apart for each record of rules: a variant must not be given what the reference computed.

import type { Context } from './context.ts';

/** The most results that are kept for one record of rules. */
const KEPT_MAX = 50_000;

/** `compute` with a memory by `keyOf`, which must name everything that the result depends on besides the rules. */
export const remembered = <Input extends readonly unknown[], Output>(
  keyOf: (...input: Input) => string,
  compute: (context: Context, ...input: Input) => Output,
): ((context: Context, ...input: Input) => Output) => {
  const memory = new WeakMap<object, Map<string, Output>>();
  return (context, ...input) => {
    const owner = context.watch?.memoryOf(context.rules) ?? context.rules;
    let known = memory.get(owner);
    if (known === undefined) memory.set(owner, (known = new Map<string, Output>()));
    const key = keyOf(...input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const output = compute(context, ...input);
    if (known.size >= KEPT_MAX) known.clear();
    known.set(key, output);
    return output;
  };
};
