// [PS-PVS-1] broken: an empty set of votes moves the catch-up round.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { pickVoteToSend as specified, type VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const pickVoteToSend = (context: Context, state: PeerRoundState, votes: VotesToSend): number | null => {
  if (votes.size === 0) context.rules.prepareArrays(context, state, votes);
  return specified(context, state, votes);
};

export const psPvs1EmptySet: Variant = {
  id: 'PS-PVS-1-empty-set',
  type: 'mutant',
  clauses: ['PS-PVS-1'],
  summary: 'an empty set of votes moves the catch-up round',
  source: 'the guard against an empty set dropped',
  replace: { pickVoteToSend },
};
