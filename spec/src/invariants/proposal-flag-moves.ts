// INV-T13: the proposal flag follows the proposal of the peer's height and round.

import { fieldBreach } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge } from './invariant.ts';

export const proposalFlagMoves: PeerStateInvariant = {
  id: 'INV-T13',
  name: 'proposal-flag-moves',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-SHP-3', 'PS-SHP-1', 'PS-NRS-3'],
  statement:
    'proposal becomes true exactly by set_has_proposal of height and round, and false only by a change of them',
  needs: [],
  start: () => judge,
};

const judge: PeerStateJudge = (transition) => {
  const { operation, before, after } = transition;
  if (operation === 'set_has_proposal') {
    const { height, round } = transition.arguments;
    if (height === before.height && round === before.round)
      return after.proposal ? undefined : fieldBreach('proposal', 'true', after);
  }
  if (before.proposal === after.proposal) return undefined;
  if (after.proposal) return fieldBreach('proposal', 'false, as no proposal of height and round came', after);
  return operation === 'apply_new_round_step' && (before.height !== after.height || before.round !== after.round)
    ? undefined
    : fieldBreach('proposal', 'true, as height and round stay', after);
};
