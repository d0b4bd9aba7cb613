// [PS-ECC-4] broken: the own round starts with a clear array.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const catchupCommitForRound = (
  context: Context,
  _state: PeerRoundState,
  _round: number,
  size: number,
): BitArray | null => context.rules.newBitArray(context, size);

export const psEcc4StartsClear: Variant = {
  id: 'PS-ECC-4-starts-clear',
  type: 'mutant',
  clauses: ['PS-ECC-4'],
  summary: 'the own round starts with a clear array',
  source: 'an arm dropped',
  replace: { catchupCommitForRound },
};
