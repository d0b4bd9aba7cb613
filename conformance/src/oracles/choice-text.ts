// An illegal choice in words: what the subject picked or sent, and what it might have, each with type, height, round and index. An index
// alone tells nothing where the message around it is the wrong one: 3 is not among {3} where it is that of another vote.

import { argumentsOf, operationOf, type Json, type StepResult } from '#spec';

/** A choice that was not legal. */
export interface IllegalChoice {
  /** The step: an operation with its arguments. */
  readonly step: object;
  /** What the subject did at it. */
  readonly result: StepResult;
  /** The indices that were legal, ascending. */
  readonly allowed: readonly number[];
  /** What the reference would have done; without it what is expected is told from the arguments of the step. */
  readonly expected?: StepResult;
  /** The clause that says which choices are legal. */
  readonly rule: string;
}

/** The same in words, each one line. */
export interface ChoiceText {
  /** `precommit of height 5, round 1, index 1 or 3 [GV-4]`. */
  readonly expected: string;
  /** `prevote of height 5, round 1, index 3`. */
  readonly observed: string;
  /** Both in one sentence, with what differs: `another type`. */
  readonly sentence: string;
}

/** What is chosen, or goes out: the index of a vote, of a part, or of a bit. */
interface Chosen {
  /** `prevote`, `block part`, `proposal`; `index` of a bit array. */
  readonly type: string;
  readonly height?: Json;
  readonly round?: Json;
  /** Absent where the message has none. */
  readonly index?: number;
}

type Fields = Readonly<Record<string, Json | undefined>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const chosen = (type: string, { height, round }: Fields, index: number | undefined): Chosen => ({
  type,
  ...(height === undefined ? {} : { height }),
  ...(round === undefined ? {} : { round }),
  ...(index === undefined ? {} : { index }),
});

/** `set_of_votes` as a word: `set of votes`. */
const words = (name: string): string => name.replaceAll('_', ' ');

/** A number as it is read, also one that stands as a text since it is above 2^53. */
const plain = (value: Json | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value));

const typeName = (type: Json | undefined): string => (typeof type === 'string' ? type : `vote of type ${plain(type)}`);

/** A message that was sent, as `{vote: {...}}`. */
const ofMessage = (message: unknown): Chosen => {
  const [name = 'message', value] = Object.entries(fieldsOf(message))[0] ?? [];
  const fields = fieldsOf(value);
  if (name === 'vote') return chosen(typeName(fields['type']), fields, numberIn(fields['validator_index']));
  if (name === 'block_part') return chosen('block part', fields, numberIn(fieldsOf(fields['part'])['index']));
  return chosen(words(name), fields, numberIn(fields['index']));
};

/** What stands behind a bare index: the arguments of the operation that picked it. */
const ofIndex = (step: object, index: number): Chosen => {
  const given = fieldsOf(argumentsOf(step));
  return given['type'] === undefined ? { type: 'bit', index } : chosen(typeName(given['type']), given, index);
};

/** What a result shows as chosen, in the order in which it was. */
const shownIn = (step: object, { sends, value }: StepResult): readonly Chosen[] => {
  if (sends !== undefined)
    return sends.map((sent) => (typeof sent === 'number' ? ofIndex(step, sent) : ofMessage(fieldsOf(sent)['message'])));
  return typeof value === 'number' ? [ofIndex(step, value)] : [];
};

const list = (indices: readonly number[]): string =>
  indices.length < 2 ? indices.join('') : `${indices.slice(0, -1).join(', ')} or ${String(indices.at(-1))}`;

/** Longer sets of indices are cut: an array may have thousands. */
const INDICES_MAX = 16;

const indicesText = (indices: readonly number[]): string =>
  indices.length > INDICES_MAX
    ? `${indices.slice(0, INDICES_MAX).join(', ')} or one of ${indices.length - INDICES_MAX} more`
    : list(indices);

const textOf = ({ type, height, round, index }: Chosen, indices: readonly number[]): string => {
  const where = [
    ...(height === undefined ? [] : [`height ${plain(height)}`]),
    ...(round === undefined ? [] : [`round ${plain(round)}`]),
    ...(index === undefined ? [] : [`index ${indicesText(indices)}`]),
  ];
  return where.length === 0 ? type : `${type} of ${where.join(', ')}`;
};

const NOTHING = 'nothing';

/** What of two differs: `another type, another index`. */
const differing = (expected: Chosen, observed: Chosen, allowed: readonly number[]): readonly string[] => [
  ...(['type', 'height', 'round'] as const).filter((part) => expected[part] !== observed[part]),
  ...(observed.index === undefined || !allowed.includes(observed.index) ? ['index'] : []),
];

const isLegal = (allowed: readonly number[], expected: Chosen | undefined, observed: Chosen): boolean =>
  expected !== undefined && differing(expected, observed, allowed).length === 0;

/** The first choice that is not legal beside what was to be chosen there; the last ones where only what follows them is wrong. */
const firstIllegal = (
  expected: readonly Chosen[],
  observed: readonly Chosen[],
  allowed: readonly number[],
): readonly [Chosen | undefined, Chosen | undefined] => {
  const at = observed.findIndex((each, index) => !isLegal(allowed, expected[index] ?? expected.at(-1), each));
  const place = at < 0 ? observed.length : at;
  return [expected[place] ?? expected.at(-1), observed[place]];
};

/** Puts an illegal choice into words. */
export const choiceText = ({ step, result, allowed, expected, rule }: IllegalChoice): ChoiceText => {
  const legal =
    expected === undefined ? allowed.slice(0, 1).map((index) => ofIndex(step, index)) : shownIn(step, expected);
  const [wanted, taken] = firstIllegal(legal, shownIn(step, result), allowed);
  const expectedText = `${wanted === undefined ? NOTHING : textOf(wanted, allowed)} [${rule}]`;
  const observed = taken === undefined ? NOTHING : textOf(taken, taken.index === undefined ? [] : [taken.index]);
  const parts = wanted === undefined || taken === undefined ? [] : differing(wanted, taken, allowed);
  const why = parts.length === 0 ? '' : `: ${parts.map((part) => `another ${part}`).join(', ')}`;
  return {
    expected: expectedText,
    observed,
    sentence: `${operationOf(step)} took ${observed}, where it may take ${expectedText}${why}`,
  };
};
