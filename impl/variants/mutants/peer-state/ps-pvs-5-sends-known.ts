// [PS-PVS-5] broken: votes that the peer is known to have are picked too.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const pickMissingVote = (context: Context, state: PeerRoundState, votes: VotesToSend): number | null => {
  const { rules } = context;
  const target = rules.getVoteBitArray(context, state, votes);
  return target === null ? null : rules.pickRandom(context, votes.bits);
};

export const psPvs5SendsKnown: Variant = {
  id: 'PS-PVS-5-sends-known',
  type: 'mutant',
  clauses: ['PS-PVS-5'],
  summary: 'votes that the peer is known to have are picked too',
  source: 'the subtraction dropped',
  replace: { pickMissingVote },
};
