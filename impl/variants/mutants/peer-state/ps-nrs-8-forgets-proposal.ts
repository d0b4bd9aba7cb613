// [PS-NRS-8] broken: a new step of the round forgets the proposal.

import type { Context } from '../../../src/context.ts';
import { applyNewRoundStep as specified, type NewRoundStep } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const applyNewRoundStep = (context: Context, state: PeerRoundState, message: NewRoundStep): void => {
  const ahead = context.rules.isAhead(state, message);
  specified(context, state, message);
  if (ahead) context.rules.forgetProposal(context, state);
};

export const psNrs8ForgetsProposal: Variant = {
  id: 'PS-NRS-8-forgets-proposal',
  type: 'mutant',
  clauses: ['PS-NRS-8'],
  summary: 'a new step of the round forgets the proposal',
  source: 'what belongs to the round done for the step',
  replace: { applyNewRoundStep },
};
