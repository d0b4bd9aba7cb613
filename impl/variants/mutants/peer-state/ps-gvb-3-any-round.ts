// [PS-GVB-3] broken: precommits of any round of the height below count as its last commit.

import type { BitArray } from '../../../src/bit-array/bit-array.ts';
import type { Context } from '../../../src/context.ts';
import type { VotesKey } from '../../../src/peer-state/get-vote-bit-array.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { Variant } from '../../../src/reference.ts';

const votesOfLastHeight = (_context: Context, state: PeerRoundState, key: VotesKey): BitArray | null =>
  key.type === 'precommit' ? state.lastCommit : null;

export const psGvb3AnyRound: Variant = {
  id: 'PS-GVB-3-any-round',
  type: 'mutant',
  clauses: ['PS-GVB-3'],
  summary: 'precommits of any round of the height below count as its last commit',
  source: 'the round dropped from the guard',
  replace: { votesOfLastHeight },
};
