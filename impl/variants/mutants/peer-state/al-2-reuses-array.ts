// [AL-2] broken: the array of the old catch-up round is cleared and reused, precommits that share it too.

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
  const fresh = specified(context, state, round, size);
  const { catchupCommit } = state;
  if (round === state.round || fresh === null || catchupCommit === null) return fresh;
  catchupCommit.bits = fresh.bits;
  catchupCommit.halves = fresh.halves;
  catchupCommit.touch();
  return catchupCommit;
};

export const al2ReusesArray: Variant = {
  id: 'AL-2-reuses-array',
  type: 'mutant',
  clauses: ['AL-2', 'PS-ECC-4'],
  summary: 'the array of the old catch-up round is cleared and reused, precommits that share it too',
  source: 'an object written where it must be replaced',
  replace: { catchupCommitForRound },
};
