// Whether precommits and catchup_commit are one array, as far as scenario and states tell. Sharing itself does not show in
// a state; what brings it about does [AL-1], and so does what ends it [AL-2].

import { sameBitArray } from '../bit-array.ts';
import type { PeerStateScenario } from '../scenario.ts';
import type { PeerStateTransition } from './invariant.ts';

/** Whether the two are one array before step 0. */
export const sharedAtFirst = ({ setup }: PeerStateScenario): boolean =>
  setup.share !== undefined && setup.state !== undefined && setup.state.precommits !== null;

/** Whether a `setup.share` is one that a real peer state can have: same content, in the catch-up round. */
export const shareIsSound = ({ setup }: PeerStateScenario): boolean => {
  if (setup.share === undefined || setup.state === undefined) return true;
  const { precommits, catchup_commit: catchupCommit, catchup_commit_round: catchupRound, round } = setup.state;
  return catchupRound === round && sameBitArray(precommits, catchupCommit);
};

/** Whether the two are one array after the step, given whether they were before. */
export const sharedAfter = (shared: boolean, { operation, before, after }: PeerStateTransition): boolean => {
  if (after.catchup_commit_round !== after.round) return false;
  const sameHeight = before.height === after.height;
  // [PS-NRS-4] The peer enters its catch-up round.
  if (before.round !== after.round)
    return (
      operation === 'apply_new_round_step' &&
      sameHeight &&
      before.catchup_commit_round === after.round &&
      before.catchup_commit !== null
    );
  // [PS-ECC-4] The catch-up round moves to the peer's own.
  if (before.catchup_commit_round !== after.catchup_commit_round) return sameHeight && before.precommits !== null;
  return shared && sameHeight;
};
