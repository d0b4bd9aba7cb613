// INV-T1: a peer never goes back.

import { compareHeightRoundStep } from '../round-step.ts';
import { bitsOf } from './changed-fields.ts';
import { showClock } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const clockMonotone: PeerStateInvariant = {
  id: 'INV-T1',
  name: 'clock-monotone',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-1', 'PS-NRS-2', ...STRAY_CLAUSES],
  statement: '(height, round, step) never decreases, and only apply_new_round_step changes it',
  needs: [],
  watches: bitsOf(['height', 'round', 'step']),
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => {
  const { operation, before, after } = transition;
  const order = compareHeightRoundStep(after, before);
  if (order === 0 || (order > 0 && operation === 'apply_new_round_step')) return undefined;
  const limit = operation === 'apply_new_round_step' ? 'not below' : 'exactly';
  return {
    clause: clauseOf(transition),
    place: 'state',
    expected: `${limit} ${showClock(before)}`,
    observed: showClock(after),
  };
};

/** An announcement that is not ahead has to be ignored, one that is ahead is taken over wrongly. */
const clauseOf = (transition: PeerStateTransition): string => {
  if (transition.operation !== 'apply_new_round_step') return strayClause(transition);
  return compareHeightRoundStep(transition.arguments, transition.before) > 0 ? 'PS-NRS-2' : 'PS-NRS-1';
};
