// INV-S9: no two arrays are one, but for precommits and catchup_commit. A step that marks one shows it in no other.

import type { PeerRoundStateField } from '../peer-round-state.ts';
import { sameSize } from './array-change.ts';
import { heldAgainst } from './breach.ts';
import { BIT, bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';

const OTHERS = ['prevotes', 'proposal_pol', 'last_commit', 'proposal_block_parts'] as const;

const ARRAYS = bitsOf([...OTHERS, 'precommits', 'catchup_commit']);

export const arraysDistinct: PeerStateInvariant = {
  id: 'INV-S9',
  name: 'arrays-distinct',
  levels: ['peer_state', 'reactor'],
  clauses: ['AL-3', 'PS-EVB-1', 'PS-ECC-5', 'PS-SHV-1', 'AL-2'],
  statement: 'a mark shows in one array only, or in precommits and catchup_commit in the catch-up round',
  needs: [],
  watches: ARRAYS,
  // Not those that may replace arrays by others.
  operations: [
    'apply_has_vote',
    'apply_vote_set_bits',
    'init_proposal_block_parts',
    'set_has_proposal_block_part',
    'set_has_vote',
    'ensure_vote_bit_arrays',
    'pick_vote_to_send',
    'pick_send_vote',
  ],
  start: () => judge,
};

/** Arrays that come from messages belong to the peer state alone [AL-3]; those allocated by us are made one for each field. */
const ADOPTED: ReadonlySet<string> = new Set(['proposal_pol', 'proposal_block_parts']);

const apartBy = (field: PeerRoundStateField, other: PeerRoundStateField): string =>
  ADOPTED.has(field) || ADOPTED.has(other) ? 'AL-3' : 'PS-EVB-1';

const judge: PeerStateJudge = ({ before, after, changed: fields }) => {
  let changed: PeerRoundStateField | undefined;
  for (const field of OTHERS) {
    if ((fields & BIT[field]) === 0 || !sameSize(before[field], after[field])) continue;
    if (changed !== undefined)
      return heldAgainst(apartBy(field, changed), fieldBreach(field, `unchanged, as ${changed} changed`, after));
    changed = field;
  }
  const precommits = (fields & BIT.precommits) !== 0 && sameSize(before.precommits, after.precommits);
  // A catch-up round that moved has another array, which need not be compared with the one before.
  const catchup =
    (fields & (BIT.catchup_commit | BIT.catchup_commit_round)) === BIT.catchup_commit &&
    sameSize(before.catchup_commit, after.catchup_commit);
  if (changed !== undefined && (precommits || catchup)) {
    const field = precommits ? 'precommits' : 'catchup_commit';
    return heldAgainst(apartBy(field, changed), fieldBreach(field, `unchanged, as ${changed} changed`, after));
  }
  return precommits && catchup && after.catchup_commit_round !== after.round
    ? heldAgainst(
        'AL-2',
        fieldBreach('catchup_commit', 'unchanged, as precommits changed outside the catch-up round', after),
      )
    : undefined;
};
