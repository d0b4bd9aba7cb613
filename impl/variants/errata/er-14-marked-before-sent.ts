// [PS-PVS-6] as at the pin: the pick marks the vote, so a failed send loses it. Source: consensus/manager.go:1119.

import type { Context } from '../../src/context.ts';
import type { PeerRoundState } from '../../src/peer-state/peer-round-state.ts';
import type { VotesToSend } from '../../src/peer-state/pick-send-vote.ts';
import type { Variant } from '../../src/reference.ts';

const afterPick = (context: Context, state: PeerRoundState, votes: VotesToSend, index: number): void => {
  context.fired.push('PS-PVS-6');
  context.rules.markVote(context, state, { height: votes.height, round: votes.round, type: votes.type, index });
};

export const er14: Variant = {
  id: 'ER-14',
  type: 'erratum',
  clauses: ['PS-PVS-6', 'PS-PSV-3'],
  summary: 'a vote is marked before it is sent',
  source: 'BUG-2, consensus/manager.go:1119',
  replace: { afterPick },
};
