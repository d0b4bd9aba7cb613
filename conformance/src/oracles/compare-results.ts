// Compares one observed result with the one that was expected. Fast where they agree; the differences are spelled out only
// where they do not.

import {
  ownValue,
  PEER_ROUND_STATE_FIELDS,
  sameBitArray,
  samePartSetHeader,
  sameToReaders,
  type BitArraysState,
  type BitArrayValue,
  type Json,
  type PeerRoundStateValue,
  type StepResult,
} from '#spec';

/** One place of a result where the observed value is not the expected one; `null` stands for "not there". */
export interface Difference {
  /** `value`, `error`, `crash`, `sends`, `forwarded`, `stopped`, `slept`, `state.` and the field or array, `peers.p.` and the field. */
  readonly place: string;
  readonly expected: Json;
  readonly observed: Json;
}

type State = BitArraysState | PeerRoundStateValue;

/** No array has a name with an underscore. */
const isPeerRoundState = (state: State): state is PeerRoundStateValue => 'catchup_commit' in state;

const NONE: readonly Difference[] = [];

/**
 * What there is between results that agree but for bits at or above the size of an array of a peer [US-14]. Empty like any other agreement; whoever
 * follows the subject tells by the identity that it has to take over what was shown.
 */
export const AGREED_TO_READERS: readonly Difference[] = [];

/** Structural equality of JSON values: a list is never equal to an object. */
export const sameJson = (left: unknown, right: unknown): boolean => {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const leftKeys = Object.keys(left);
  if (leftKeys.length !== Object.keys(right).length) return false;
  return leftKeys.every(
    (key) => Object.hasOwn(right, key) && sameJson(left[key as keyof typeof left], right[key as keyof typeof right]),
  );
};

/** What a step did to the outside: keys whose values must be equal as they are. Whether it slept follows from what it sent, so that only one of the two is told. */
const EFFECTS = ['sends', 'forwarded', 'slept'] as const;

/**
 * Every place where `observed` differs; empty if they agree. Of errors only the presence counts, of stopped connections only
 * which, of the arrays of a peer only what a reader sees; `value: false` beside an error says nothing. After a crash the effects before it are compared, and the state only where both give one.
 */
export const compareResults = (expected: StepResult, observed: StepResult): readonly Difference[] => {
  const crash = expected.crash === observed.crash || (expected.crash === undefined) === (observed.crash === undefined);
  if (!crash) return [presence('crash', expected, observed)];
  const effects = sameEffects(expected, observed);
  if (expected.crash !== undefined)
    return effects ? crashDifferences(expected, observed) : effectDifferences(expected, observed);
  const state = sameState(expected.state, observed.state);
  const peers = samePeers(expected.peers, observed.peers);
  const value = sameValue(expected, observed);
  const error = (expected.error === undefined) === (observed.error === undefined);
  if (state && value && effects && error && peers) return NONE;
  const differences = [
    ...(error ? NONE : [presence('error', expected, observed)]),
    ...(value ? NONE : [{ place: 'value', expected: expected.value ?? null, observed: observed.value ?? null }]),
    ...(effects ? NONE : effectDifferences(expected, observed)),
    ...(state ? NONE : stateDifferences(expected.state, observed.state)),
    ...(peers ? NONE : peerDifferences(expected.peers ?? {}, observed.peers ?? {})),
  ];
  return differences.length === 0 ? AGREED_TO_READERS : differences;
};

/** Whether results agree in every bit, those included that no reader sees. */
export const agreeExactly = (expected: StepResult, observed: StepResult): boolean => {
  const differences = compareResults(expected, observed);
  return differences.length === 0 && differences !== AGREED_TO_READERS;
};

/** The values are equal; beside an error `false` says no more than nothing does. */
const sameValue = (expected: StepResult, observed: StepResult): boolean =>
  sameJson(expected.value, observed.value) || (saysNoMore(expected) && saysNoMore(observed));

const saysNoMore = ({ error, value = false }: StepResult): boolean => error !== undefined && value === false;

const crashDifferences = (expected: StepResult, observed: StepResult): readonly Difference[] =>
  expected.state === undefined || observed.state === undefined || sameState(expected.state, observed.state)
    ? NONE
    : stateDifferences(expected.state, observed.state);

