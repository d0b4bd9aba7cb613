// One step of a reference in a peer state that it has reached before: set from outside where that says all, else reached again by the same steps.

import { startRun, type Reference, type Run } from '#impl';
import type { PeerRoundStateValue, PeerStateScenario, PeerStateStep, StepResult } from '#spec';

/** One side in one state. */
export interface At {
  readonly state: PeerRoundStateValue | undefined;
  readonly sharing: string;
}

/** How a pair of states was reached first. */
export interface Node {
  readonly steps: readonly PeerStateStep[];
  readonly choices: readonly (number | undefined)[];
  readonly sides: readonly [At, At];
}

/** One step of one side. */
export interface Taken {
  readonly result: StepResult;
  readonly allowed: readonly number[];
  readonly at: At;
}

/** What a state set from outside can say about fields that are one object: nothing, or precommits and catch-up commit. */
export const NONE_SHARED = '012345';
const CATCHUP_SHARED = '012343';

/** Steps as a scenario of a new peer, or of one in the state that `setup` gives. */
export const scenarioOf = (
  steps: readonly PeerStateStep[],
  setup: PeerStateScenario['setup'] = {},
): PeerStateScenario => ({
  id: 'peer_state/exhaustive/scenario',
  title: 'all scenarios of a small scope',
  level: 'peer_state',
  clauses: [],
  setup,
  steps,
});

/** Takes the wanted choice where it is allowed, else the first; notes what was allowed. */
const scripted = () => {
  let wanted: number | undefined;
  let seen: readonly number[] = [];
  return {
    want: (value: number | undefined): void => {
      wanted = value;
      seen = [];
    },
    seen: (): readonly number[] => seen,
    choose: (allowed: readonly number[]): number => {
      seen = allowed;
      return wanted !== undefined && allowed.includes(wanted) ? wanted : (allowed[0] as number);
    },
  };
};

/** A run of `reference` in the state that `node` has reached: set from outside where that says all, else by the same steps. */
const resume = (
  reference: Reference,
  node: Node,
  at: At,
): { readonly run: Run; readonly script: ReturnType<typeof scripted> } => {
  const script = scripted();
  const settable = at.sharing === NONE_SHARED || at.sharing === CATCHUP_SHARED;
  if (at.state !== undefined && settable) {
    const share = ['precommits', 'catchup_commit'] as const;
    const setup = {
      state: at.state,
      ...(at.sharing === CATCHUP_SHARED ? { share: [...share] as [...typeof share] } : {}),
    };
    return { run: startRun(reference, scenarioOf([], setup), script.choose), script };
  }
  const run = startRun(reference, scenarioOf([]), script.choose);
  for (const [index, step] of node.steps.entries()) {
    script.want(node.choices[index]);
    run.step(step);
  }
  return { run, script };
};

/** Takes `step` in the state that `node` has reached on one side; where there is a choice, `choice` if it is allowed. */
export const take = (
  reference: Reference,
  node: Node,
  at: At,
  step: PeerStateStep,
  choice: number | undefined,
): Taken => {
  const { run, script } = resume(reference, node, at);
  script.want(choice);
  const result = run.step(step);
  const state = result.state as PeerRoundStateValue | undefined;
  return { result, allowed: script.seen(), at: { state, sharing: run.sharing?.() ?? '' } };
};

/** What a side does along a whole path. */
export const replay = (reference: Reference, { steps, choices }: Node): readonly StepResult[] => {
  const script = scripted();
  const run = startRun(reference, scenarioOf([]), script.choose);
  return steps.map((step, index) => {
    script.want(choices[index]);
    return run.step(step);
  });
};
