// [PS-GVB-3] broken: prevotes of the height below count as its last commit.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const votesOfLastHeight = (_context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  state.lastCommitRound === key.round ? state.lastCommit : null;

export const psGvb3Prevotes: Variant = {
  id: 'PS-GVB-3-prevotes',
  type: 'mutant',
  clauses: ['PS-GVB-3'],
  summary: 'prevotes of the height below count as its last commit',
  source: 'the type dropped from the guard',
  replace: { votesOfLastHeight },
};
