// Runs a scenario on a reference, step by step or whole. With a random chooser this is a subject; with a chooser that
// follows an observation it is an oracle.

import type {
  BitArrayStep,
  BitArraysState,
  Observation,
  PeerRoundStateValue,
  PeerStateStep,
  Scenario,
  StepResult,
} from '#spec';
import type { Chooser, Context } from './context.ts';
import { startBitArrays } from './drive-bit-array.ts';
import { startPeerState } from './drive-peer-state.ts';
import { Panic } from './panic.ts';
import type { Reference } from './reference.ts';

type Step = Scenario['steps'][number];

/** A scenario while it runs. */
export interface Run {
  /** Takes one step. After a result with `crash` no further step may be taken. */
  readonly step: (step: Step) => StepResult;
  /** The state as it stands, also after a crash. */
  readonly state: () => BitArraysState | PeerRoundStateValue;
  /** The clauses fired since the list was last emptied; the caller empties it. Setup reports to the first step. */
  readonly fired: string[];
}

const startLevel = (context: Context, scenario: Scenario): Pick<Run, 'step' | 'state'> => {
  switch (scenario.level) {
    case 'bit_array': {
      const { step, state } = startBitArrays(context, scenario.setup);
      return { step: (input) => step(input as BitArrayStep), state };
    }
    case 'peer_state': {
      const { step, state } = startPeerState(context, scenario.setup);
      return { step: (input) => step(input as PeerStateStep), state };
    }
  }
};

/** Sets the scenario up on `reference`; no step is taken yet. */
export const startRun = (reference: Reference, scenario: Scenario, choose: Chooser): Run => {
  const context: Context = { rules: reference.rules, choose, fired: [] };
  const level = startLevel(context, scenario);
  return {
    state: level.state,
    fired: context.fired,
    step: (step) => {
      try {
        return level.step(step);
      } catch (error) {
        if (error instanceof Panic) return { crash: error.message };
        throw error;
      }
    },
  };
};

/** What a whole scenario did, and the clauses that fired at each step. */
export interface Execution {
  readonly observation: Observation;
  readonly fired: readonly (readonly string[])[];
}

/** Runs all steps, or up to and including the first that crashes. */
export const execute = (reference: Reference, scenario: Scenario, choose: Chooser): Execution => {
  const run = startRun(reference, scenario, choose);
  const steps: StepResult[] = [];
  const fired: string[][] = [];
  for (const step of scenario.steps) {
    const result = run.step(step);
    steps.push(result);
    fired.push(run.fired.splice(0));
    if (result.crash !== undefined) break;
  }
  return { observation: { id: scenario.id, steps }, fired };
};
