// INV-T4: a new round starts with nothing known of it, but for the precommits of the catch-up round.

import { sameBitArray } from '../bit-array.ts';
import { sameField, type PeerRoundStateValue } from '../peer-round-state.ts';
import { heldAgainst } from './breach.ts';
import { bitsOf } from './changed-fields.ts';
import { fieldBreach, show, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';

const RESET = [
  'proposal',
  'proposal_block_parts_header',
  'proposal_block_parts',
  'proposal_pol_round',
  'proposal_pol',
  'prevotes',
] as const;

export const roundChangeResets: PeerStateInvariant = {
  id: 'INV-T4',
  name: 'round-change-resets',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-3', 'PS-NRS-4'],
  statement:
    'a change of height or round forgets proposal, parts, POL and votes; entering the catch-up round keeps its commit',
  needs: [],
  watches: bitsOf(['height', 'round']),
  operations: ['apply_new_round_step'],
  start: (_scenario, { dialect }) => judgeOf(dialect.newPeerRoundState),
};

/** Judges by what a peer has that announced nothing. */
const judgeOf =
  (fresh: PeerRoundStateValue): PeerStateJudge =>
  ({ before, after }) => {
    const sameHeight = before.height === after.height;
    if (sameHeight && before.round === after.round) return undefined;
    for (const field of RESET)
      if (!sameField(field, fresh, after))
        return heldAgainst('PS-NRS-3', fieldBreach(field, `reset to ${show(fresh[field])}`, after));
    const entersCatchup = sameHeight && after.round === before.catchup_commit_round;
    const expected = entersCatchup ? before.catchup_commit : null;
    if (sameBitArray(expected, after.precommits)) return undefined;
    // Outside the catch-up round its array is taken over where it must not be.
    const isTaken = after.precommits !== null && sameBitArray(before.catchup_commit, after.precommits);
    const clause = entersCatchup || isTaken ? 'PS-NRS-4' : 'PS-NRS-3';
    return heldAgainst(
      clause,
      fieldBreach('precommits', entersCatchup ? `the catchup_commit ${showArray(expected)}` : 'nil', after),
    );
  };
