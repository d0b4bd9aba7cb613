// INV-T9: a VoteSetBits message replaces what we hold by what the peer claims, and without ours it replaces all.

import { BIT, bitsOf } from './changed-fields.ts';
import { hasBit, sizeOf, type BitArrayValue } from '../bit-array.ts';
import type { PeerStateArguments } from '../peer-state-scenario.ts';
import { fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

type VoteSetBits = PeerStateArguments<'apply_vote_set_bits'>;

/** What a tracked array becomes, as text. */
const merged = (before: BitArrayValue, { message, ours }: VoteSetBits): string => {
  let text = '';
  // An empty claim without ours has nothing to replace the array by.
  const keepsAll = ours === null && sizeOf(message.votes) === 0;
  for (let bit = 0; bit < sizeOf(before); bit++) {
    const kept = hasBit(before, bit) && (keepsAll || (ours !== null && !hasBit(ours, bit)));
    text += kept || hasBit(message.votes, bit) ? 'x' : '_';
  }
  return text;
};

export const voteSetBitsReplacesOurs: PeerStateInvariant = {
  id: 'INV-T9',
  name: 'vote-set-bits-replaces-ours',
  levels: ['peer_state'],
  clauses: ['PS-VSB-3', 'PS-VSB-2', 'PS-VSB-4'],
  statement:
    'an array that apply_vote_set_bits changes becomes (before minus ours) and the claim, without ours the claim',
  needs: ['vote-set-bits-sizes'],
  watches: bitsOf(VOTE_ARRAYS),
  operations: ['apply_vote_set_bits'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_vote_set_bits') return undefined;
    const { arguments: input, before, after, changed } = transition;
    for (const field of VOTE_ARRAYS) {
      if ((changed & BIT[field]) === 0) continue;
      const expected = merged(before[field], input);
      if (expected !== after[field])
        return fieldBreach(
          field,
          `${showArray(before[field])} or, if it is of these votes, ${showArray(expected)}`,
          after,
        );
    }
    return undefined;
  },
};
