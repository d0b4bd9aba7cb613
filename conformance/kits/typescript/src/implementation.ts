// The gap: which levels and operations are driven, and how. It translates between scenarios and your code, and judges nothing.

import * as bitArray from './bit-array.js';
import { isFields, serve, Unsupported, type Fields, type Perform } from './harness.js';
import type { Results } from './results.js';

/** What is driven of level bit_array: each operation with the keys of its arguments. */
const OPERATIONS = new Map([
  ['new', 'size into'],
  ['size', 'array'],
  ['get', 'array index'],
  ['set', 'array index value'],
  ['copy', 'array into'],
  ['or', 'left right into'],
  ['and', 'left right into'],
  ['sub', 'left right into'],
  ['is_empty', 'array'],
  ['is_full', 'array'],
  ['pick_random', 'array'],
]);

const ABOUT = {
  protocol: 1,
  name: 'my-implementation',
  version: '0.1.0',
  language: 'TypeScript',
  dialect: 'kardia',
  levels: ['bit_array'],
  operations: { bit_array: [...OPERATIONS.keys()] },
  // What an array of booleans cannot hold.
  limits: ['malformed_arrays', 'bits_above_size', 'huge_arrays'],
};

const start = (level: unknown, setup: unknown): Perform => {
  if (level === 'bit_array') return startBitArrays(keys(setup, 'arrays'));
  throw new Unsupported(`level ${String(level)} is not driven`);
};

/** What any operation of level bit_array may answer. */
type Result = Results['bit_array'][keyof Results['bit_array']];

/** The named arrays of one scenario. */
const startBitArrays = (setup: Fields): Perform => {
  if (!isFields(setup.arrays)) throw new Unsupported('unexpected value of arrays');
  const arrays = new Map(Object.entries(setup.arrays).map(([name, value]) => [name, parse(value)]));

  const at = (name: unknown): bitArray.BitArray => {
    const array = arrays.get(text(name));
    if (array === undefined) throw new Unsupported('no array of that name');
    return array;
  };

  const state = () => Object.fromEntries([...arrays].map(([name, array]) => [name, show(array)]));

  const put = (name: unknown, array: bitArray.BitArray): Result => {
    arrays.set(text(name), array);
    return { state: state() };
  };

  const perform = (operation: string, args: Fields): Result => {
    switch (operation) {
      case 'new':
        return put(args.into, bitArray.make(integer(args.size, -(2 ** 31))));
      case 'size':
        return { value: bitArray.sizeOf(at(args.array)), state: state() };
      case 'get':
        return { value: bitArray.get(at(args.array), integer(args.index, 0)), state: state() };
      case 'set':
        if (typeof args.value !== 'boolean') throw new Unsupported('not a boolean');
        return { value: bitArray.set(at(args.array), integer(args.index, 0), args.value), state: state() };
      case 'copy':
        return put(args.into, bitArray.copy(at(args.array)));
      case 'or':
        return put(args.into, bitArray.or(at(args.left), at(args.right)));
      case 'and':
        return put(args.into, bitArray.and(at(args.left), at(args.right)));
      case 'sub':
        return put(args.into, bitArray.sub(at(args.left), at(args.right)));
      case 'is_empty':
        return { value: bitArray.isEmpty(at(args.array)), state: state() };
      case 'is_full':
        return { value: bitArray.isFull(at(args.array)), state: state() };
      case 'pick_random':
        return { value: bitArray.pickRandom(at(args.array)), state: state() };
      default:
        throw new Unsupported(`operation ${operation} is not driven`);
    }
  };

  return (operation, args) => {
    const names = OPERATIONS.get(operation);
    if (names === undefined) throw new Unsupported(`operation ${operation} is not driven`);
    return perform(operation, keys(args, names));
  };
};

/** Reads an array from its text. The other form, {bits, elems}, says what a list of booleans cannot hold. */
const parse = (value: unknown): bitArray.BitArray => {
  if (value === null) return null;
  if (typeof value === 'string' && /^[x_]*$/.test(value)) return Array.from(value, (bit) => bit === 'x');
  throw new Unsupported('not an array that a list of booleans can hold');
};

const show = (array: bitArray.BitArray): string | null => array?.map((bit) => (bit ? 'x' : '_')).join('') ?? null;

/** What was given, if it is an object with exactly the keys that `names` lists. */
const keys = (given: unknown, names: string): Fields => {
  const expected = names.split(' ');
  if (!isFields(given) || Object.keys(given).length !== expected.length || !expected.every((name) => name in given))
    throw new Unsupported(`expected the keys ${names}`);
  return given;
};

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Unsupported('not a name');
  return value;
};

/** An integer of 32 bits; what may be larger is sent as a decimal string beyond 2^53. */
const integer = (value: unknown, least: number): number => {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) >= 2 ** 32)
    throw new Unsupported('not an integer of 32 bits');
  return value as number;
};

await serve(ABOUT, start);
