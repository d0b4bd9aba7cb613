// [PS-EVB-1] broken: a missing catch-up commit becomes the object of the precommits.

import type { Context } from '../../../src/context.ts';
import { ensureVotesOfHeight as specified } from '../../../src/peer-state/ensure-vote-bit-arrays.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureVotesOfHeight = (context: Context, state: PeerRoundState, size: number): void => {
  const missing = state.catchupCommit === null;
  specified(context, state, size);
  if (missing) state.catchupCommit = state.precommits;
};

export const psEvb1Shares: Variant = {
  id: 'PS-EVB-1-shares',
  type: 'mutant',
  clauses: ['PS-EVB-1'],
  summary: 'a missing catch-up commit becomes the object of the precommits',
  source: 'one allocation for two fields',
  replace: { ensureVotesOfHeight },
};
