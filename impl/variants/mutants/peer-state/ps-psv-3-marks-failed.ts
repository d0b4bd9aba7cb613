// [PS-PSV-3] broken: a vote whose send failed is marked.

import type { Context } from '../../../src/context.ts';
import type { PeerRoundState } from '../../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../../src/reference.ts';

const afterSend = (context: Context, state: PeerRoundState, votes: VotesToSend, index: number): void =>
  context.rules.markVote(context, state, { height: votes.height, round: votes.round, type: votes.type, index });

export const psPsv3MarksFailed: Variant = {
  id: 'PS-PSV-3-marks-failed',
  type: 'mutant',
  clauses: ['PS-PSV-3'],
  summary: 'a vote whose send failed is marked',
  source: 'PS-15: the result of the send not looked at, consensus/manager.go:1088',
  replace: { afterSend },
};
