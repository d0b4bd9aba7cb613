// INV-S8: precommits and catchup_commit are one array in the catch-up round only, and then show the same marks.

import { sameBitArray } from '../bit-array.ts';
import { sameSize } from './array-change.ts';
import { heldAgainst } from './breach.ts';
import { bitsOf } from './changed-fields.ts';
import { fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateTransition } from './invariant.ts';
import { sharedAfter, sharedAtFirst, shareIsSound } from './precommits-sharing.ts';

const BOTH = bitsOf(['precommits', 'catchup_commit']);

/** What makes the two one array in this step; [AL-1] where they were one already. */
const becomesOne = (wasShared: boolean, { before, after }: PeerStateTransition): string => {
  if (before.round !== after.round) return 'PS-NRS-4';
  return wasShared && before.catchup_commit_round === after.catchup_commit_round ? 'AL-1' : 'PS-ECC-4';
};

export const sharedOnlyInCatchupRound: PeerStateInvariant = {
  id: 'INV-S8',
  name: 'shared-only-in-catchup-round',
  headline: 'catchup-round-correct',
  levels: ['peer_state', 'reactor'],
  clauses: ['AL-1', 'AL-2', 'PS-ECC-4', 'PS-NRS-4'],
  statement:
    'precommits and catchup_commit change together only in the catch-up round, and once shared stay equal in it',
  needs: [],
  watches: bitsOf(['height', 'round', 'precommits', 'catchup_commit_round', 'catchup_commit']),
  start: (scenario) => {
    if (!shareIsSound(scenario)) return undefined;
    let shared = sharedAtFirst(scenario);
    return (transition) => {
      const { before, after, changed } = transition;
      const wasShared = shared;
      shared = sharedAfter(shared, transition);
      if (shared)
        return sameBitArray(after.precommits, after.catchup_commit)
          ? undefined
          : heldAgainst(
              becomesOne(wasShared, transition),
              fieldBreach('catchup_commit', `the precommits, which it shares: ${showArray(after.precommits)}`, after),
            );
      return after.catchup_commit_round !== after.round &&
        (changed & BOTH) === BOTH &&
        sameSize(before.precommits, after.precommits) &&
        sameSize(before.catchup_commit, after.catchup_commit)
        ? heldAgainst(
            'AL-2',
            fieldBreach(
              'catchup_commit',
              `apart from precommits in round ${after.round}, as the catch-up round is ${after.catchup_commit_round}`,
              after,
            ),
          )
        : undefined;
    };
  },
};
