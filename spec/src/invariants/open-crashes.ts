// Where the specification leaves open whether an implementation crashes: US-4, US-5, US-7 and US-11 of underspecified.md. From such a step
// on the rest of a scenario says nothing about crashes. What a peer sends is never such a step, but for votes without an entry of their own.

import { isShapeless, RAW_WORDS_MAX, sizeOf, type BitArrayValue, type RawBitArray } from '../bit-array.ts';
import type { Dialect } from '../dialect.ts';
import type { Level } from '../level.ts';
import { recordedSteps, type BitArraysState, type Observation } from '../observation.ts';
import { ownValue } from '../own-value.ts';
import type { Scenario } from '../scenario.ts';
import { someObject } from '../some-object.ts';
import { argumentsOf, operationOf } from '../step.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Says of one step after the other whether it leaves a crash open; `shown` are the arrays before it, at level bit_array. */
type OpenStep = (operation: string, input: Arguments, shown: BitArraysState) => boolean;

/** Of one level: whether the setup leaves a crash open, and what says it of the steps. */
interface Open {
  readonly setup: (setup: Arguments) => boolean;
  readonly steps: (dialect: Dialect) => OpenStep;
}

const never = (): boolean => false;

/** The most bits that a scenario may bring, and that memory is asked for. */
const BITS_MAX = RAW_WORDS_MAX * 64;

/** Whether words and size of some array within `value` disagree [US-5]. */
const hasShapeless = (value: unknown): boolean =>
  someObject(value, (object) => Array.isArray(object['elems']) && isShapeless(object as unknown as RawBitArray));

const isAbove = (value: unknown, most: number): boolean => value !== undefined && Number(value) > most;

/** The first and the last second of the years 1 to 9999, before and after which there are no sign bytes [US-11]. */
const SECONDS_MIN = -62_135_596_800;
const SECONDS_MAX = 253_402_300_799;

const isImpossibleTime = ({ seconds, nanos }: Arguments): boolean =>
  seconds !== undefined &&
  nanos !== undefined &&
  (Number(seconds) < SECONDS_MIN || Number(seconds) > SECONDS_MAX || Number(nanos) < 0 || Number(nanos) > 999_999_999);

const hasImpossibleTime = (value: unknown): boolean => someObject(value, isImpossibleTime);

const bitArrayStep: OpenStep = (operation, input, shown) => {
  if (hasShapeless(shown)) return true;
  switch (operation) {
    case 'new':
      return isAbove(input['size'], BITS_MAX);
    case 'copy_bits':
      return isAbove(input['size'], BITS_MAX) || Number(input['size']) < 0;
    case 'is_full': {
      const array: BitArrayValue = ownValue(shown, input['array'] as string) ?? null;
      return array !== null && sizeOf(array) === 0;
    }
    default:
      return false;
  }
};

const cryptoStep = (): OpenStep => (operation, input) => {
  switch (operation) {
    case 'merkle_proof':
      return Number(input['index']) >= (input['items'] as readonly unknown[]).length;
    case 'part_set':
      return input['data'] === '' || input['part_size'] === 0;
    case 'part_set_open':
      return isAbove((input['header'] as Arguments)['total'], BITS_MAX);
    case 'part_set_read':
      return true;
    default:
      return hasImpossibleTime(input);
  }
};

/** The operations of a vote set that can be asked for without an answer: each is read as if it had none. */
const UNANSWERED: ReadonlySet<string> = new Set([
  'add_vote_to',
  'get_by_index',
  'make_commit',
  'load_commit',
  'commit_size',
  'commit_bit_array',
  'commit_is_commit',
  'commit_get_by_index',
  'commit_to_vote_set',
]);

const voteSetStep = ({ firstRound }: Dialect): OpenStep => {
  let latest = 0;
  // After a round below the first the round before the last is none, and no step up from it has an answer.
  let isBelowFirst = false;
  return (operation, input) => {
    if (UNANSWERED.has(operation) || hasImpossibleTime(input)) return true;
    if (operation === 'add_vote') return input['vote'] === null;
    if (operation !== 'set_round') return false;
    const round = Number(input['round']);
    const isImpossible = round < latest || (isBelowFirst && round > latest);
    latest = round;
    isBelowFirst = round < firstRound;
    return isImpossible;
  };
};

const MARKS: ReadonlySet<string> = new Set(['set_has_vote', 'apply_has_vote']);

const peerStateStep: OpenStep = (operation, input) =>
  (MARKS.has(operation) && typeof input['type'] === 'number') ||
  // A decoder lets no index below 0 pass.
  Number(input['index']) < 0 ||
  hasShapeless([input['ours'], input['bits']]) ||
  isAbove(input['size'], BITS_MAX) ||
  isAbove(input['total'], BITS_MAX) ||
  someObject(input['block_id'], ({ total }) => isAbove(total, BITS_MAX));

const OPEN: { readonly [Name in Level]: Open } = {
  bit_array: { setup: hasShapeless, steps: () => bitArrayStep },
  codec: { setup: never, steps: () => never },
  crypto: { setup: never, steps: cryptoStep },
  vote_set: { setup: ({ height }) => Number(height) <= 0, steps: voteSetStep },
  peer_state: { setup: hasShapeless, steps: () => peerStateStep },
  reactor: { setup: never, steps: () => never },
};

/** The first step from which on a crash is left open: -1 for the setup, Infinity where there is none. */
export const crashOpenFrom = (scenario: Scenario, observation: Observation, dialect: Dialect): number => {
  const { setup, steps } = OPEN[scenario.level];
  if (setup(scenario.setup as Arguments)) return -1;
  const isOpen = steps(dialect);
  const results = recordedSteps(observation);
  const started = (scenario.level === 'bit_array' ? scenario.setup.arrays : {}) as BitArraysState;
  const index = scenario.steps.findIndex((step, place) => {
    const shown = place === 0 ? started : ((results[place - 1]?.state ?? {}) as BitArraysState);
    return isOpen(operationOf(step), argumentsOf(step) as Arguments, shown);
  });
  return index === -1 ? Infinity : index;
};
