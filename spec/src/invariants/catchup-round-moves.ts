// INV-T15: the catch-up round follows the commits that are sent to the peer, and its array starts as the precommits of
// the peer's own round or clear.

import { sizeOf, type BitArrayValue } from '../bit-array.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { changesOtherBit, sameSize } from './array-change.ts';
import { heldAgainst, type Breach } from './breach.ts';
import { BIT } from './changed-fields.ts';
import { fieldBreach, showArray } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';
import { pickedNumber, type PickTransition } from './picked-vote.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const catchupRoundMoves: PeerStateInvariant = {
  id: 'INV-T15',
  name: 'catchup-round-moves',
  headline: 'catchup-round-correct',
  levels: ['peer_state', 'reactor'],
  clauses: [
    'PS-ECC-3',
    'PS-ECC-1',
    'PS-ECC-2',
    'PS-ECC-4',
    'PS-PVS-2',
    'PS-PVS-1',
    'PS-NRS-7',
    'PS-PVS-3',
    ...STRAY_CLAUSES,
  ],
  statement:
    'catchup_commit_round becomes the round of each commit picked from, and its array precommits or a clear one',
  needs: [],
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => {
  const { operation, before, after } = transition;
  if (operation === 'pick_vote_to_send' || operation === 'pick_send_vote') {
    const { is_commit: isCommit, height, size } = transition.arguments;
    if (isCommit && height === before.height && size > 0) return judgeCommit(transition);
  }
  // Which commits a whole iteration picked from is not known here.
  if (operation === 'gossip_votes') return undefined;
  return before.catchup_commit_round === after.catchup_commit_round || before.height !== after.height
    ? undefined
    : heldAgainst(
        staysBy(transition),
        fieldBreach('catchup_commit_round', `${before.catchup_commit_round}, as no commit was picked from`, after),
      );
};

/** By what the catch-up round stays where no commit of the peer's height is picked from. */
const staysBy = (transition: PeerStateTransition): string => {
  switch (transition.operation) {
    case 'pick_vote_to_send':
    case 'pick_send_vote': {
      const { size, is_commit: isCommit } = transition.arguments;
      if (size === 0) return 'PS-PVS-1';
      return isCommit ? 'PS-ECC-1' : 'PS-PVS-2';
    }
    case 'apply_new_round_step':
      return 'PS-NRS-7';
    default:
      return strayClause(transition);
  }
};

const judgeCommit = (transition: PickTransition): Breach | undefined => {
  const { before, after, changed } = transition;
  const { round, size } = transition.arguments;
  // [PS-ECC-3] The catch-up round is that of the commit.
  if (after.catchup_commit_round !== round)
    // Where its array stays too, the round was not ensured at all.
    return heldAgainst(
      (changed & BIT.catchup_commit) === 0 ? 'PS-PVS-2' : 'PS-ECC-3',
      fieldBreach('catchup_commit_round', `${round}`, after),
    );
  const picked = pickedNumber(transition);
  // [PS-ECC-2] A round that stays keeps its array.
  if (before.catchup_commit_round === round)
    return heldAgainst('PS-ECC-2', requireButFor(before.catchup_commit, size, picked, after));
  // [PS-ECC-4] A round that moves takes precommits, or starts clear.
  const source = round === before.round ? before.precommits : null;
  const isLeftNil = round === before.round && source === null && after.catchup_commit === null;
  return heldAgainst(isLeftNil ? 'PS-PVS-3' : 'PS-ECC-4', requireButFor(source, size, picked, after));
};

/** Requires `catchup_commit` to be `source`, a nil one to be a clear array of `size` bits, but for the bit `picked`. */
const requireButFor = (
  source: BitArrayValue,
  size: number,
  picked: number | undefined,
  after: PeerRoundStateValue,
): Breach | undefined => {
  const array = after.catchup_commit;
  const fits = source === null ? array !== null && sizeOf(array) === size : sameSize(source, array);
  if (fits && !changesOtherBit(source, array, picked)) return undefined;
  const start = source === null ? `${size} clear bits` : showArray(source);
  return fieldBreach('catchup_commit', `${start}, but for bit ${picked ?? 'none'}`, after);
};
