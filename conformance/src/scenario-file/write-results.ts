// Results in their written form: a state shows only what changed since the step before.

import {
  changedFields,
  sameBitArray,
  type BitArraysState,
  type PeerRoundStateValue,
  type Scenario,
  type StepResult,
} from '#spec';
import { canonicalJson } from './canonical-json.ts';
import { SAME } from './file-schema.ts';
import { initialState, type State } from './read-results.ts';

/** A step as it stands in a file, before short forms: the operation, and the results beside it. */
export type PlainStep = Readonly<Record<string, unknown>>;

/** Writes the results of one scenario one after the other. */
const resultWriter = (scenario: Scenario, start: State = initialState(scenario)) => {
  let before = start;
  return {
    write: ({ state, ...rest }: StepResult): object => {
      if (state === undefined) return rest;
      const changes = changesOf(scenario.level, before, state);
      before = state;
      if (changes === undefined) return { ...rest, whole_state: state };
      return { ...rest, state: Object.keys(changes).length === 0 ? SAME : changes };
    },
    state: (): State => before,
  };
};

/** What turns `before` into `after`; nothing where an array has vanished, which no change can say. */
const changesOf = (level: Scenario['level'], before: State, after: State): object | undefined => {
  if (level === 'peer_state') {
    const [left, right] = [before as PeerRoundStateValue, after as PeerRoundStateValue];
    return Object.fromEntries(changedFields(left, right).map((field) => [field, right[field]]));
  }
  const [left, right] = [before as BitArraysState, after as BitArraysState];
  if (Object.keys(left).some((name) => !Object.hasOwn(right, name))) return undefined;
  return Object.fromEntries(
    Object.entries(right).filter(([name, value]) => {
      const earlier = left[name];
      return earlier === undefined || !sameBitArray(earlier, value);
    }),
  );
};

/**
 * The steps of `scenario` with `observed` beside each, and `expect` from the first step at which it differs.
 */
export const writeSteps = (
  scenario: Scenario,
  observed: readonly StepResult[] = [],
  expect: readonly StepResult[] | undefined,
): readonly PlainStep[] => {
  const observedWriter = resultWriter(scenario);
  let expectWriter: ReturnType<typeof resultWriter> | undefined;
  return scenario.steps.map((step, index) => {
    const seen = observed[index];
    const wanted = expect?.[index];
    const stateBefore = observedWriter.state();
    if (wanted !== undefined && canonicalJson(wanted) !== canonicalJson(seen))
      expectWriter ??= resultWriter(scenario, stateBefore);
    return {
      ...step,
      ...(seen === undefined ? {} : { observed: observedWriter.write(seen) }),
      ...(wanted === undefined || expectWriter === undefined ? {} : { expect: expectWriter.write(wanted) }),
    };
  });
};
