// [PS-ECC-2] broken: the same round starts with a clear array again.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureCatchupCommitRound = (
  context: Context,
  state: PeerRoundState,
  height: Uint64,
  round: number,
  size: number,
): void => {
  if (state.height !== height) return;
  state.catchupCommitRound = round;
  state.catchupCommit = context.rules.catchupCommitForRound(context, state, round, size);
};

export const psEcc2Restarts: Variant = {
  id: 'PS-ECC-2-restarts',
  type: 'mutant',
  clauses: ['PS-ECC-2'],
  summary: 'the same round starts with a clear array again',
  source: 'the guard on the round dropped',
  replace: { ensureCatchupCommitRound },
};
