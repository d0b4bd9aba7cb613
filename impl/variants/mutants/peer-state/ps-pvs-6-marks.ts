// [PS-PVS-6] broken: picking a vote marks it.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const afterPick = (context: Context, state: PeerRoundState, votes: VotesToSend, index: number): void =>
  context.rules.markVote(context, state, { height: votes.height, round: votes.round, type: votes.type, index });

export const psPvs6Marks: Variant = {
  id: 'PS-PVS-6-marks',
  type: 'mutant',
  clauses: ['PS-PVS-6', 'PS-PSV-3'],
  summary: 'picking a vote marks it',
  source: 'PS-15: tendermint before 7a4b62d3b',
  replace: { afterPick },
};
