// INV-T5: a new height forgets the catch-up commit and takes a last commit; within a height both stay.

import { sameBitArray } from '../bit-array.ts';
import { heldAgainst } from './breach.ts';
import { BIT, bitsOf } from './changed-fields.ts';
import { changeBreach, fieldBreach, showArray } from './describe.ts';
import { isHeightBelow } from './height-below.ts';
import type { PeerStateInvariant } from './invariant.ts';

const KEPT = ['last_commit_round', 'last_commit', 'catchup_commit_round', 'catchup_commit'] as const;

export const heightChangeResets: PeerStateInvariant = {
  id: 'INV-T5',
  name: 'height-change-resets',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-5', 'PS-NRS-6', 'PS-NRS-7'],
  statement: 'a change of height resets the catch-up commit and takes the announced last commit; otherwise both stay',
  needs: [],
  watches: bitsOf(['height', ...KEPT]),
  operations: ['apply_new_round_step'],
  start:
    (_scenario, { dialect: { noRound } }) =>
    (transition) => {
      if (transition.operation !== 'apply_new_round_step') return undefined;
      const { arguments: announced, before, after, changed } = transition;
      if (before.height === after.height) {
        const field = KEPT.find((each) => (changed & BIT[each]) !== 0);
        return field === undefined ? undefined : heldAgainst('PS-NRS-7', changeBreach(field, before, after));
      }
      if (after.catchup_commit_round !== noRound)
        return heldAgainst('PS-NRS-6', fieldBreach('catchup_commit_round', `${noRound} at a new height`, after));
      if (after.catchup_commit !== null)
        return heldAgainst('PS-NRS-6', fieldBreach('catchup_commit', 'nil at a new height', after));
      if (after.last_commit_round !== announced.last_commit_round)
        return heldAgainst(
          'PS-NRS-5',
          fieldBreach('last_commit_round', `${announced.last_commit_round}, as announced`, after),
        );
      if (after.last_commit === null) return undefined;
      if (!isHeightBelow(before.height, after.height) || before.round !== announced.last_commit_round)
        return heldAgainst(
          'PS-NRS-5',
          fieldBreach('last_commit', 'nil, as the peer was not in the round of the last commit', after),
        );
      return sameBitArray(before.precommits, after.last_commit)
        ? undefined
        : heldAgainst(
            'PS-NRS-5',
            fieldBreach('last_commit', `nil or the precommits of before, ${showArray(before.precommits)}`, after),
          );
    },
};
