// [PS-EVB-2] broken: the last commit is never allocated.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureVoteBitArrays = (context: Context, state: PeerRoundState, height: Uint64, size: number): void => {
  if (state.height === height) context.rules.ensureVotesOfHeight(context, state, size);
};

export const psEvb2Skipped: Variant = {
  id: 'PS-EVB-2-skipped',
  type: 'mutant',
  clauses: ['PS-EVB-2'],
  summary: 'the last commit is never allocated',
  source: 'an arm dropped',
  replace: { ensureVoteBitArrays },
};
