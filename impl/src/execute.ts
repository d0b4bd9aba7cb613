// Runs a scenario on a reference, step by step or whole. With a random chooser this is a subject; with a chooser that
// follows an observation it is an oracle.

import type { BitArraysState, Level, Observation, PeerRoundStateValue, Scenario, SetupCrash, StepResult } from '#spec';
import type { Chooser, Context, Watch } from './context.ts';
import { startBitArrays } from './drive-bit-array.ts';
import { startCodec } from './drive-codec.ts';
import { startCrypto } from './drive-crypto.ts';
import { startPeerState } from './drive-peer-state.ts';
import { startReactor } from './drive-reactor.ts';
import { startVoteSet } from './drive-vote-set.ts';
import { Panic } from './panic.ts';
import type { Reference } from './reference.ts';

type Step = Scenario['steps'][number];

/**
 * Whether precommits and catchup_commit of a peer are one object; undefined where that peer stays as it is. The only state of level
 * peer_state has no name.
 */
export type IsShared = (peer: string) => boolean | undefined;

/** A scenario while it runs. */
export interface Run {
  /** Takes one step. After a result with `crash` no further step may be taken. */
  readonly step: (step: Step) => StepResult;
  /** The state as it stands, also after a crash; only for levels whose results show one. */
  readonly state?: () => BitArraysState | PeerRoundStateValue;
  /** Which arrays of a peer state are one object; what the value of the state does not show. Only at level peer_state. */
  readonly sharing?: () => string;
  /** The peers whose precommits and catchup_commit are one object, `''` for the only state of level peer_state; absent at levels without such states. */
  readonly shared?: () => readonly string[];
  /** Takes over the state that a subject showed after a step. Absent where results show no state. */
  readonly adopt?: (shown: StepResult, isShared: IsShared) => void;
  /** The same run from here on, which goes its own way and tells another watch. Only at levels peer_state and reactor. */
  readonly copy?: (choose: Chooser, watch: Watch) => Run;
  /** The state before step 0 where the scenario sets none. Only at level peer_state. */
  readonly initial?: PeerRoundStateValue;
  /** The setup crashed; each step would give this crash again. */
  readonly setup?: SetupCrash;
  /** The clauses fired since the list was last emptied; the caller empties it. Setup reports to the first step. */
  readonly fired: string[];
}

type Driver = Omit<Run, 'step' | 'fired' | 'copy'> & {
  readonly step: (step: never) => StepResult;
  readonly copy?: (context: Context) => Driver;
};

/** How the scenarios of each level are set up. */
const DRIVERS: { readonly [Name in Level]: (context: Context, setup: never) => Driver } = {
  bit_array: startBitArrays,
  codec: startCodec,
  crypto: startCrypto,
  vote_set: startVoteSet,
  peer_state: startPeerState,
  reactor: startReactor,
};

/** Runs `act`; a Panic becomes the result. */
const orCrash = (act: () => StepResult): StepResult => {
  try {
    return act();
  } catch (error) {
    if (error instanceof Panic) return { crash: error.message };
    throw error;
  }
};

/** Sets the scenario up; where that crashes, it says so, and no step does anything else. */
const startLevel = (context: Context, scenario: Scenario): Driver => {
  try {
    return (DRIVERS[scenario.level] as (context: Context, setup: never) => Driver)(context, scenario.setup as never);
  } catch (error) {
    if (!(error instanceof Panic)) throw error;
    const setup: SetupCrash = { crash: error.message };
    return { setup, step: () => setup };
  }
};

const contextOf = ({ dialect, rules }: Reference, choose: Chooser, watch: Watch | undefined): Context =>
  watch === undefined
    ? { dialect, rules, choose, fired: [] }
    : { dialect, rules: watch.watched(rules), choose, fired: watch.fired, watch };

const runOf = (reference: Reference, context: Context, driver: Driver): Run => {
  const { copy: copied, ...rest } = driver;
  const { fired } = context;
  return {
    ...rest,
    fired,
    step: (step) => orCrash(() => driver.step(step as never)),
    ...(copied === undefined
      ? {}
      : {
          copy: (choose, watch) => {
            const other = contextOf(reference, choose, watch);
            const run = runOf(reference, other, copied(other));
            run.fired.push(...fired);
            return run;
          },
        }),
  };
};

/** Sets the scenario up on `reference`; no step is taken yet. `watch` is told of all that is done from then on. */
export const startRun = (reference: Reference, scenario: Scenario, choose: Chooser, watch?: Watch): Run => {
  const context = contextOf(reference, choose, watch);
  return runOf(reference, context, startLevel(context, scenario));
};

/** What a whole scenario did, and the clauses that fired at each step; of a setup that crashed, those that fired in it. */
export interface Execution {
  readonly observation: Observation;
  readonly fired: readonly (readonly string[])[];
}

/** Runs all steps, or up to and including the first that crashes; none where the setup does. */
export const execute = (reference: Reference, scenario: Scenario, choose: Chooser): Execution => {
  const run = startRun(reference, scenario, choose);
  const { id } = scenario;
  if (run.setup !== undefined)
    return { observation: { id, setup: run.setup, steps: [] }, fired: [run.fired.splice(0)] };
  const steps: StepResult[] = [];
  const fired: string[][] = [];
  for (const step of scenario.steps) {
    const result = run.step(step);
    steps.push(result);
    fired.push(run.fired.splice(0));
    if (result.crash !== undefined) break;
  }
  const { initial } = run;
  return { observation: initial === undefined ? { id, steps } : { id, initial, steps }, fired };
};
