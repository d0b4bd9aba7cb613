// INV-T10: a VoteSetBits message says nothing about votes for other blocks.

import { BIT, bitsOf } from './changed-fields.ts';
import { hasBit, sizeOf } from '../bit-array.ts';
import { fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

export const voteSetBitsKeepsOthers: PeerStateInvariant = {
  id: 'INV-T10',
  name: 'vote-set-bits-keeps-others',
  levels: ['peer_state'],
  clauses: ['PS-VSB-3'],
  statement: 'with ours known, apply_vote_set_bits changes no bit that is neither in ours nor in the claim',
  needs: ['vote-set-bits-sizes'],
  watches: bitsOf(VOTE_ARRAYS),
  operations: ['apply_vote_set_bits'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_vote_set_bits') return undefined;
    const { arguments: input, before, after, changed } = transition;
    const { ours } = input;
    if (ours === null) return undefined;
    for (const field of VOTE_ARRAYS) {
      if ((changed & BIT[field]) === 0) continue;
      const size = Math.max(sizeOf(before[field]), sizeOf(after[field]));
      for (let bit = 0; bit < size; bit++) {
        if (hasBit(before[field], bit) === hasBit(after[field], bit)) continue;
        if (!hasBit(ours, bit) && !hasBit(input.message.votes, bit))
          return fieldBreach(field, `bit ${bit} as in ${showArray(before[field])}`, after);
      }
    }
    return undefined;
  },
};
