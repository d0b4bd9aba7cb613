// [PS-NRS-5] broken: the round of the last commit is the round that was left.

import type { Context } from '../../../src/context.ts';
import { leaveHeight as specified, type NewRoundStep } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const leaveHeight = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
  message: NewRoundStep,
): void => {
  specified(context, state, old, message);
  state.lastCommitRound = old.round;
};

export const psNrs5OwnRound: Variant = {
  id: 'PS-NRS-5-own-round',
  type: 'mutant',
  clauses: ['PS-NRS-5'],
  summary: 'the round of the last commit is the round that was left',
  source: 'the announced round not looked at',
  replace: { leaveHeight },
};
