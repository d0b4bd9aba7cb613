// The results of a scenario from their written form: states are given as changes since the step before.

import {
  bitArraySetupSchema,
  NEW_PEER_ROUND_STATE,
  peerRoundStateSchema,
  type BitArraysState,
  type PeerRoundStateValue,
  type Scenario,
  type StepResult,
} from '#spec';
import type * as z from 'zod';
import { parseWith } from './describe-issue.ts';
import { expand, type Names } from './expand.ts';
import { SAME, writtenResultSchemas, type WrittenResult } from './file-schema.ts';
import { Refusal, type Path } from './refusal.ts';

/** The state of either level. */
export type State = BitArraysState | PeerRoundStateValue;

/** The state before the first step: what the setup says, else that of a new peer. */
export const initialState = (scenario: Scenario): State =>
  scenario.level === 'bit_array' ? scenario.setup.arrays : (scenario.setup.state ?? NEW_PEER_ROUND_STATE);

/** One written step with its place in the document. */
export interface WrittenStep {
  readonly step: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** Turns written results into results one after the other, keeping the last state that was seen. */
class ResultReader {
  readonly results: StepResult[] = [];
  #state: State;
  readonly #level: Scenario['level'];
  readonly #names: Names;

  constructor(scenario: Scenario, names: Names) {
    this.#state = initialState(scenario);
    this.#level = scenario.level;
    this.#names = names;
  }

  get crashed(): boolean {
    return this.results.at(-1)?.crash !== undefined;
  }

  /** A reader that has seen what this one has. */
  fork(scenario: Scenario): ResultReader {
    const copy = new ResultReader(scenario, this.#names);
    copy.results.push(...this.results);
    copy.#state = this.#state;
    return copy;
  }

  read(raw: unknown, path: Path): void {
    const schema: z.ZodType<WrittenResult> = writtenResultSchemas[this.#level];
    const { state, whole_state: wholeState, ...rest } = parseWith(schema, expand(schema, raw, this.#names, path), path);
    if (state !== undefined && wholeState !== undefined)
      throw new Refusal('schema', [...path, 'whole_state'], 'expected state or whole_state, not both');
    if (wholeState !== undefined) this.#state = wholeState as State;
    else if (state !== undefined && state !== SAME) this.#state = this.#changed(state as object, [...path, 'state']);
    this.results.push({
      ...(rest as StepResult),
      ...(state === undefined && wholeState === undefined ? {} : { state: this.#state }),
    });
  }

  #changed(changes: object, path: Path): State {
    const schema: z.ZodType<State> =
      this.#level === 'bit_array' ? bitArraySetupSchema.shape.arrays : peerRoundStateSchema;
    return parseWith(schema, { ...this.#state, ...changes }, path);
  }
}

export interface Results {
  readonly observed?: readonly StepResult[];
  readonly expect?: readonly StepResult[];
}

/**
 * The `observed` and `expect` of a scenario. `observed` stands beside every step up to a crash, or beside none. `expect` stands
 * beside every step from the first at which something else than `observed` is expected, up to an expected crash.
 */
export const readResults = (scenario: Scenario, steps: readonly WrittenStep[], names: Names): Results => {
  const observed = new ResultReader(scenario, names);
  let expected: ResultReader | undefined;
  for (const [index, { step, path }] of steps.entries()) {
    if ('expect' in step || expected !== undefined) {
      if (expected === undefined && observed.results.length !== index)
        throw new Refusal(
          'schema',
          [...path, 'expect'],
          'expected `expect` or `observed` on every step before this one',
        );
      expected ??= observed.fork(scenario);
      readNext(expected, 'expect', step, path);
    }
    if ('observed' in step || observed.results.length > 0) {
      if (observed.results.length === 0 && index > 0)
        throw new Refusal('schema', [...path, 'observed'], 'expected `observed` on every step before this one');
      readNext(observed, 'observed', step, path);
    }
  }
  return {
    ...(observed.results.length > 0 && { observed: observed.results }),
    ...(expected !== undefined && { expect: expected.results }),
  };
};

const readNext = (reader: ResultReader, key: 'observed' | 'expect', step: WrittenStep['step'], path: Path): void => {
  if (reader.crashed) {
    if (key in step) throw new Refusal('schema', [...path, key], `expected no \`${key}\` after a crash`);
  } else if (key in step) {
    reader.read(step[key], [...path, key]);
  } else {
    throw new Refusal('schema', path, `expected \`${key}\` on this step, as on the one before`);
  }
};
