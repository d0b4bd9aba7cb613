// INV-X3: a vote is picked only if the peer was not known to have it; sending it marks it, and nothing else.

import { hasBit, sizeOf, type BitArrayValue } from '../bit-array.ts';
import { changesOtherBit, clearsBit } from './array-change.ts';
import { heldAgainst, type Breach } from './breach.ts';
import { BIT } from './changed-fields.ts';
import { fieldBreach, show } from './describe.ts';
import type { PeerStateInvariant, PeerStateTransition } from './invariant.ts';
import { isSent, pickedNumber, PICKS, sendsOf, voteOf, type PickTransition } from './picked-vote.ts';
import { VOTE_ARRAYS, type VoteArray } from './vote-arrays.ts';

export const pickedVoteWasMissing: PeerStateInvariant = {
  id: 'INV-X3',
  name: 'picked-vote-was-missing',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-PVS-5', 'PS-PSV-2', 'PS-PVS-6', 'PS-PSV-3', 'PS-SHV-1', 'PS-EVB-3'],
  statement:
    'a picked vote is held by us and lacking in some vote array; if sent it is marked, and no other bit changes',
  needs: ['sizes'],
  operations: [...PICKS, 'gossip_votes'],
  start: () => (transition) =>
    transition.operation === 'pick_vote_to_send' || transition.operation === 'pick_send_vote'
      ? judgePick(transition)
      : transition.operation === 'gossip_votes'
        ? judgeIteration(transition)
        : undefined,
};

/** The array before the step; nil for a catch-up commit whose round moves, for it is another array afterwards. */
const arrayBefore = ({ before, changed }: PeerStateTransition, field: VoteArray): BitArrayValue =>
  field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0 ? null : before[field];

/** What says which bits a pick marks: none before it is sent, none where the send failed, else that of the vote and no other. */
const markedBy = (transition: PickTransition): string => {
  if (transition.operation === 'pick_vote_to_send') return 'PS-PVS-6';
  return isSent(transition) ? 'PS-SHV-1' : 'PS-PSV-3';
};

const judgePick = (transition: PickTransition): Breach | undefined => {
  const { before, after, changed } = transition;
  const picked = pickedNumber(transition);
  for (const field of VOTE_ARRAYS) {
    if ((changed & BIT[field]) === 0) continue;
    // A catch-up commit whose round moves is another array; INV-T15 judges it.
    if (field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0) continue;
    if (changesOtherBit(before[field], after[field], picked))
      return heldAgainst(
        clearsBit(before[field], after[field]) ? 'PS-EVB-3' : markedBy(transition),
        fieldBreach(field, `${show(before[field])}, but for bit ${picked ?? 'none'}`, after),
      );
  }
  if (picked === undefined) return undefined;
  const place = transition.operation === 'pick_vote_to_send' ? 'value' : 'sends';
  if (!hasBit(transition.arguments.bits, picked))
    return { clause: 'PS-PVS-5', place, expected: `one of ${show(transition.arguments.bits)}`, observed: `${picked}` };
  if (!VOTE_ARRAYS.some((field) => !hasBit(arrayBefore(transition, field), picked)))
    return {
      clause: 'PS-PVS-5',
      place,
      expected: 'a vote that some array of before lacks',
      observed: `${picked}, which all have`,
    };
  if (!isSent(transition)) return undefined;
  return VOTE_ARRAYS.some((field) => hasBit(after[field], picked) && !hasBit(arrayBefore(transition, field), picked))
    ? undefined
    : {
        clause: 'PS-PSV-2',
        place: 'state',
        expected: `bit ${picked} set in some vote array, as the vote was sent`,
        observed: 'none set',
      };
};

/** An iteration of the votes routine: each vote that was tried was lacking, and one that was sent is marked. */
const judgeIteration = (transition: PeerStateTransition): Breach | undefined => {
  const { after, changed, result } = transition;
  const tried = new Set<number>();
  for (const send of sendsOf(result)) {
    const vote = voteOf(send);
    if (vote === undefined) continue;
    const index = vote.validator_index;
    tried.add(index);
    if (!VOTE_ARRAYS.some((field) => !hasBit(arrayBefore(transition, field), index)))
      return {
        clause: 'PS-PVS-5',
        place: 'sends',
        expected: 'a vote that some array of before lacks',
        observed: `${index}, which all have`,
      };
    if (
      send.ok &&
      !VOTE_ARRAYS.some((field) => hasBit(after[field], index) && !hasBit(arrayBefore(transition, field), index))
    )
      return {
        clause: 'PS-PSV-2',
        place: 'state',
        expected: `bit ${index} set in some vote array, as the vote was sent`,
        observed: 'none set',
      };
  }
  for (const field of VOTE_ARRAYS) {
    if ((changed & BIT[field]) === 0) continue;
    if (field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0) continue;
    if (changesBitBut(arrayBefore(transition, field), after[field], tried))
      return heldAgainst(
        tried.size === 0 ? 'PS-PVS-6' : 'PS-SHV-1',
        fieldBreach(
          field,
          `${show(transition.before[field])}, but for the bits ${[...tried].join(', ') || 'of no vote'}`,
          after,
        ),
      );
  }
  return undefined;
};

/** Whether a bit other than those of `but` differs. */
const changesBitBut = (before: BitArrayValue, after: BitArrayValue, but: ReadonlySet<number>): boolean => {
  const size = Math.max(sizeOf(before), sizeOf(after));
  for (let bit = 0; bit < size; bit++) if (hasBit(before, bit) !== hasBit(after, bit) && !but.has(bit)) return true;
  return false;
};
