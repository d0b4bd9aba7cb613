// [PS-VSB-4] as at the pin: a claim without words, against votes that we hold, crashes. Source: consensus/manager.go:1328-1329.

import type { BitArray } from '../../src/bit-array/bit-array.ts';
import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import { mergeClaim as specified } from '../../src/peer-state/apply-vote-set-bits.ts';
import type { Variant } from '../../src/reference.ts';

const mergeClaim = (context: Context, tracked: BitArray, claimed: BitArray | null, ours: BitArray): BitArray | null => {
  const merged = specified(context, tracked, claimed, ours);
  // The union reads a word of the claim for each word of its result.
  if (claimed !== null && claimed.words === 0 && merged !== null && merged.words > 0)
    throw new Panic('index out of range [0] with length 0');
  return merged;
};

export const er05: Variant = {
  id: 'ER-05',
  type: 'erratum',
  clauses: ['PS-VSB-4'],
  summary: 'an empty claim crashes where our votes are known',
  source: 'RP-9, consensus/manager.go:1328-1329',
  replace: { mergeClaim },
};
