// State invariants: what holds of every peer round state. One that the initial state does not meet does not apply.

import type { Dialect } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateScenario } from '../scenario.ts';
import type { Assumptions } from './assumptions.ts';
import type { Breach } from './breach.ts';
import type { PeerStateInvariant, PeerStateTransition, TransitionJudge } from './invariant.ts';

/** Judges one state. */
export type StateJudge = (state: PeerRoundStateValue) => Breach | undefined;

/** The state before step 0. */
const initialState = (scenario: PeerStateScenario, { newPeerRoundState }: Dialect): PeerRoundStateValue =>
  scenario.setup.state ?? newPeerRoundState;

/** An invariant of all states from those before step 0 on; `judgeOf` yields the judge for one scenario. */
export const stateInvariant = (
  properties: Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'>,
  judgeOf: (assumptions: Assumptions) => StateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (scenario, assumptions): TransitionJudge<PeerStateTransition> | undefined => {
    const judge = judgeOf(assumptions);
    return judge(initialState(scenario, assumptions.dialect)) === undefined ? ({ after }) => judge(after) : undefined;
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
  start: ({ setup: { state } }, { dialect }) =>
    state === undefined || judge(state, dialect) === undefined ? ({ after }) => judge(after, dialect) : undefined,
});
