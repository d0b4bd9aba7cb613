// [PS-NRS-2] broken: the step is not taken over.

import type { Context } from '../../../src/context.ts';
import { applyNewRoundStep as specified, type NewRoundStep } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const applyNewRoundStep = (context: Context, state: PeerRoundState, message: NewRoundStep): void => {
  const { step } = state;
  specified(context, state, message);
  state.step = step;
};

export const psNrs2KeepsStep: Variant = {
  id: 'PS-NRS-2-keeps-step',
  type: 'mutant',
  clauses: ['PS-NRS-2'],
  summary: 'the step is not taken over',
  source: 'one assignment dropped',
  replace: { applyNewRoundStep },
};
