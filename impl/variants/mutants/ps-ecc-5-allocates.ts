// [PS-ECC-5] broken: precommits that are nil are allocated to be shared.

import type { BitArray } from '../../src/bit-array/bit-array.ts';
import type { Context } from '../../src/context.ts';
import { catchupCommitForRound as specified } from '../../src/peer-state/ensure-catchup-commit-round.ts';
import type { PeerRoundState } from '../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../src/reference.ts';

const catchupCommitForRound = (
  context: Context,
  state: PeerRoundState,
  round: number,
  size: number,
): BitArray | null => {
  if (round === state.round) state.precommits ??= context.rules.newBitArray(context, size);
  return specified(context, state, round, size);
};

export const psEcc5Allocates: Variant = {
  id: 'PS-ECC-5-allocates',
  type: 'mutant',
  clauses: ['PS-ECC-5'],
  summary: 'precommits that are nil are allocated to be shared',
  source: 'PS-05: the two names meant to be one from the start',
  replace: { catchupCommitForRound },
};
