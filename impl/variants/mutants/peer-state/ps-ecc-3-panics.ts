// [PS-ECC-3] broken: a second catch-up round of a height crashes.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
import { Panic } from '../../../src/panic.ts';
import { ensureCatchupCommitRound as specified } from '../../../src/peer-state/ensure-catchup-commit-round.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureCatchupCommitRound = (
  context: Context,
  state: PeerRoundState,
  height: Uint64,
  round: number,
  size: number,
): void => {
  if (state.height === height && state.catchupCommitRound !== 0 && state.catchupCommitRound !== round)
    throw new Panic('conflicting catch-up rounds');
  specified(context, state, height, round, size);
};

export const psEcc3Panics: Variant = {
  id: 'PS-ECC-3-panics',
  type: 'mutant',
  clauses: ['PS-ECC-3'],
  summary: 'a second catch-up round of a height crashes',
  source: 'PS-03: tendermint before 5e015bc66',
  replace: { ensureCatchupCommitRound },
};
