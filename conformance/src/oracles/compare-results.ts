// Compares one observed result with the one that was expected. Fast where they agree; the differences are spelled out only
// where they do not.

import {
  PEER_ROUND_STATE_FIELDS,
  sameBitArray,
  samePartSetHeader,
  type BitArraysState,
  type Json,
  type Level,
  type PeerRoundStateValue,
  type StepResult,
} from '#spec';

/** One place of a result where the observed value is not the expected one; `null` stands for "not there". */
export interface Difference {
  /** `value`, `error`, `crash`, `sends`, or `state.` and the field or array. */
  readonly place: string;
  readonly expected: Json;
  readonly observed: Json;
}

type State = BitArraysState | PeerRoundStateValue;

const NONE: readonly Difference[] = [];

/** Structural equality of JSON values. */
export const sameJson = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const leftKeys = Object.keys(left);
  if (leftKeys.length !== Object.keys(right).length) return false;
  return leftKeys.every(
    (key) => Object.hasOwn(right, key) && sameJson(left[key as keyof typeof left], right[key as keyof typeof right]),
  );
};

/**
 * Every place where `observed` differs; empty if they agree. Of errors only the presence counts. After a crash only the
 * state is compared, and only where both give one.
 */
export const compareResults = (level: Level, expected: StepResult, observed: StepResult): readonly Difference[] => {
  const state = sameState(level, expected.state, observed.state);
  const crash = expected.crash === observed.crash || (expected.crash === undefined) === (observed.crash === undefined);
  if (!crash) return [presence('crash', expected, observed)];
  if (expected.crash !== undefined)
    return state || expected.state === undefined || observed.state === undefined
      ? NONE
      : stateDifferences(level, expected.state, observed.state);
  const value = sameJson(expected.value, observed.value);
  const sends = expected.sends === observed.sends || sameJson(expected.sends, observed.sends);
  const error = (expected.error === undefined) === (observed.error === undefined);
  if (state && value && sends && error) return NONE;
  return [
    ...(error ? NONE : [presence('error', expected, observed)]),
    ...(value ? NONE : [{ place: 'value', expected: expected.value ?? null, observed: observed.value ?? null }]),
    ...(sends ? NONE : [{ place: 'sends', expected: expected.sends ?? null, observed: observed.sends ?? null }]),
    ...(state ? NONE : stateDifferences(level, expected.state, observed.state)),
  ];
};

const presence = (place: 'crash' | 'error', expected: StepResult, observed: StepResult): Difference => ({
  place,
  expected: expected[place] ?? null,
  observed: observed[place] ?? null,
});

const sameState = (level: Level, expected: State | undefined, observed: State | undefined): boolean => {
  if (expected === undefined || observed === undefined) return expected === observed;
  return level === 'peer_state'
    ? samePeerRoundState(expected as PeerRoundStateValue, observed as PeerRoundStateValue)
    : sameArrays(expected as BitArraysState, observed as BitArraysState);
};

/** Field by field without a loop: this is asked once a step. */
const samePeerRoundState = (expected: PeerRoundStateValue, observed: PeerRoundStateValue): boolean =>
  expected.height === observed.height &&
  expected.round === observed.round &&
  expected.step === observed.step &&
  expected.proposal === observed.proposal &&
  samePartSetHeader(expected.proposal_block_parts_header, observed.proposal_block_parts_header) &&
  sameBitArray(expected.proposal_block_parts, observed.proposal_block_parts) &&
  expected.proposal_pol_round === observed.proposal_pol_round &&
  sameBitArray(expected.proposal_pol, observed.proposal_pol) &&
  sameBitArray(expected.prevotes, observed.prevotes) &&
  sameBitArray(expected.precommits, observed.precommits) &&
  expected.last_commit_round === observed.last_commit_round &&
  sameBitArray(expected.last_commit, observed.last_commit) &&
  expected.catchup_commit_round === observed.catchup_commit_round &&
  sameBitArray(expected.catchup_commit, observed.catchup_commit);

const sameArrays = (expected: BitArraysState, observed: BitArraysState): boolean => {
  let names = 0;
  for (const name in expected) {
    names++;
    const array = observed[name];
    if (array === undefined || !sameBitArray(expected[name] ?? null, array)) return false;
  }
  return Object.keys(observed).length === names;
};

const stateDifferences = (
  level: Level,
  expected: State | undefined,
  observed: State | undefined,
): readonly Difference[] => {
  if (expected === undefined || observed === undefined)
    return [{ place: 'state', expected: toJson(expected), observed: toJson(observed) }];
  const names =
    level === 'peer_state'
      ? PEER_ROUND_STATE_FIELDS
      : [...new Set([...Object.keys(expected), ...Object.keys(observed)])];
  const [left, right] = [expected, observed] as unknown as readonly [Record<string, Json>, Record<string, Json>];
  return names
    .filter((name) => !sameJson(left[name], right[name]))
    .map((name) => ({ place: `state.${name}`, expected: left[name] ?? null, observed: right[name] ?? null }));
};

const toJson = (state: State | undefined): Json => (state === undefined ? null : (state as unknown as Json));
