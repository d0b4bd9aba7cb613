// Scenarios of level bit_array that cannot be set up: a step reads an array that nothing has made.

import { argumentsOf, type BitArrayScenario } from '#spec';

/** The keys under which a step names arrays that must be there. */
const READ = ['array', 'left', 'right', 'from'] as const;

type NamedArrays = Readonly<Partial<Record<(typeof READ)[number] | 'into', string>>>;

/** The first array that is read and not made, in one line; nothing where there is none. A name counts as made from the first step on that may make it: a message that is rejected there leaves it nil. */
export const unmadeArray = ({ setup, steps }: BitArrayScenario): string | undefined => {
  const made = new Set(Object.keys(setup.arrays));
  for (const [index, step] of steps.entries()) {
    const names = argumentsOf(step) as NamedArrays;
    for (const key of READ) {
      const name = names[key];
      if (name !== undefined && !made.has(name)) return `step ${index}: no array was named ${JSON.stringify(name)}`;
    }
    if (names.into !== undefined) made.add(names.into);
  }
  return undefined;
};
