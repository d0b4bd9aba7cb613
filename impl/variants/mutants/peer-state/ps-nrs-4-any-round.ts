// [PS-NRS-4] broken: any new round of the height takes over the catch-up commit.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { precommitsOfNewRound as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const precommitsOfNewRound = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
): BitArray | null => specified(context, state, { ...old, catchupCommitRound: state.round });

export const psNrs4AnyRound: Variant = {
  id: 'PS-NRS-4-any-round',
  type: 'mutant',
  clauses: ['PS-NRS-4', 'PS-NRS-3', 'AL-2'],
  summary: 'any new round of the height takes over the catch-up commit',
  source: 'PS-20: the round dropped from the condition',
  replace: { precommitsOfNewRound },
};
