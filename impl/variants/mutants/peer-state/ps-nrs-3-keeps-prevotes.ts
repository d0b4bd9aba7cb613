// [PS-NRS-3] broken: the prevotes of the round that was left stay.

import type { Context } from '../../../src/context.ts';
import { leaveRound as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const leaveRound = (context: Context, state: PeerRoundState, old: Readonly<PeerRoundState>): void => {
  specified(context, state, old);
  state.prevotes = old.prevotes;
};

export const psNrs3KeepsPrevotes: Variant = {
  id: 'PS-NRS-3-keeps-prevotes',
  type: 'mutant',
  clauses: ['PS-NRS-3'],
  summary: 'the prevotes of the round that was left stay',
  source: 'one assignment dropped',
  replace: { leaveRound },
};
