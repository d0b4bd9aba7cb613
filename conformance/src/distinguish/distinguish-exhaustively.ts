// Goes through all scenarios of a small scope for two references, and says at which clause they part or what bound was proved.

import type { Registry } from '../registry/registry.ts';
import type { Distinction, ExhaustiveReach } from './distinction.ts';
import { exhaust, type ExhaustOptions } from '../levels/peer-state/exhaust.ts';
import { namedClause } from './named-clause.ts';
import { SMALL_ALPHABET, SMALL_SCOPE } from '../levels/peer-state/small-alphabet.ts';

/** How many scenarios of 1 to `depth` steps there are over `letters` steps. */
const scenariosUpTo = (letters: number, depth: number): bigint => {
  let sum = 0n;
  for (let length = 1; length <= depth; length++) sum += BigInt(letters) ** BigInt(length);
  return sum;
};

/** Where the two part, it is on a scenario than which none is shorter; it is not shrunk any further. */
export const distinguishExhaustively = async (
  options: Omit<ExhaustOptions, 'alphabet'> & { readonly registry: Registry },
): Promise<Distinction> => {
  const { sides, registry } = options;
  const { found, depth, letters, steps, statePairs } = await exhaust({ ...options, alphabet: SMALL_ALPHABET });
  const reach: ExhaustiveReach = {
    type: 'exhaustive',
    depth,
    scenarios: scenariosUpTo(letters, depth).toString(),
    letters,
    scope: SMALL_SCOPE,
    steps,
    statePairs,
  };
  if (found === undefined) return { type: 'same', reach };
  const { scenario, parting } = found;
  const clause = namedClause(sides, scenario, parting, registry);
  return { type: 'parted', parting, clause, scenario, minimal: true, tried: 0, reach };
};
