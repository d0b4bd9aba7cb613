// The context in which the suite itself signs and encodes with the rules of a reference, where no scenario is run.

import type { Context, Reference } from '#impl';

const contexts = new WeakMap<Reference, Context>();

/** The context of `reference`. What fires in it is forgotten when it is asked for again. */
export const quietContext = (reference: Reference): Context => {
  const { dialect, rules } = reference;
  const context = contexts.get(reference) ?? { dialect, rules, choose: (allowed) => allowed[0] ?? 0, fired: [] };
  contexts.set(reference, context);
  context.fired.length = 0;
  return context;
};
