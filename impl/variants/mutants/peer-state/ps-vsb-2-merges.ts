// [PS-VSB-2] broken: the claim is only added where our votes are not known.

import { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { applyVoteSetBits as specified } from '../../../src/peer-state/apply-vote-set-bits.ts';
import type { VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const applyVoteSetBits = (
  context: Context,
  state: PeerRoundState,
  message: VotesKey,
  claimed: BitArray | null,
  ours: BitArray | null,
): void => specified(context, state, message, claimed, ours ?? new BitArray(0, []));

export const psVsb2Merges: Variant = {
  id: 'PS-VSB-2-merges',
  type: 'mutant',
  clauses: ['PS-VSB-2'],
  summary: 'the claim is only added where our votes are not known',
  source: 'PS-12: the branch for our votes taken with none',
  replace: { applyVoteSetBits },
};
