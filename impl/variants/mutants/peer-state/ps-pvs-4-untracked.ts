// [PS-PVS-4] broken: a vote that is not tracked is picked.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import { pickMissingVote as specified, type VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const pickMissingVote = (context: Context, state: PeerRoundState, votes: VotesToSend): number | null => {
  const tracked = context.rules.getVoteBitArray(context, state, votes) !== null;
  return tracked ? specified(context, state, votes) : context.rules.pickRandom(context, votes.bits);
};

export const psPvs4Untracked: Variant = {
  id: 'PS-PVS-4-untracked',
  type: 'mutant',
  clauses: ['PS-PVS-4'],
  summary: 'a vote that is not tracked is picked',
  source: 'the guard against a missing array dropped',
  replace: { pickMissingVote },
};
