// The results of a scenario from their written form: states are given as changes since the step before.

import type { Dialect, Scenario, StepResult } from '#spec';
import { readRecordedResult } from '../results/read-result.ts';
import { changePeers, changeState, initialState, type Peers } from './changes.ts';
import { parseWith } from './describe-issue.ts';
import { expand, type Names } from './expand.ts';
import { RESULT_KEYS, writtenResultSchemas } from './file-schema.ts';
import type { State } from './level-writing.ts';
import { Refusal, type Path } from './refusal.ts';
import { shortResultSchema } from './result-values.ts';
import { SAME } from './written-result.ts';

/** One written step with its place in the document. */
export interface WrittenStep {
  readonly step: Readonly<Record<string, unknown>>;
  readonly path: Path;
}

/** What a written result may hold beside the keys of a result. */
interface Written {
  readonly state?: unknown;
  readonly whole_state?: unknown;
  readonly peers?: unknown;
}

/** Turns written results into results one after the other, keeping the last state that was seen. */
class ResultReader {
  readonly results: StepResult[] = [];
  #state: State;
  #peers: Peers = {};
  readonly #level: Scenario['level'];
  readonly #names: Names;
  readonly #dialect: Dialect;

  constructor(scenario: Scenario, names: Names, dialect: Dialect) {
    this.#dialect = dialect;
    this.#state = initialState(scenario, dialect);
    this.#level = scenario.level;
    this.#names = names;
  }

  get crashed(): boolean {
    return this.results.at(-1)?.crash !== undefined;
  }

  /** A reader that has seen what this one has. */
  fork(scenario: Scenario): ResultReader {
    const copy = new ResultReader(scenario, this.#names, this.#dialect);
    copy.results.push(...this.results);
    copy.#state = this.#state;
    copy.#peers = this.#peers;
    return copy;
  }

  read(raw: unknown, operation: string, path: Path): void {
    const schema = writtenResultSchemas[this.#level];
    const forms = shortResultSchema(this.#level, operation);
    const {
      state,
      whole_state: wholeState,
      peers,
      ...rest
    }: Written = parseWith(schema, expand(forms, raw, this.#names, path), path);
    if (state !== undefined && wholeState !== undefined)
      throw new Refusal('schema', [...path, 'whole_state'], 'expected state or whole_state, not both');
    if (wholeState !== undefined) this.#state = wholeState as State;
    else if (state !== undefined && state !== SAME)
      this.#state = changeState(this.#level, this.#state, state as object, [...path, 'state']);
    if (peers !== undefined)
      this.#peers = changePeers(
        this.#peers,
        peers as Parameters<typeof changePeers>[1],
        [...path, 'peers'],
        this.#dialect,
      );
    const result = {
      ...rest,
      ...(state === undefined && wholeState === undefined ? {} : { state: this.#state }),
      ...(peers === undefined ? {} : { peers: this.#peers }),
    };
    this.results.push(readRecordedResult(this.#level, operation, result, path));
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
export const readResults = (
  scenario: Scenario,
  steps: readonly WrittenStep[],
  names: Names,
  dialect: Dialect,
): Results => {
  const observed = new ResultReader(scenario, names, dialect);
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
    reader.read(step[key], operationIn(step), [...path, key]);
  } else {
    throw new Refusal('schema', path, `expected \`${key}\` on this step, as on the one before`);
  }
};

const operationIn = (step: WrittenStep['step']): string =>
  Object.keys(step).find((key) => !RESULT_KEYS.some((result) => result === key)) ?? '';
