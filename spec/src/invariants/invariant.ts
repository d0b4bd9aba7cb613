// What an invariant is: a rule over (scenario, observation) that knows nothing of the reference. An invariant judges one
// transition after the other; `start` is called once a scenario and returns the judge, or nothing where the initial
// state does not meet the invariant's preconditions. See invariants.md for the statements.

import type { BitArrayArguments, BitArrayOperation } from '../bit-array-scenario.ts';
import type { CodecArguments, CodecOperation } from '../codec-scenario.ts';
import type { CryptoArguments, CryptoOperation } from '../crypto-scenario.ts';
import type { Dialect } from '../dialect.ts';
import type { Level } from '../level.ts';
import type { BitArraysState, Observation, StepResult } from '../observation.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateArguments, PeerStateOperation } from '../peer-state-scenario.ts';
import type {
  BitArrayScenario,
  CodecScenario,
  CryptoScenario,
  PeerStateScenario,
  ReactorScenario,
  Scenario,
  VoteSetScenario,
} from '../scenario.ts';
import type { VoteSetArguments, VoteSetOperation } from '../vote-set-scenario.ts';
import type { Assumption, Assumptions } from './assumptions.ts';
import type { Breach } from './breach.ts';
import type { FieldBits } from './changed-fields.ts';
import type { ReactorTransition } from './reactor/reactor-transition.ts';

/** One step with the states around it. `before` is the initial state for step 0. */
export interface Transition<State, Operation extends string = string, Arguments = unknown> {
  readonly index: number;
  readonly operation: Operation;
  /** The arguments of the operation, of the shape that the level's registry of operations gives. */
  readonly arguments: Arguments;
  readonly before: State;
  /** Whether `before` was taken for granted: no state was set, reported or shown, and the step shows the first one. */
  readonly isFirst: boolean;
  readonly after: State;
  /** The fields of a peer round state that differ; all at other levels. */
  readonly changed: FieldBits;
  readonly result: StepResult;
}

/**
 * What a step of a reactor is to the state of a peer where it is not exactly one operation of level peer_state:
 * - `nothing`: the step does not concern the peer, or leaves its state alone;
 * - `receive_vote`: two times ensure_vote_bit_arrays, then set_has_vote;
 * - `gossip_votes`: an iteration of the votes routine, with one pick for each vote set that it tried.
 */
export const COMPOSITE_OPERATIONS = ['nothing', 'receive_vote', 'gossip_votes'] as const;

export type CompositeOperation = (typeof COMPOSITE_OPERATIONS)[number];

/**
 * A transition of a peer round state; `operation` tells the shape of `arguments`. Of level peer_state, or of one peer of a
 * reactor: there `ours` of apply_vote_set_bits is not known and given as nil.
 */
export type PeerStateTransition =
  | {
      [Name in PeerStateOperation]: Transition<PeerRoundStateValue, Name, PeerStateArguments<Name>>;
    }[PeerStateOperation]
  | { [Name in CompositeOperation]: Transition<PeerRoundStateValue, Name> }[CompositeOperation];

/** A transition of level bit_array; `operation` tells the shape of `arguments`. */
export type BitArrayTransition = {
  [Name in BitArrayOperation]: Transition<BitArraysState, Name, BitArrayArguments<Name>>;
}[BitArrayOperation];

/** What a level without a state has before and after each step. */
export type NoState = Readonly<Record<string, never>>;

/** A transition of level codec; `operation` tells the shape of `arguments`. */
export type CodecTransition = {
  [Name in CodecOperation]: Transition<NoState, Name, CodecArguments<Name>>;
}[CodecOperation];

/** A transition of level crypto; `operation` tells the shape of `arguments`. */
export type CryptoTransition = {
  [Name in CryptoOperation]: Transition<NoState, Name, CryptoArguments<Name>>;
}[CryptoOperation];

/** A transition of level vote_set; `operation` tells the shape of `arguments`. */
export type VoteSetTransition = {
  [Name in VoteSetOperation]: Transition<NoState, Name, VoteSetArguments<Name>>;
}[VoteSetOperation];

/** Judges the transitions of one scenario in order; may keep what it has seen, but not the transition object. */
export type TransitionJudge<Judged> = (transition: Judged) => Breach | undefined;

export type PeerStateJudge = TransitionJudge<PeerStateTransition>;

/** The three invariants that the suite is known by. */
export const HEADLINES = ['no-vote-sent-twice', 'catchup-round-correct', 'block-part-bit-array-monotone'] as const;

export type Headline = (typeof HEADLINES)[number];

/** A breach with the index of its step; 0 where it is the setup. */
export interface WholeBreach extends Breach {
  readonly step: number;
}

/** An invariant over scenarios of type `Judged`; without arguments, one of any level. */
export interface Invariant<Judged = never, Step = never> {
  /** `INV-S6`, as in invariants.md. */
  readonly id: string;
  /** The name in words, kebab-case, equal to the file name. */
  readonly name: string;
  /** The headline under which a breach is reported; several invariants may share one. */
  readonly headline?: Headline;
  /** With peer_state and reactor both: at level reactor it judges the state of each peer. */
  readonly levels: readonly Level[];
  /** The clauses that it guards; a breach counts against the first. */
  readonly clauses: readonly [string, ...string[]];
  /** One line: what holds. */
  readonly statement: string;
  /** What the scenario must meet; the steps from the first that does not are not judged. */
  readonly needs: readonly Assumption[];
  /** The operations whose steps are judged; all where it is absent. Of a reactor, its actions. */
  readonly operations?: readonly string[];
  /** The fields that it is about: a step that changes none of them is not judged. Absent: every step is judged. */
  readonly watches?: FieldBits;
  /** Begins one pass over `scenario`, or returns nothing where the initial state does not meet the preconditions. */
  readonly start: (scenario: Judged, assumptions: Assumptions) => TransitionJudge<Step> | undefined;
  /** What it has to say of an observation as a whole, whatever ended the pass over its steps. */
  readonly whole?: (scenario: Scenario, observation: Observation, dialect: Dialect) => WholeBreach | undefined;
}

export type PeerStateInvariant = Invariant<PeerStateScenario, PeerStateTransition>;
export type BitArrayInvariant = Invariant<BitArrayScenario, BitArrayTransition>;
export type CodecInvariant = Invariant<CodecScenario, CodecTransition>;
export type CryptoInvariant = Invariant<CryptoScenario, CryptoTransition>;
export type VoteSetInvariant = Invariant<VoteSetScenario, VoteSetTransition>;
export type ReactorInvariant = Invariant<ReactorScenario, ReactorTransition>;
export type ReactorJudge = TransitionJudge<ReactorTransition>;

/** A breach with its place in the scenario: the invariant and the index of the step. */
export interface Violation extends WholeBreach {
  readonly invariant: Invariant;
}
