// Results in their written form: a state shows only what changed since the step before.

import type { Dialect, Scenario, StepResult } from '#spec';
import { canonicalJson } from './canonical-json.ts';
import { initialState, peerChanges, stateChanges, type Peers } from './changes.ts';
import type { State } from './level-writing.ts';
import { SAME } from './written-result.ts';

/** A step as it stands in a file, before short forms: the operation, and the results beside it. */
export type PlainStep = Readonly<Record<string, unknown>>;

/** What is known before a step: changes are against it. */
interface Before {
  readonly state: State;
  readonly peers: Peers;
}

/** Writes the results of one scenario one after the other. */
const resultWriter = (
  scenario: Scenario,
  dialect: Dialect,
  start: Before = { state: initialState(scenario, dialect), peers: {} },
) => {
  let before = start;
  return {
    write: ({ state, peers, ...rest }: StepResult): object => {
      const written = {
        ...rest,
        ...(state === undefined ? {} : writeState(scenario.level, before.state, state)),
        ...(peers === undefined ? {} : { peers: sameIfEmpty(peerChanges(before.peers, peers, dialect)) }),
      };
      before = { state: state ?? before.state, peers: peers ?? before.peers };
      return written;
    },
    before: (): Before => before,
  };
};

const writeState = (level: Scenario['level'], before: State, after: State): object => {
  const changes = stateChanges(level, before, after);
  return changes === undefined ? { whole_state: after } : { state: sameIfEmpty(changes) };
};

const sameIfEmpty = (changes: object): object | typeof SAME => (Object.keys(changes).length === 0 ? SAME : changes);

/**
 * The steps of `scenario` with `observed` beside each, and `expect` from the first step at which it differs.
 */
export const writeSteps = (
  scenario: Scenario,
  observed: readonly StepResult[] = [],
  expect: readonly StepResult[] | undefined,
  dialect: Dialect,
): readonly PlainStep[] => {
  const observedWriter = resultWriter(scenario, dialect);
  let expectWriter: ReturnType<typeof resultWriter> | undefined;
  return scenario.steps.map((step, index) => {
    const seen = observed[index];
    const wanted = expect?.[index];
    const before = observedWriter.before();
    if (wanted !== undefined && canonicalJson(wanted) !== canonicalJson(seen))
      expectWriter ??= resultWriter(scenario, dialect, before);
    return {
      ...step,
      ...(seen === undefined ? {} : { observed: observedWriter.write(seen) }),
      ...(wanted === undefined || expectWriter === undefined ? {} : { expect: expectWriter.write(wanted) }),
    };
  });
};
