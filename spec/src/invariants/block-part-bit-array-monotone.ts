// INV-T7: while its header stands, the parts array of a peer only gains bits, and only those of parts that it got.

import { compareHeightRoundStep } from '../round-step.ts';
import { changesOtherBit, clearsBit, sameSize } from './array-change.ts';
import { heldAgainst } from './breach.ts';
import { BIT, bitsOf } from './changed-fields.ts';
import { changeBreach, fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';
import { PARTS_CLAUSES, partsClause } from './parts-clause.ts';

export const blockPartBitArrayMonotone: PeerStateInvariant = {
  id: 'INV-T7',
  name: 'block-part-bit-array-monotone',
  headline: 'block-part-bit-array-monotone',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-SBP-2', 'PS-NRS-1', ...PARTS_CLAUSES.filter((clause) => clause !== 'PS-SBP-2')],
  statement: 'header and size of the parts array stay and its bits are only added, by set_has_proposal_block_part',
  needs: [],
  watches: bitsOf(['proposal_block_parts_header', 'proposal_block_parts']),
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => heldAgainst(clauseOf(transition), judgeParts(transition));

const clauseOf = (transition: PeerStateTransition): string =>
  transition.operation === 'apply_new_round_step' &&
  compareHeightRoundStep(transition.arguments, transition.before) <= 0
    ? 'PS-NRS-1'
    : partsClause(transition);

const judgeParts: PeerStateJudge = (transition) => {
  const { operation, before, after, changed } = transition;
  const parts = before.proposal_block_parts;
  // Where NewValidBlock or a new round replaces the array, other invariants judge.
  if (parts === null || operation === 'apply_new_valid_block') return undefined;
  if (operation === 'apply_new_round_step' && (changed & (BIT.height | BIT.round)) !== 0) return undefined;
  if ((changed & BIT.proposal_block_parts_header) !== 0)
    return changeBreach('proposal_block_parts_header', before, after);
  const now = after.proposal_block_parts;
  if ((changed & BIT.proposal_block_parts) === 0) return undefined;
  if (!sameSize(parts, now)) return fieldBreach('proposal_block_parts', `the size of ${showArray(parts)}`, after);
  if (clearsBit(parts, now)) return fieldBreach('proposal_block_parts', `every bit of ${showArray(parts)}`, after);
  const added = operation === 'set_has_proposal_block_part' ? transition.arguments.index : undefined;
  return changesOtherBit(parts, now, added)
    ? fieldBreach('proposal_block_parts', `${showArray(parts)} with at most bit ${added ?? 'none'} added`, after)
    : undefined;
};
