// INV-S1: the clock of a peer is that of one that has announced nothing, or a real height and step.

import { compareUint64 } from '../uint64.ts';
import { bitsOf } from './changed-fields.ts';
import { showClock } from './describe.ts';
import { plainStateInvariant } from './state-invariant.ts';
import { STRAY_CLAUSES, strayClause } from './stray-change.ts';

export const clockInRange = plainStateInvariant(
  {
    id: 'INV-S1',
    name: 'clock-in-range',
    clauses: ['PS-NRS-2', ...STRAY_CLAUSES],
    clauseOf: (transition) => (transition.operation === 'apply_new_round_step' ? 'PS-NRS-2' : strayClause(transition)),
    statement: '(height, round, step) is that of a new peer, or height is above 0 and step is 1 to 8',
    needs: ['clock'],
    watches: bitsOf(['height', 'round', 'step']),
  },
  (state, { newPeerRoundState }) => {
    const announced = compareUint64(state.height, 0) > 0 && state.step >= 1 && state.step <= 8;
    if (announced || (state.height === 0 && state.round === newPeerRoundState.round && state.step === 0))
      return undefined;
    return {
      place: 'state',
      expected: 'that of a new peer, or a height above 0 and a step of 1 to 8',
      observed: showClock(state),
    };
  },
);
