// INV-T6: each operation changes only what it is about, and one that answers an error changes nothing.

import {
  PEER_ROUND_STATE_FIELDS,
  sameField,
  type PeerRoundStateField,
  type PeerRoundStateValue,
} from '../peer-round-state.ts';
import type { PeerStateOperation } from '../peer-state-scenario.ts';
import { isAllocated, sameSize } from './array-change.ts';
import { changeBreach, fieldBreach } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';
import { VOTE_ARRAYS, type VoteArray } from './vote-arrays.ts';

/** What an operation may change: whole fields, and vote arrays in place or from nil. */
interface Frame {
  readonly fields: ReadonlySet<PeerRoundStateField>;
  readonly bits: ReadonlySet<PeerRoundStateField>;
  readonly allocates: boolean;
}

const NONE: readonly PeerRoundStateField[] = [];

const frame = (
  fields: readonly PeerRoundStateField[],
  bits: readonly PeerRoundStateField[] = NONE,
  allocates = false,
): Frame => ({ fields: new Set(fields), bits: new Set(bits), allocates });

const PARTS = ['proposal_block_parts_header', 'proposal_block_parts'] as const;
const MARKS = frame(NONE, VOTE_ARRAYS);
const PICK = frame(['catchup_commit_round'], VOTE_ARRAYS, true);

const FRAMES: { readonly [Name in PeerStateOperation]: Frame } = {
  apply_new_round_step: frame(PEER_ROUND_STATE_FIELDS),
  apply_new_valid_block: frame(PARTS),
  apply_proposal_pol: frame(['proposal_pol']),
  apply_has_vote: MARKS,
  apply_vote_set_bits: MARKS,
  set_has_proposal: frame(['proposal', ...PARTS, 'proposal_pol_round', 'proposal_pol']),
  init_proposal_block_parts: frame(PARTS),
  set_has_proposal_block_part: frame(NONE, ['proposal_block_parts']),
  set_has_vote: MARKS,
  ensure_vote_bit_arrays: frame(NONE, NONE, true),
  pick_vote_to_send: PICK,
  pick_send_vote: PICK,
};

const isVoteArray = (field: PeerRoundStateField): field is VoteArray =>
  (VOTE_ARRAYS as readonly PeerRoundStateField[]).includes(field);

const mayChange = (
  { fields, bits, allocates }: Frame,
  field: PeerRoundStateField,
  before: PeerRoundStateValue,
  after: PeerRoundStateValue,
): boolean => {
  if (fields.has(field)) return true;
  if (field === 'proposal_block_parts') return bits.has(field) && sameSize(before[field], after[field]);
  if (!isVoteArray(field)) return false;
  if (bits.has(field) && sameSize(before[field], after[field])) return true;
  if (!allocates) return false;
  // [PS-ECC-4] A catch-up round that moves gets an array of its own.
  if (field === 'catchup_commit' && before.catchup_commit_round !== after.catchup_commit_round) return true;
  return isAllocated(before[field], after[field]);
};

export const frameInvariant: PeerStateInvariant = {
  id: 'INV-T6',
  name: 'frame',
  levels: ['peer_state'],
  clauses: ['DM-PRS-4'],
  statement: 'a step changes only the fields that its operation may change, and nothing where it answers an error',
  needs: [],
  start: () => judge,
};

const judge: PeerStateJudge = ({ operation, before, after, result }) => {
  const refused = result.error !== undefined;
  if (operation === 'apply_new_round_step' && !refused) return undefined;
  const allowed = FRAMES[operation];
  for (const field of PEER_ROUND_STATE_FIELDS) {
    if (sameField(field, before, after)) continue;
    if (refused) return fieldBreach(field, 'unchanged, as the operation answered an error', after);
    if (!mayChange(allowed, field, before, after)) return changeBreach(field, before, after);
  }
  return undefined;
};
