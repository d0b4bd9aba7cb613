// INV-T7V: marking a vote as held adds that mark and takes none away; allocating arrays touches none that is there.

import { changesOtherBit, clearsBit } from './array-change.ts';
import { sameBitArray } from '../bit-array.ts';
import { changeBreach, fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

export const markingOnlyAdds: PeerStateInvariant = {
  id: 'INV-T7V',
  name: 'marking-only-adds',
  levels: ['peer_state'],
  clauses: ['PS-SHV-1', 'PS-EVB-3'],
  statement:
    'set_has_vote and apply_has_vote add at most their bit, ensure_vote_bit_arrays changes no array that is not nil',
  needs: [],
  operations: ['set_has_vote', 'apply_has_vote', 'ensure_vote_bit_arrays'],
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => {
  const { operation, before, after } = transition;
  for (const field of VOTE_ARRAYS) {
    const marks = before[field];
    const now = after[field];
    if (marks === now) continue;
    if (operation === 'ensure_vote_bit_arrays') {
      if (marks === null ? changesOtherBit(null, now, undefined) : !sameBitArray(marks, now))
        return marks === null
          ? fieldBreach(field, 'no bit set in a new array', after)
          : changeBreach(field, before, after);
    } else if (operation === 'set_has_vote' || operation === 'apply_has_vote') {
      const { index } = transition.arguments;
      if (clearsBit(marks, now) || changesOtherBit(marks, now, index))
        return fieldBreach(field, `${showArray(marks)} with at most bit ${index} added`, after);
    }
  }
  return undefined;
};
