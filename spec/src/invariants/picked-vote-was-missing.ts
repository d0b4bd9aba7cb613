// INV-X3: a vote is picked only if the peer was not known to have it; sending it marks it, and nothing else.

import { hasBit, type BitArrayValue } from '../bit-array.ts';
import { changesOtherBit } from './array-change.ts';
import { BIT } from './changed-fields.ts';
import { fieldBreach, show } from './describe.ts';
import type { Breach, PeerStateInvariant } from './invariant.ts';
import { isSent, pickedNumber, PICKS, type PickTransition } from './picked-vote.ts';
import { VOTE_ARRAYS, type VoteArray } from './vote-arrays.ts';

export const pickedVoteWasMissing: PeerStateInvariant = {
  id: 'INV-X3',
  name: 'picked-vote-was-missing',
  levels: ['peer_state'],
  clauses: ['PS-PVS-5', 'PS-PSV-2', 'PS-PVS-6', 'PS-PSV-3'],
  statement:
    'a picked vote is held by us and lacking in some vote array; if sent it is marked, and no other bit changes',
  needs: ['sizes'],
  operations: PICKS,
  start: () => (transition) =>
    transition.operation === 'pick_vote_to_send' || transition.operation === 'pick_send_vote'
      ? judgePick(transition)
      : undefined,
};

/** The array before the step; nil for a catch-up commit whose round moves, for it is another array afterwards. */
const arrayBefore = ({ before, changed }: PickTransition, field: VoteArray): BitArrayValue =>
  field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0 ? null : before[field];

const judgePick = (transition: PickTransition): Breach | undefined => {
  const { before, after, changed } = transition;
  const picked = pickedNumber(transition);
  for (const field of VOTE_ARRAYS) {
    if ((changed & BIT[field]) === 0) continue;
    // A catch-up commit whose round moves is another array; INV-T15 judges it.
    if (field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0) continue;
    if (changesOtherBit(before[field], after[field], picked))
      return fieldBreach(field, `${show(before[field])}, but for bit ${picked ?? 'none'}`, after);
  }
  if (picked === undefined) return undefined;
  const place = transition.operation === 'pick_vote_to_send' ? 'value' : 'sends';
  if (!hasBit(transition.arguments.bits, picked))
    return { place, expected: `one of ${show(transition.arguments.bits)}`, observed: `${picked}` };
  if (!VOTE_ARRAYS.some((field) => !hasBit(arrayBefore(transition, field), picked)))
    return { place, expected: 'a vote that some array of before lacks', observed: `${picked}, which all have` };
  if (!isSent(transition)) return undefined;
  return VOTE_ARRAYS.some((field) => hasBit(after[field], picked) && !hasBit(arrayBefore(transition, field), picked))
    ? undefined
    : { place: 'state', expected: `bit ${picked} set in some vote array, as the vote was sent`, observed: 'none set' };
};
