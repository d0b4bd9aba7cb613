// [PS-ECC-4] broken: the precommits are shared whatever the round.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const catchupCommitForRound = (context: Context, state: PeerRoundState): BitArray | null =>
  context.rules.sharedPrecommits(context, state.precommits);

export const psEcc4SharesAlways: Variant = {
  id: 'PS-ECC-4-shares-always',
  type: 'mutant',
  clauses: ['PS-ECC-4', 'AL-2'],
  summary: 'the precommits are shared whatever the round',
  source: 'the round dropped from the condition',
  replace: { catchupCommitForRound },
};
