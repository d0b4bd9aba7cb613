// INV-T9: a VoteSetBits message replaces what we hold by what the peer claims, and without ours it replaces all.

import { hasBit, readable, sizeOf, type BitArrayValue } from '../bit-array.ts';
import type { PeerStateArguments } from '../peer-state-scenario.ts';
import { heldAgainst } from './breach.ts';
import { BIT, bitsOf } from './changed-fields.ts';
import { fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

type VoteSetBits = PeerStateArguments<'apply_vote_set_bits'>;

/** Whether bit `bit` of a tracked array is set after the message. */
const isSetAfter = (before: BitArrayValue, bit: number, { message, ours }: VoteSetBits): boolean =>
  hasBit(message.votes, bit) ||
  // An empty claim without ours has nothing to replace the array by.
  (hasBit(before, bit) && (ours === null ? sizeOf(message.votes) === 0 : !hasBit(ours, bit)));

const becomes = (before: BitArrayValue, shown: BitArrayValue, input: VoteSetBits): boolean => {
  const size = sizeOf(before);
  // Bits at or above the size are nobody's business [US-14].
  const after = readable(shown);
  if (sizeOf(after) !== size || typeof after !== 'string') return false;
  for (let bit = 0; bit < size; bit++) if (hasBit(after, bit) !== isSetAfter(before, bit, input)) return false;
  return true;
};

const textAfter = (before: BitArrayValue, input: VoteSetBits): string =>
  Array.from({ length: sizeOf(before) }, (_, bit) => (isSetAfter(before, bit, input) ? 'x' : '_')).join('');

/** Which rule decides: an empty claim, one without votes of ours, or one with them. */
const clauseOf = ({ message, ours }: VoteSetBits): string => {
  if (sizeOf(message.votes) === 0) return 'PS-VSB-4';
  return ours === null ? 'PS-VSB-2' : 'PS-VSB-3';
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
      if (becomes(before[field], after[field], input)) continue;
      const expected = showArray(textAfter(before[field], input));
      return heldAgainst(
        clauseOf(input),
        fieldBreach(field, `${showArray(before[field])} or, if it is of these votes, ${expected}`, after),
      );
    }
    return undefined;
  },
};
