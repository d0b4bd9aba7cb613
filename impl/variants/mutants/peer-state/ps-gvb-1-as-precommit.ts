// [PS-GVB-1] broken: a type that is neither prevote nor precommit counts as precommit.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { getVoteBitArray as specified, type VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const getVoteBitArray = (context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  specified(context, state, typeof key.type === 'number' ? { ...key, type: 'precommit' } : key);

export const psGvb1AsPrecommit: Variant = {
  id: 'PS-GVB-1-as-precommit',
  type: 'mutant',
  clauses: ['PS-GVB-1'],
  summary: 'a type that is neither prevote nor precommit counts as precommit',
  source: 'an else where the type must be tested',
  replace: { getVoteBitArray },
};
