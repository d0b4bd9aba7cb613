// State invariants: what holds of every peer round state. One that the initial state does not meet does not apply.

import type { Dialect } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { Assumptions } from './assumptions.ts';
import type { Breach } from './breach.ts';
import type { PeerStateInvariant, PeerStateTransition, TransitionJudge } from './invariant.ts';

/** What a state invariant is beside its judge. */
type Properties = Omit<PeerStateInvariant, 'levels' | 'start' | 'operations'> & {
  /** The clause that a step breaks after which the state is not what it has to be; of the clauses of the invariant. */
  readonly clauseOf: (transition: PeerStateTransition, breach: Breach) => string;
};

/** The judge of transitions that `judge` of states makes. */
const judgeAfter =
  (judge: StateJudge, clauseOf: Properties['clauseOf']): TransitionJudge<PeerStateTransition> =>
  (transition) => {
    const breach = judge(transition.after);
    return breach === undefined ? undefined : { ...breach, clause: clauseOf(transition, breach) };
  };

/** Judges one state. */
export type StateJudge = (state: PeerRoundStateValue) => Breach | undefined;

/** An invariant of all states from those before step 0 on; `judgeOf` yields the judge for one scenario. */
export const stateInvariant = (
  { clauseOf, ...properties }: Properties,
  judgeOf: (assumptions: Assumptions) => StateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (_scenario, assumptions): TransitionJudge<PeerStateTransition> | undefined => {
    const judge = judgeOf(assumptions);
    return judge(assumptions.initial) === undefined ? judgeAfter(judge, clauseOf) : undefined;
  },
});

/** Judges one state by itself. */
export type PlainStateJudge = (state: PeerRoundStateValue, dialect: Dialect) => Breach | undefined;

/** As `stateInvariant`, for a judge that needs nothing but the state. */
export const plainStateInvariant = (
  { clauseOf, ...properties }: Properties,
  judge: PlainStateJudge,
): PeerStateInvariant => ({
  ...properties,
  levels: ['peer_state', 'reactor'],
  start: (_scenario, { dialect, initial }) =>
    initial === dialect.newPeerRoundState || judge(initial, dialect) === undefined
      ? judgeAfter((state) => judge(state, dialect), clauseOf)
      : undefined,
});
