// [PS-NRS-1] broken: an earlier round or step of the same height is taken.

import { compareHeightRoundStep } from '#spec';
import type { NewRoundStep } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const sameRoundStep = (state: PeerRoundState, message: NewRoundStep): boolean =>
  state.round === message.round && state.step === message.step;

export const psNrs1HeightOnly: Variant = {
  id: 'PS-NRS-1-height-only',
  type: 'mutant',
  clauses: ['PS-NRS-1'],
  summary: 'an earlier round or step of the same height is taken',
  source: 'PS-02: the comparison ends at the height',
  replace: {
    isAhead: (state, message) =>
      state.height === message.height ? !sameRoundStep(state, message) : compareHeightRoundStep(message, state) > 0,
  },
};