const namesStopped = ({ stopped }: StepResult): readonly string[] | undefined => stopped?.map(({ peer }) => peer);

const sameEffects = (expected: StepResult, observed: StepResult): boolean =>
  EFFECTS.every((key) => expected[key] === observed[key] || sameJson(expected[key], observed[key])) &&
  (expected.stopped === observed.stopped || sameJson(namesStopped(expected), namesStopped(observed)));

const effectDifferences = (expected: StepResult, observed: StepResult): readonly Difference[] => [
  ...EFFECTS.filter(
    (key) => !sameJson(expected[key], observed[key]) && (key !== 'slept' || sameJson(expected.sends, observed.sends)),
  ).map((key) => ({
    place: key,
    expected: (expected[key] ?? null) as Json,
    observed: (observed[key] ?? null) as Json,
  })),
  ...(sameJson(namesStopped(expected), namesStopped(observed))
    ? NONE
    : [
        {
          place: 'stopped',
          expected: (expected.stopped ?? null) as unknown as Json,
          observed: (observed.stopped ?? null) as unknown as Json,
        },
      ]),
];

type Peers = NonNullable<StepResult['peers']>;

const samePeers = (expected: Peers | undefined, observed: Peers | undefined): boolean => {
  if (expected === undefined || observed === undefined) return expected === observed;
  let names = 0;
  for (const name in expected) {
    names++;
    const [left, right] = [expected[name], ownValue(observed, name)];
    if (left === undefined || right === undefined || !samePeerRoundState(left, right)) return false;
  }
  return Object.keys(observed).length === names;
};

const peerDifferences = (expected: Peers, observed: Peers): readonly Difference[] =>
  [...new Set([...Object.keys(expected), ...Object.keys(observed)])].flatMap((name) => {
    const [left, right] = [ownValue(expected, name), ownValue(observed, name)];
    if (left === undefined || right === undefined)
      return [{ place: `peers.${name}`, expected: toJson(left), observed: toJson(right) }];
    return stateDifferences(left, right).map((difference) => ({
      ...difference,
      place: `peers.${name}.${difference.place.slice('state.'.length)}`,
    }));
  });

const presence = (place: 'crash' | 'error', expected: StepResult, observed: StepResult): Difference => ({
  place,
  expected: expected[place] ?? null,
  observed: observed[place] ?? null,
});

const sameState = (expected: State | undefined, observed: State | undefined): boolean => {
  if (expected === undefined || observed === undefined) return expected === observed;
  if (expected === observed) return true;
  if (isPeerRoundState(expected)) return isPeerRoundState(observed) && samePeerRoundState(expected, observed);
  return !isPeerRoundState(observed) && sameArrays(expected, observed);
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
    const array = ownValue(observed, name);
    if (array === undefined || !sameBitArray(expected[name] ?? null, array)) return false;
  }
  return Object.keys(observed).length === names;
};

const stateDifferences = (expected: State | undefined, observed: State | undefined): readonly Difference[] => {
  if (expected === undefined || observed === undefined)
    return [{ place: 'state', expected: toJson(expected), observed: toJson(observed) }];
  const names = isPeerRoundState(expected)
    ? PEER_ROUND_STATE_FIELDS
    : [...new Set([...Object.keys(expected), ...Object.keys(observed)])];
  const [left, right] = [expected, observed] as unknown as readonly [Record<string, Json>, Record<string, Json>];
  const same = isPeerRoundState(expected) ? sameToPeers : sameJson;
  return names
    .filter((name) => !same(ownValue(left, name), ownValue(right, name)))
    .map((name) => ({
      place: `state.${name}`,
      expected: ownValue(left, name) ?? null,
      observed: ownValue(right, name) ?? null,
    }));
};

/** Equality of one field of a peer round state; of the fields that may differ only arrays are objects with words. */
const sameToPeers = (left: Json | undefined, right: Json | undefined): boolean =>
  sameJson(left, right) ||
  (isArray(left) && isArray(right) && sameToReaders(left as BitArrayValue, right as BitArrayValue));

const isArray = (value: Json | undefined): boolean =>
  typeof value === 'string' || (typeof value === 'object' && value !== null && 'elems' in value);

const toJson = (state: State | undefined): Json => (state === undefined ? null : (state as unknown as Json));
