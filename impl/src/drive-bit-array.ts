// Drives the named arrays of a bit_array scenario, one step after the other.

import type {
  BitArrayOperation,
  BitArraySetup,
  BitArrayStep,
  BitArraysState,
  BitArrayValue,
  Json,
  StepResult,
} from '#spec';
import { argumentsOf, operationOf, type BitArrayArguments } from '#spec';
import { BitArray, bitArrayOf, wordsOf } from './bit-array/bit-array.ts';
import type { Context } from './context.ts';

type Arrays = Map<string, BitArray | null>;
type Drive<Name extends BitArrayOperation> = (
  context: Context,
  arrays: Arrays,
  input: BitArrayArguments<Name>,
) => { readonly value?: Json; readonly error?: string };

const NOTHING = {};

const at = (arrays: Arrays, name: string): BitArray | null => arrays.get(name) ?? null;

const put = (arrays: Arrays, name: string, array: BitArray | null): typeof NOTHING => {
  arrays.set(name, array);
  return NOTHING;
};

const OPERATIONS: { readonly [Name in BitArrayOperation]: Drive<Name> } = {
  new: (context, arrays, { size, into }) => put(arrays, into, context.rules.newBitArray(context, size)),
  get: (context, arrays, { array, index }) => ({ value: context.rules.getBit(context, at(arrays, array), index) }),
  set: (context, arrays, { array, index, value }) => ({
    value: context.rules.setBit(context, at(arrays, array), index, value),
  }),
  copy: (context, arrays, { array, into }) => put(arrays, into, context.rules.copyBitArray(context, at(arrays, array))),
  copy_bits: (context, arrays, { array, size, into }) => {
    const source = at(arrays, array);
    return put(arrays, into, source === null ? null : context.rules.resizedCopy(context, source, size));
  },
  or: (context, arrays, { left, right, into }) =>
    put(arrays, into, context.rules.union(context, at(arrays, left), at(arrays, right))),
  and: (context, arrays, { left, right, into }) =>
    put(arrays, into, context.rules.intersection(context, at(arrays, left), at(arrays, right))),
  sub: (context, arrays, { left, right, into }) =>
    put(arrays, into, context.rules.subtract(context, at(arrays, left), at(arrays, right))),
  not: (context, arrays, { array, into }) => put(arrays, into, context.rules.complement(context, at(arrays, array))),
  update: (context, arrays, { array, from }) => {
    context.rules.overwrite(context, at(arrays, array), at(arrays, from));
    return NOTHING;
  },
  is_empty: (context, arrays, { array }) => ({ value: context.rules.isEmptyBitArray(context, at(arrays, array)) }),
  is_full: (context, arrays, { array }) => ({ value: context.rules.isFullBitArray(context, at(arrays, array)) }),
  size: (context, arrays, { array }) => {
    // [BA-SIZE] MUST be 0 for nil, else the declared size.
    context.fired.push('BA-SIZE');
    return { value: at(arrays, array)?.bits ?? 0 };
  },
  pick_random: (context, arrays, { array }) => ({ value: context.rules.pickRandom(context, at(arrays, array)) }),
  to_proto: (context, arrays, { array }) => {
    // [BA-TP] MUST be no message for nil and for an array without words, else size and words as they are.
    context.fired.push('BA-TP');
    const source = at(arrays, array);
    if (source === null || source.words === 0) {
      // [WF-ENC-2] MUST leave it out of the message.
      context.fired.push('WF-ENC-2');
      return { value: null };
    }
    return { value: { bits: source.bits, elems: wordsOf(source.halves) } };
  },
  from_proto: (context, arrays, { bits, elems, into }) => {
    const target = at(arrays, into) ?? new BitArray(0, []);
    if (bits === undefined && elems === undefined) {
      // [BA-FP-1] MUST leave the array as it was where the message is absent.
      context.fired.push('BA-FP-1');
      return put(arrays, into, target);
    }
    const received = context.rules.receiveBitArray(context, target, bits ?? 0, elems ?? []);
    return received === undefined ? { error: 'bit array: words do not match the size' } : put(arrays, into, received);
  },
};

/** The arrays of one scenario while it runs. */
export const startBitArrays = (
  context: Context,
  setup: BitArraySetup,
): {
  readonly step: (step: BitArrayStep) => StepResult;
  readonly state: () => BitArraysState;
  readonly adopt: (shown: StepResult) => void;
} => {
  const arrays: Arrays = new Map(Object.entries(setup.arrays).map(([name, value]) => [name, bitArrayOf(value)]));
  const state = (): BitArraysState => {
    const values: Record<string, BitArrayValue> = {};
    for (const [name, array] of arrays) values[name] = array === null ? null : array.value;
    return values;
  };
  context.watch?.track(() =>
    Object.fromEntries(Object.entries(state()).map(([name, value]) => [`state.${name}`, value as unknown])),
  );
  return {
    state,
    adopt: ({ state: shown = {} }) => {
      for (const [name, value] of Object.entries(shown as BitArraysState)) arrays.set(name, bitArrayOf(value));
    },
    step: (step) => {
      const operation = operationOf(step) as BitArrayOperation;
      const drive = OPERATIONS[operation] as Drive<BitArrayOperation>;
      const result = drive(context, arrays, argumentsOf(step) as never);
      return { ...result, state: state() };
    },
  };
};
