// State invariants: what holds of every peer round state. One that the initial state does not meet does not apply.

import { NEW_PEER_ROUND_STATE, type PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateScenario } from '../scenario.ts';
import type { Assumptions } from './assumptions.ts';
import type { Breach, PeerStateInvariant, PeerStateTransition, TransitionJudge } from './invariant.ts';

/** Judges one state. */
export type StateJudge = (state: PeerRoundStateValue) => Breach | undefined;

/** The state before step 0. */
const initialState = (scenario: PeerStateScenario): PeerRoundStateValue => scenario.setup.state ?? NEW_PEER_ROUND_STATE;

/** An invariant of all states from those before step 0 on; `judgeOf` yields the judge for one scenario. */
export const stateInvariant = (
  properties: Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'>,
  judgeOf: (assumptions: Assumptions) => StateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (scenario, assumptions): TransitionJudge<PeerStateTransition> | undefined => {
    const judge = judgeOf(assumptions);
    return judge(initialState(scenario)) === undefined ? ({ after }) => judge(after) : undefined;
  },
});

/** As `stateInvariant`, for a judge that needs nothing but the state. */
export const plainStateInvariant = (
  properties: Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'>,
  judge: StateJudge,
): PeerStateInvariant => {
  const judgeTransition: TransitionJudge<PeerStateTransition> = ({ after }) => judge(after);
  return {
    ...properties,
    levels: ['peer_state', 'reactor'],
    start: (scenario) =>
      scenario.setup.state === undefined || judge(scenario.setup.state) === undefined ? judgeTransition : undefined,
  };
};
