// INV-T13: the proposal flag follows the proposal of the peer's height and round.

import { compareHeightRoundStep } from '../round-step.ts';
import { heldAgainst } from './breach.ts';
import { fieldBreach } from './describe.ts';
import type { PeerStateInvariant, PeerStateJudge, PeerStateTransition } from './invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const proposalFlagMoves: PeerStateInvariant = {
  id: 'INV-T13',
  name: 'proposal-flag-moves',
  levels: ['peer_state', 'reactor'],
  clauses: ['PS-SHP-3', 'PS-SHP-1', 'PS-NRS-3', 'PS-NRS-1', 'PS-NRS-8', ...STRAY_CLAUSES],
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
      return after.proposal ? undefined : heldAgainst('PS-SHP-3', fieldBreach('proposal', 'true', after));
  }
  if (before.proposal === after.proposal) return undefined;
  if (after.proposal)
    return heldAgainst(
      clauseOf(transition),
      fieldBreach('proposal', 'false, as no proposal of height and round came', after),
    );
  return operation === 'apply_new_round_step' && (before.height !== after.height || before.round !== after.round)
    ? undefined
    : heldAgainst(clauseOf(transition), fieldBreach('proposal', 'true, as height and round stay', after));
};

/** What the operation had to leave the flag alone by. */
const clauseOf = (transition: PeerStateTransition): string => {
  if (transition.operation === 'set_has_proposal') return 'PS-SHP-1';
  if (transition.operation !== 'apply_new_round_step') return strayClause(transition);
  return compareHeightRoundStep(transition.arguments, transition.before) > 0 ? 'PS-NRS-8' : 'PS-NRS-1';
};
