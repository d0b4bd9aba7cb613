// [PS-ECC-1] broken: a commit of another height moves the catch-up round.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
import { ensureCatchupCommitRound as specified } from '../../../src/peer-state/ensure-catchup-commit-round.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const ensureCatchupCommitRound = (
  context: Context,
  state: PeerRoundState,
  _height: Uint64,
  round: number,
  size: number,
): void => specified(context, state, state.height, round, size);

export const psEcc1AnyHeight: Variant = {
  id: 'PS-ECC-1-any-height',
  type: 'mutant',
  clauses: ['PS-ECC-1'],
  summary: 'a commit of another height moves the catch-up round',
  source: 'the guard on the height dropped',
  replace: { ensureCatchupCommitRound },
};
