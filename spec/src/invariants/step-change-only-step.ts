// INV-T3: a new step in the same round resets nothing.

import type { PeerRoundStateField } from '../peer-round-state.ts';
import type { PeerStateInvariant } from './invariant.ts';
import { requireUnchanged } from './unchanged.ts';

const STEP: ReadonlySet<PeerRoundStateField> = new Set(['step'] as const);

export const stepChangeOnlyStep: PeerStateInvariant = {
  id: 'INV-T3',
  name: 'step-change-only-step',
  levels: ['peer_state'],
  clauses: ['PS-NRS-8'],
  statement: 'an announcement of a greater step in the same height and round changes the step and nothing else',
  needs: [],
  operations: ['apply_new_round_step'],
  start: () => (transition) => {
    if (transition.operation !== 'apply_new_round_step') return undefined;
    const { arguments: announced, before, after } = transition;
    return announced.height === before.height && announced.round === before.round && announced.step > before.step
      ? requireUnchanged(before, after, STEP)
      : undefined;
  },
};
