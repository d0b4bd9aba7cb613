// [PS-NRS-4] broken: the catch-up commit is taken over at another height.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { precommitsOfNewRound as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const precommitsOfNewRound = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
): BitArray | null => specified(context, state, { ...old, height: state.height });

export const psNrs4AnyHeight: Variant = {
  id: 'PS-NRS-4-any-height',
  type: 'mutant',
  clauses: ['PS-NRS-4', 'PS-NRS-3'],
  summary: 'the catch-up commit is taken over at another height',
  source: 'PS-20: the height dropped from the condition',
  replace: { precommitsOfNewRound },
};
