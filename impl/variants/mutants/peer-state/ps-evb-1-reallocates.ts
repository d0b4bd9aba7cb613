// [PS-EVB-1] broken: arrays that are tracked are replaced by clear ones.

import type { Context } from '../../../src/context.ts';
import { ensureVotesOfHeight as specified } from '../../../src/peer-state/ensure-vote-bit-arrays.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureVotesOfHeight = (context: Context, state: PeerRoundState, size: number): void => {
  state.prevotes = null;
  state.precommits = null;
  state.catchupCommit = null;
  state.proposalPol = null;
  specified(context, state, size);
};

export const psEvb1Reallocates: Variant = {
  id: 'PS-EVB-1-reallocates',
  type: 'mutant',
  clauses: ['PS-EVB-1'],
  summary: 'arrays that are tracked are replaced by clear ones',
  source: 'the test for nil dropped',
  replace: { ensureVotesOfHeight },
};
