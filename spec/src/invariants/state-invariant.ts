// State invariants: what holds of every peer round state. One that the initial state does not meet does not apply.

import type { Dialect } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { Assumptions } from './assumptions.ts';
import type { Breach } from './breach.ts';
import type { PeerStateInvariant, PeerStateTransition, TransitionJudge } from './invariant.ts';

/** Judges one state. */
export type StateJudge = (state: PeerRoundStateValue) => Breach | undefined;

/** An invariant of all states from those before step 0 on; `judgeOf` yields the judge for one scenario. */
export const stateInvariant = (
  properties: Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'>,
  judgeOf: (assumptions: Assumptions) => StateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (_scenario, assumptions): TransitionJudge<PeerStateTransition> | undefined => {
    const judge = judgeOf(assumptions);
    return judge(assumptions.initial) === undefined ? ({ after }) => judge(after) : undefined;
  },
});

/** Judges one state by itself. */
export type PlainStateJudge = (state: PeerRoundStateValue, dialect: Dialect) => Breach | undefined;

/** As `stateInvariant`, for a judge that needs nothing but the state. */
export const plainStateInvariant = (
  properties: Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'>,
  judge: PlainStateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (_scenario, { dialect, initial }) =>
    initial === dialect.newPeerRoundState || judge(initial, dialect) === undefined
      ? ({ after }) => judge(after, dialect)
      : undefined,
});
