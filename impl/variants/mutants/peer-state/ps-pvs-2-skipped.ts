// [PS-PVS-2] broken: the votes of a commit do not move the catch-up round.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const prepareArrays = (context: Context, state: PeerRoundState, votes: VotesToSend): void =>
  context.rules.ensureVoteBitArrays(context, state, votes.height, votes.size);

export const psPvs2Skipped: Variant = {
  id: 'PS-PVS-2-skipped',
  type: 'mutant',
  clauses: ['PS-PVS-2'],
  summary: 'the votes of a commit do not move the catch-up round',
  source: 'a call dropped',
  replace: { prepareArrays },
};
