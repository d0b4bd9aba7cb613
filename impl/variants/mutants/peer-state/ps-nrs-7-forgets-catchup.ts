// [PS-NRS-7] broken: a new round of the height forgets the catch-up commit.

import type { Context } from '../../../src/context.ts';
import { leaveRound as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const leaveRound = (context: Context, state: PeerRoundState, old: Readonly<PeerRoundState>): void => {
  specified(context, state, old);
  context.rules.forgetCatchup(context, state);
};

export const psNrs7ForgetsCatchup: Variant = {
  id: 'PS-NRS-7-forgets-catchup',
  type: 'mutant',
  clauses: ['PS-NRS-7'],
  summary: 'a new round of the height forgets the catch-up commit',
  source: 'what belongs to the height done for the round',
  replace: { leaveRound },
};
