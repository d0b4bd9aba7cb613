// INV-T1: a peer never goes back.

import { bitsOf } from './changed-fields.ts';
import { compareHeightRoundStep } from '../round-step.ts';
import { showClock } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';

export const clockMonotone: PeerStateInvariant = {
  id: 'INV-T1',
  name: 'clock-monotone',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-1', 'PS-NRS-2'],
  statement: '(height, round, step) never decreases, and only apply_new_round_step changes it',
  needs: [],
  watches: bitsOf(['height', 'round', 'step']),
  start: () => judge,
};

const judge: PeerStateJudge = ({ operation, before, after }) => {
  const order = compareHeightRoundStep(after, before);
  if (order === 0 || (order > 0 && operation === 'apply_new_round_step')) return undefined;
  const limit = operation === 'apply_new_round_step' ? 'not below' : 'exactly';
  return { place: 'state', expected: `${limit} ${showClock(before)}`, observed: showClock(after) };
};
