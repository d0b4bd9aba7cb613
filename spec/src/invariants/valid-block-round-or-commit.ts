// INV-T12: NewValidBlock is taken over in the peer's round, and in any round for a commit.

import { sameBitArray } from '../bit-array.ts';
import { samePartSetHeader } from '../block-id.ts';
import { heldAgainst } from './breach.ts';
import { requireUnchanged } from './changed-fields.ts';
import { fieldBreach, show, showArray } from './describe.ts';
import type { PeerStateInvariant } from './invariant.ts';

export const validBlockRoundOrCommit: PeerStateInvariant = {
  id: 'INV-T12',
  name: 'valid-block-round-or-commit',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NVB-2', 'PS-NVB-3', 'PS-NVB-1'],
  statement:
    "apply_new_valid_block replaces header and parts exactly if height and round are the peer's or it is a commit",
  needs: ['well-formed'],
  operations: ['apply_new_valid_block'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_new_valid_block') return undefined;
    const { arguments: message, before, after, changed } = transition;
    if (message.height !== before.height) return undefined;
    const isOfRound = message.round === before.round;
    if (!isOfRound && !message.is_commit) return heldAgainst('PS-NVB-2', requireUnchanged(transition));
    // What is ignored as a whole was taken to be of another height, or a commit to be of another round.
    const guard = isOfRound ? 'PS-NVB-1' : 'PS-NVB-2';
    const clause = changed === 0 ? guard : 'PS-NVB-3';
    if (!samePartSetHeader(message.block_part_set_header, after.proposal_block_parts_header))
      return heldAgainst(
        clause,
        fieldBreach('proposal_block_parts_header', show(message.block_part_set_header), after),
      );
    return sameBitArray(message.block_parts, after.proposal_block_parts)
      ? undefined
      : heldAgainst(clause, fieldBreach('proposal_block_parts', showArray(message.block_parts), after));
  },
};
