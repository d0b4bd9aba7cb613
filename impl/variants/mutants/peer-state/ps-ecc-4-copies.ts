// [PS-ECC-4] broken: the catch-up commit is a copy of the precommits.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import { catchupCommitForRound as specified } from '../../../src/peer-state/ensure-catchup-commit-round.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const catchupCommitForRound = (
  context: Context,
  state: PeerRoundState,
  round: number,
  size: number,
): BitArray | null => {
  const array = specified(context, state, round, size);
  return array === state.precommits ? context.rules.copyBitArray(context, array) : array;
};

export const psEcc4Copies: Variant = {
  id: 'PS-ECC-4-copies',
  type: 'mutant',
  clauses: ['PS-ECC-4', 'AL-1'],
  summary: 'the catch-up commit is a copy of the precommits',
  source: 'PS-04: tendermint 41d04cf5b',
  replace: { catchupCommitForRound },
};
