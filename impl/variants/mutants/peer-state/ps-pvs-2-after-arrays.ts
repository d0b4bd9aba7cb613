// [PS-PVS-2] broken: the arrays are allocated before the catch-up round moves.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const prepareArrays = (context: Context, state: PeerRoundState, votes: VotesToSend): void => {
  const { rules } = context;
  rules.ensureVoteBitArrays(context, state, votes.height, votes.size);
  if (votes.isCommit) rules.ensureCatchupCommitRound(context, state, votes.height, votes.round, votes.size);
};

export const psPvs2AfterArrays: Variant = {
  id: 'PS-PVS-2-after-arrays',
  type: 'mutant',
  clauses: ['PS-PVS-2', 'PS-ECC-5'],
  summary: 'the arrays are allocated before the catch-up round moves',
  source: 'PS-05: the order of the two calls swapped, consensus/manager.go:1109-1112',
  replace: { prepareArrays },
};
