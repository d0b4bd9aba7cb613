// [PS-SHV-1] broken: the bit before that of the vote is set.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { markVote as specified, type VoteKey } from '../../../src/peer-state/set-has-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const markVote = (context: Context, state: PeerRoundState, vote: VoteKey): void =>
  specified(context, state, { ...vote, index: Math.max(vote.index - 1, 0) });

export const psShv1OffByOne: Variant = {
  id: 'PS-SHV-1-off-by-one',
  type: 'mutant',
  clauses: ['PS-SHV-1'],
  summary: 'the bit before that of the vote is set',
  source: 'off by one: indices counted from 1',
  replace: { markVote },
};
