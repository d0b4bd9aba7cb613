// What the types of an implementation may be too narrow for. An adapter declares such a limit in `initialize`; scenarios that need more are
// then not sent. Realises "Limits" of adapter-protocol.md, whose table follows from this file.

import { BIT_TEXT_MAX, isShapeless, type RawBitArray } from './bit-array.ts';
import type { Level } from './level.ts';
import { numberKindOf } from './number-kinds.ts';
import type { StepResult } from './observation.ts';
import type { Scenario } from './scenario.ts';
import { someObject } from './some-object.ts';
import { argumentsOf, operationOf } from './step.ts';

/** One thing that an implementation cannot hold. */
export interface Limit {
  /** What it cannot hold, as the end of a sentence that begins with "it cannot hold". */
  readonly means: string;
  /** The levels at which scenarios may need it. */
  readonly levels: readonly Level[];
  /** The clauses of each level that other scenarios exercise seldom or never: they have no floor there. */
  readonly clauses: Readonly<Partial<Record<Level, readonly string[]>>>;
  /**
   * Whether `scenario`, of one of the levels, needs what the implementation cannot hold. `shown` gives what a correct node shows at each
   * step; it is asked only where the scenario itself does not tell.
   */
  readonly needs: (scenario: Scenario, shown: () => readonly StepResult[]) => boolean;
}

/** Operations whose arguments are what is on the wire, which is bytes to every implementation. */
const TAKES_WIRE: ReadonlySet<string> = new Set(['from_proto', 'decode', 'receive']);

/** What a scenario puts into memory: its setup, and its steps without those that bring bytes. */
const inMemory = ({ setup, steps }: Scenario): readonly unknown[] => [
  setup,
  ...steps.filter((step) => !TAKES_WIRE.has(operationOf(step))),
];

const isRawArray = (
  value: Readonly<Record<string, unknown>>,
): value is RawBitArray & Readonly<Record<string, unknown>> => 'bits' in value && Array.isArray(value['elems']);

/** Scenarios in which an array of that form is given to the implementation, or comes about in a correct one. */
const arrays =
  (has: (array: RawBitArray) => boolean): Limit['needs'] =>
  (scenario, shown) => {
    const isOne = (value: Readonly<Record<string, unknown>>): boolean => isRawArray(value) && has(value);
    return (
      someObject(inMemory(scenario), isOne) || shown().some(({ state, peers }) => someObject([state, peers], isOne))
    );
  };

/** Where sizes and words agree, the raw form of an array that a text could express is one with bits above its size. */
const hasStragglers = (array: RawBitArray): boolean => !isShapeless(array) && Number(array.bits) <= BIT_TEXT_MAX;

/** Scenarios with a step whose arguments `needs` says so of. */
const someStep =
  (needs: (args: Readonly<Record<string, unknown>>, operation: string) => boolean): Limit['needs'] =>
  ({ steps }) =>
    steps.some((step) => needs(argumentsOf(step) as Readonly<Record<string, unknown>>, operationOf(step)));

const TAKES_SIZE: ReadonlySet<string> = new Set(['new', 'copy_bits', 'ensure_vote_bit_arrays']);
const HAS_VOTE_SOURCE: ReadonlySet<string> = new Set(['pick_vote_to_send', 'pick_send_vote']);
const NANOS_MAX = 999_999_999;
const BYTE_MAX = 255;

const isBelow = (value: unknown, least: number): boolean =>
  (typeof value === 'number' || typeof value === 'string') && Number(value) < least;

const isOutside = (value: unknown, min: number, max: number): boolean =>
  typeof value === 'number' && (value < min || value > max);

/** Heights and indices below 0, and rounds below the -1 that stands for none. */
const isNegative = (object: Readonly<Record<string, unknown>>, within: string): boolean =>
  Object.entries(object).some(([key, value]) => {
    const kind = numberKindOf(key, within);
    return kind !== undefined && isBelow(value, kind === 'round' ? -1 : 0);
  });

const TYPED_LEVELS: readonly Level[] = ['codec', 'crypto', 'vote_set', 'peer_state'];

/** Every limit by the name under which `initialize` declares it. */
export const LIMITS = {
  malformed_arrays: {
    means: 'bit arrays whose number of words is not ⌈bits/64⌉, or whose size is negative',
    levels: ['bit_array', 'codec', 'peer_state', 'reactor'],
    clauses: { peer_state: ['BA-FP-2'] },
    needs: arrays(isShapeless),
  },
  bits_above_size: {
    means: 'bits set at or above the size of a bit array, for which a list of bits has no room',
    levels: ['bit_array', 'codec', 'peer_state', 'reactor'],
    clauses: {},
    needs: arrays(hasStragglers),
  },
  huge_arrays: {
    means: 'bit arrays of more than 10 000 bits',
    levels: ['bit_array', 'codec', 'peer_state', 'reactor'],
    clauses: {},
    needs: arrays(({ bits }) => Number(bits) > BIT_TEXT_MAX),
  },
  negative_sizes: {
    means: 'a negative size that a bit array is asked for',
    levels: ['bit_array', 'peer_state'],
    clauses: {},
    needs: someStep(({ size }, operation) => TAKES_SIZE.has(operation) && isBelow(size, 0)),
  },
  unknown_vote_types: {
    means: 'vote types other than prevote and precommit, where the type is an enumeration of these',
    levels: TYPED_LEVELS,
    clauses: { peer_state: ['PS-GVB-1', 'PS-SHV-3'] },
    needs: (scenario) => someObject(inMemory(scenario), ({ type }) => typeof type === 'number'),
  },
  vote_sets_of_other_types: {
    means: 'a vote set that is neither of prevotes nor of precommits, but for claims about one',
    levels: ['vote_set'],
    clauses: {},
    needs: someStep(({ type }, operation) => operation !== 'set_peer_maj23' && typeof type === 'number'),
  },
  wide_vote_types: {
    means: 'a vote source that says a type outside 0 to 255, where the type is a byte',
    levels: ['peer_state'],
    clauses: {},
    needs: someStep(({ type }, operation) => HAS_VOTE_SOURCE.has(operation) && isOutside(type, 0, BYTE_MAX)),
  },
  wide_steps: {
    means: 'a step of a round above 255, where it is a byte',
    levels: ['codec'],
    clauses: {},
    needs: (scenario) => someObject(inMemory(scenario), ({ step }) => isOutside(step, 0, BYTE_MAX)),
  },
  impossible_times: {
    means: 'a time of fewer than 0 or more than 999 999 999 nanoseconds',
    levels: ['codec', 'crypto'],
    clauses: {},
    needs: (scenario) => someObject(inMemory(scenario), ({ nanos }) => isOutside(nanos, 0, NANOS_MAX)),
  },
  negative_numbers: {
    means: 'heights and indices below 0, and rounds below -1, in dialects whose integers have a sign',
    levels: TYPED_LEVELS,
    clauses: {},
    needs: (scenario) => someObject(inMemory(scenario), isNegative),
  },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof LIMITS;

/** Every name of a limit, in the order of the table. */
export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

/** The limit of that name. */
export const limitOf = (name: LimitName): Limit => LIMITS[name];
