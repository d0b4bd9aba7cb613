// [PS-PVS-3] broken: the arrays are not allocated before a pick.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const prepareArrays = (context: Context, state: PeerRoundState, votes: VotesToSend): void => {
  if (votes.isCommit) context.rules.ensureCatchupCommitRound(context, state, votes.height, votes.round, votes.size);
};

export const psPvs3Skipped: Variant = {
  id: 'PS-PVS-3-skipped',
  type: 'mutant',
  clauses: ['PS-PVS-3'],
  summary: 'the arrays are not allocated before a pick',
  source: 'a call dropped',
  replace: { prepareArrays },
};
