// INV-T3: a new step in the same round resets nothing.

import { ALL_FIELDS, BIT, requireUnchanged } from './changed-fields.ts';
import type { PeerStateInvariant } from './invariant.ts';

export const stepChangeOnlyStep: PeerStateInvariant = {
  id: 'INV-T3',
  name: 'step-change-only-step',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-NRS-8'],
  statement: 'an announcement of a greater step in the same height and round changes the step and nothing else',
  needs: [],
  watches: ALL_FIELDS,
  operations: ['apply_new_round_step'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_new_round_step') return undefined;
    const { arguments: announced, before } = transition;
    return announced.height === before.height && announced.round === before.round && announced.step > before.step
      ? requireUnchanged(transition, BIT.step)
      : undefined;
  },
};
