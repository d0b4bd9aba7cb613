// INV-T6: each operation changes only what it is about, and one that answers an error changes nothing.

import { PEER_ROUND_STATE_FIELDS, type PeerRoundStateField } from '../peer-round-state.ts';
import { isAllocated, sameSize } from './array-change.ts';
import { heldAgainst } from './breach.ts';
import { ALL_FIELDS, BIT, bitsOf, requireUnchanged, type FieldBits } from './changed-fields.ts';
import { changeBreach, fieldBreach } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';
import { VOTE_ARRAYS } from './vote-arrays.ts';

/** What an operation may change: whole fields, arrays in place, and arrays from nil. */
interface Frame {
  readonly fields: FieldBits;
  readonly bits: FieldBits;
  readonly allocates: FieldBits;
}

const frame = (fields: readonly PeerRoundStateField[], arrays: Partial<Frame> = {}): Frame => ({
  bits: 0,
  allocates: 0,
  ...arrays,
  fields: bitsOf(fields),
});

const ARRAYS = [...VOTE_ARRAYS, 'proposal_block_parts'] as const;
const VOTES = bitsOf(VOTE_ARRAYS);
const PARTS = ['proposal_block_parts_header', 'proposal_block_parts'] as const;
const MARKS = frame([], { bits: VOTES });
const PICK = frame(['catchup_commit_round'], { bits: VOTES, allocates: VOTES });

const FRAMES: { readonly [Name in PeerStateTransition['operation']]: Frame } = {
  apply_new_round_step: frame(PEER_ROUND_STATE_FIELDS),
  apply_new_valid_block: frame(PARTS),
  apply_proposal_pol: frame(['proposal_pol']),
  apply_has_vote: MARKS,
  apply_vote_set_bits: MARKS,
  set_has_proposal: frame(['proposal', ...PARTS, 'proposal_pol_round', 'proposal_pol']),
  init_proposal_block_parts: frame(PARTS),
  set_has_proposal_block_part: frame([], { bits: BIT.proposal_block_parts }),
  set_has_vote: MARKS,
  ensure_vote_bit_arrays: frame([], { allocates: VOTES }),
  pick_vote_to_send: PICK,
  pick_send_vote: PICK,
  nothing: frame([]),
  receive_vote: frame([], { bits: VOTES, allocates: VOTES }),
  gossip_votes: PICK,
};

export const frameInvariant: PeerStateInvariant = {
  id: 'INV-T6',
  name: 'frame',
  levels: ['peer_state', 'reactor'],
  clauses: STRAY_CLAUSES,
  statement: 'a step changes only the fields that its operation may change, and nothing where it answers an error',
  needs: [],
  watches: ALL_FIELDS,
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => heldAgainst(strayClause(transition), judgeChanges(transition));

const judgeChanges: PeerStateJudge = (transition) => {
  const { operation, after, changed, result } = transition;
  if (result.error !== undefined) {
    const field = PEER_ROUND_STATE_FIELDS.find((each) => (changed & BIT[each]) !== 0);
    return field && fieldBreach(field, 'unchanged, as the operation answered an error', after);
  }
  const { fields, bits, allocates } = FRAMES[operation];
  return (changed & ~fields) === 0
    ? undefined
    : (requireUnchanged(transition, fields | bits | allocates) ?? judgeArrays(transition, FRAMES[operation]));
};

const judgeArrays = ({ before, after, changed }: PeerStateTransition, { fields, bits, allocates }: Frame) => {
  for (const field of ARRAYS) {
    if ((changed & ~fields & BIT[field]) === 0) continue;
    if ((bits & BIT[field]) !== 0 && sameSize(before[field], after[field])) continue;
    if ((allocates & BIT[field]) !== 0 && isAllocated(before[field], after[field])) continue;
    // [PS-ECC-4] A catch-up round that moves gets an array of its own.
    if ((allocates & BIT[field]) !== 0 && field === 'catchup_commit' && (changed & BIT.catchup_commit_round) !== 0)
      continue;
    return changeBreach(field, before, after);
  }
  return undefined;
};
