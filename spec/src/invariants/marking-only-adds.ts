// INV-T7V: marking a vote as held adds that mark and takes none away; allocating arrays touches none that is there.

import { hasBit } from '../bit-array.ts';
import { changesOtherBit } from './array-change.ts';
import { heldAgainst } from './breach.ts';
import { BIT, bitsOf } from './changed-fields.ts';
import { changeBreach, fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

export const markingOnlyAdds: PeerStateInvariant = {
  id: 'INV-T7V',
  name: 'marking-only-adds',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-SHV-1', 'PS-EVB-3', 'PS-EVB-1'],
  statement:
    'set_has_vote and apply_has_vote add at most their bit, ensure_vote_bit_arrays changes no array that is not nil',
  needs: [],
  watches: bitsOf(VOTE_ARRAYS),
  operations: ['set_has_vote', 'apply_has_vote', 'ensure_vote_bit_arrays'],
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => {
  const { operation, before, after, changed } = transition;
  for (const field of VOTE_ARRAYS) {
    if ((changed & BIT[field]) === 0) continue;
    const marks = before[field];
    const now = after[field];
    if (operation === 'ensure_vote_bit_arrays') {
      if (marks !== null) return heldAgainst('PS-EVB-3', changeBreach(field, before, after));
      if (changesOtherBit(marks, now, undefined))
        return heldAgainst('PS-EVB-1', fieldBreach(field, 'no bit set in a new array', after));
    } else if (operation === 'set_has_vote' || operation === 'apply_has_vote') {
      const { index } = transition.arguments;
      if ((hasBit(marks, index) && !hasBit(now, index)) || changesOtherBit(marks, now, index))
        return heldAgainst(
          'PS-SHV-1',
          fieldBreach(field, `${showArray(marks)} with at most bit ${index} added`, after),
        );
    }
  }
  return undefined;
};
