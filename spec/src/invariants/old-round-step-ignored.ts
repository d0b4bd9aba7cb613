// INV-T2: an announcement that is not ahead is ignored as a whole, one that is ahead is taken over.

import { compareHeightRoundStep } from '../round-step.ts';
import { heldAgainst } from './breach.ts';
import { requireUnchanged } from './changed-fields.ts';
import { showClock } from './describe.ts';
import type { PeerStateInvariant } from './invariant.ts';

export const oldRoundStepIgnored: PeerStateInvariant = {
  id: 'INV-T2',
  name: 'old-round-step-ignored',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-1', 'PS-NRS-2'],
  statement: 'an announcement that is not greater than (height, round, step) changes nothing, a greater one sets them',
  needs: [],
  operations: ['apply_new_round_step'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_new_round_step') return undefined;
    const { arguments: announced, before, after, changed } = transition;
    if (compareHeightRoundStep(announced, before) <= 0) return heldAgainst('PS-NRS-1', requireUnchanged(transition));
    return compareHeightRoundStep(announced, after) === 0
      ? undefined
      : {
          // What is ignored as a whole was held to be old.
          clause: changed === 0 ? 'PS-NRS-1' : 'PS-NRS-2',
          place: 'state',
          expected: `${showClock(announced)}, as announced`,
          observed: showClock(after),
        };
  },
};
