// INV-T11: what is said about another height says nothing about the peer's; votes of the height below are still tracked.

import { heldAgainst } from './breach.ts';
import { ALL_FIELDS, requireUnchanged } from './changed-fields.ts';
import { isTrackedHeight } from './height-below.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';

export const otherHeightIgnored: PeerStateInvariant = {
  id: 'INV-T11',
  name: 'other-height-ignored',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NVB-1', 'PS-POL-1', 'PS-AHV-1', 'PS-GVB-4'],
  statement:
    'messages of another height change nothing, but that votes of the height below may be marked as last commit',
  needs: [],
  watches: ALL_FIELDS,
  operations: ['apply_new_valid_block', 'apply_proposal_pol', 'apply_has_vote', 'apply_vote_set_bits', 'set_has_vote'],
  start: () => judge,
};

const concernsPeer = (transition: PeerStateTransition): boolean => {
  const { height } = transition.before;
  switch (transition.operation) {
    case 'apply_new_valid_block':
    case 'apply_proposal_pol':
    case 'apply_has_vote':
      return transition.arguments.height === height;
    case 'apply_vote_set_bits':
      return isTrackedHeight(transition.arguments.message.height, height);
    case 'set_has_vote':
      return isTrackedHeight(transition.arguments.height, height);
    default:
      return true;
  }
};

/** Which guard is about the height that each is of. */
const GUARDS: Readonly<Record<string, string>> = {
  apply_new_valid_block: 'PS-NVB-1',
  apply_proposal_pol: 'PS-POL-1',
  apply_has_vote: 'PS-AHV-1',
  apply_vote_set_bits: 'PS-GVB-4',
  set_has_vote: 'PS-GVB-4',
};

const judge: PeerStateJudge = (transition) =>
  concernsPeer(transition)
    ? undefined
    : heldAgainst(GUARDS[transition.operation] ?? 'PS-GVB-4', requireUnchanged(transition));
