// [PS-VSB-5] broken: a claim about the height below is ignored.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
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
): void => {
  if (state.height === message.height) specified(context, state, message, claimed, ours);
};

export const psVsb5OwnHeight: Variant = {
  id: 'PS-VSB-5-own-height',
  type: 'mutant',
  clauses: ['PS-VSB-5'],
  summary: 'a claim about the height below is ignored',
  source: 'a guard on the height added, as where votes are announced',
  replace: { applyVoteSetBits },
};
