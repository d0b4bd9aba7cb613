// [PS-NRS-4] broken: the precommits become a copy of the catch-up commit.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { precommitsOfNewRound as specified } from '../../../src/peer-state/apply-new-round-step.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const precommitsOfNewRound = (
  context: Context,
  state: PeerRoundState,
  old: Readonly<PeerRoundState>,
): BitArray | null => context.rules.copyBitArray(context, specified(context, state, old));

export const psNrs4Copies: Variant = {
  id: 'PS-NRS-4-copies',
  type: 'mutant',
  clauses: ['PS-NRS-4', 'AL-1'],
  summary: 'the precommits become a copy of the catch-up commit',
  source: 'PS-04: tendermint 41d04cf5b',
  replace: { precommitsOfNewRound },
};
