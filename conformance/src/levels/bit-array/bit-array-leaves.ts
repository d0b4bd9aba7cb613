// The values at the ends of a scenario of level bit_array.

import type { BitArrayScenario } from '#spec';
import type { LeafKinds } from '../../shrinking/leaf-kind.ts';
import type { LeafMap, LevelLeaves } from '../../shrinking/scenario-leaf.ts';

const KINDS: LeafKinds = { index: 'small', size: 'small', value: 'flag' };

/** The arrays of a setup stand under names of the scenario's own. */
const mapArrays = (setup: BitArrayScenario['setup'], map: LeafMap): object => {
  let copy: Record<string, unknown> | undefined;
  for (const [name, value] of Object.entries(setup.arrays)) {
    const mapped = map('bits', value);
    if (mapped === value) continue;
    copy ??= { ...setup.arrays };
    copy[name] = mapped;
  }
  return copy === undefined ? setup : { arrays: copy };
};

export const BIT_ARRAY_LEAVES: LevelLeaves<BitArrayScenario> = { kindOf: (key) => KINDS[key], mapSetup: mapArrays };
