// [PS-ECC-3] broken: an earlier round does not become the catch-up round.

import type { Uint64 } from '#spec';
import type { Context } from '../../../src/context.ts';
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
  if (round >= state.catchupCommitRound) specified(context, state, height, round, size);
};

export const psEcc3LaterOnly: Variant = {
  id: 'PS-ECC-3-later-only',
  type: 'mutant',
  clauses: ['PS-ECC-3'],
  summary: 'an earlier round does not become the catch-up round',
  source: 'the round compared with < where it must only differ',
  replace: { ensureCatchupCommitRound },
};
