// INV-T14: votes of ours that say nothing about the peer's heights leave what we know of it alone, and nothing is sent.

import { requireUnchanged } from './changed-fields.ts';
import { show } from './describe.ts';
import { isTrackedHeight } from './height-below.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { PICKS } from './picked-vote.ts';

export const localProgressChangesNothing: PeerStateInvariant = {
  id: 'INV-T14',
  name: 'local-progress-changes-nothing',
  levels: ['peer_state'],
  clauses: ['PS-PVS-4', 'PS-PVS-1', 'PS-ECC-1', 'DM-PRS-4'],
  statement: 'a pick from no votes, or from those of a height that is not tracked, changes, gives and sends nothing',
  needs: [],
  operations: PICKS,
  start: () => (transition) => {
    if (transition.operation !== 'pick_vote_to_send' && transition.operation !== 'pick_send_vote') return undefined;
    const { arguments: votes, before, result } = transition;
    if (votes.size !== 0 && isTrackedHeight(votes.height, before.height)) return undefined;
    if (typeof result.value === 'number' || result.value === true)
      return { place: 'value', expected: 'no vote, as none is tracked', observed: show(result.value) };
    if (result.sends !== undefined && result.sends.length > 0)
      return { place: 'sends', expected: 'none, as no vote is tracked', observed: show(result.sends) };
    return requireUnchanged(transition);
  },
};
