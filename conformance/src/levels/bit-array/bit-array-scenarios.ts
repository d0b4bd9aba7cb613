// Generated scenarios of level bit_array: a few named arrays of sizes that meet at the edges of words, and operations that
// combine them.

import type { Random } from 'fast-check';
import type { BitArrayOperation, BitArrayScenario, BitArraySetup, BitArrayStep } from '#spec';
import type { Draw } from '../../arbitraries/draw.ts';
import { bitPool, drawMask, drawText } from '../../arbitraries/bit-pool.ts';
import { drawMalformedArray, HUGE_BITS } from '../../arbitraries/malformed-array.ts';
import { weightedNames, type ScenarioOptions } from '../../arbitraries/options.ts';
import { oneIn } from '../../arbitraries/value-pool.ts';

/** How often each operation is drawn, in parts of their sum. */
const WEIGHTS: Readonly<Record<BitArrayOperation, number>> = {
  new: 5,
  get: 6,
  set: 11,
  copy: 4,
  copy_bits: 5,
  or: 10,
  and: 7,
  sub: 14,
  not: 6,
  update: 8,
  is_empty: 4,
  is_full: 4,
  size: 3,
  pick_random: 10,
  to_proto: 4,
  from_proto: 7,
};

const NAMES = ['a', 'b', 'c', 'd'] as const;

const SIZES = [4, 4, 4, 7, 7, 1, 1, 0, 63, 64, 65, 127, 128, 129, 130] as const;

/** What the generator believes of one array: nil, or its size and how many words it holds. */
interface Believed {
  readonly nil: boolean;
  readonly size: number;
  readonly words: number;
}

const NIL: Believed = { nil: true, size: 0, words: 0 };

const sized = (size: number): Believed => ({ nil: false, size, words: Math.ceil(Math.max(size, 0) / 64) });

interface Draft {
  readonly known: Map<string, Believed>;
  readonly names: string[];
  /** The size that most arrays of the scenario have. */
  readonly size: number;
  mask: number;
}

const drawSize = (random: Random, draft: Draft): number => {
  switch (random.nextInt(0, 5)) {
    case 0:
      return SIZES[random.nextInt(0, SIZES.length - 1)] ?? 4;
    case 1:
      return draft.size + 1;
    case 2:
      return draft.size > 0 ? draft.size - 1 : 0;
    default:
      return draft.size;
  }
};

const drawBits = (random: Random, draft: Draft, size: number): string => {
  if (size > 7 && random.nextInt(0, 3) === 0) return drawText(random, size);
  const pool = bitPool(size);
  draft.mask = drawMask(random, pool, draft.mask);
  return pool.text(draft.mask);
};

const drawKnown = (random: Random, draft: Draft): string =>
  draft.names[random.nextInt(0, draft.names.length - 1)] ?? 'a';

const drawTarget = (random: Random): string => NAMES[random.nextInt(0, NAMES.length - 1)] ?? 'a';

const believe = (draft: Draft, name: string, believed: Believed): void => {
  if (!draft.known.has(name)) draft.names.push(name);
  draft.known.set(name, believed);
};

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (let start = 0; start < text.length; start += 64) {
    let word = 0n;
    for (let index = Math.min(start + 64, text.length) - 1; index >= start; index--) {
      word = word * 2n + (text[index] === 'x' ? 1n : 0n);
    }
    words.push(word.toString(16).padStart(16, '0'));
  }
  return words;
};

const drawFromProto = (random: Random, draft: Draft, hostile: boolean): BitArrayStep => {
  // A refused array makes no new name, so a hostile one goes into a name that exists.
  const into = hostile ? drawKnown(random, draft) : drawTarget(random);
  const before = draft.known.get(into) ?? NIL;
  if (hostile && draft.known.has(into)) {
    const { bits, elems } = drawMalformedArray(random, drawSize(random, draft), true);
    // Whether the subject takes the array or refuses it and keeps the old one, no later step may resize a huge one.
    const huge = bits === HUGE_BITS || before.size === HUGE_BITS;
    believe(draft, into, { nil: false, size: huge ? HUGE_BITS : 0, words: 0 });
    return { from_proto: { bits, elems, into } };
  }
  if (random.nextInt(0, 3) === 0) {
    believe(draft, into, before.nil ? sized(0) : before);
    return { from_proto: { into } };
  }
  const size = drawSize(random, draft);
  believe(draft, into, { nil: false, size, words: Math.ceil(size / 64) });
  return { from_proto: { bits: size, elems: wordsOf(drawBits(random, draft, size)), into } };
};

const INDEX_EXTRA = 3;

const drawIndex = (random: Random, size: number): number => {
  const { indices } = bitPool(size > 0 && size <= 10_000 ? size : 0);
  const draw = random.nextInt(0, indices.length - 1 + INDEX_EXTRA);
  return indices[draw] ?? random.nextInt(0, 130);
};

/** Of the operations on two arrays that fell on one and the same, one in so many stays: code that locks both never returns from it. */
const ONE_ARRAY_TWICE_IN = 20;

const binary = (random: Random, draft: Draft, operation: 'or' | 'and' | 'sub'): BitArrayStep => {
  const left = drawKnown(random, draft);
  let right = drawKnown(random, draft);
  if (left === right && !oneIn(random, ONE_ARRAY_TWICE_IN)) right = draft.names.find((name) => name !== left) ?? left;
  const a = draft.known.get(left) ?? NIL;
  const b = draft.known.get(right) ?? NIL;
  const into = drawTarget(random);
  // To combine arrays of 2^40 bits may mean to allocate them; only what has the size of the other side is harmless.
  const huge = Number(a.size === HUGE_BITS) + Number(b.size === HUGE_BITS);
  if ((operation === 'or' && huge > 0) || (operation === 'sub' && a.size === HUGE_BITS) || huge > 1) {
    return { pick_random: { array: left } };
  }
  if (operation === 'or') {
    believe(draft, into, a.nil && b.nil ? NIL : sized(Math.max(a.size, b.size)));
    return { or: { left, right, into } };
  }
  const nil = a.nil || b.nil;
  if (operation === 'and') {
    believe(draft, into, nil ? NIL : sized(Math.min(a.size, b.size)));
    return { and: { left, right, into } };
  }
  believe(draft, into, nil ? NIL : sized(a.size));
  return { sub: { left, right, into } };
};

const drawStep = (random: Random, draft: Draft, operation: BitArrayOperation, hostile: boolean): BitArrayStep => {
  switch (operation) {
    case 'new': {
      const size = random.nextInt(0, 5) === 0 ? -random.nextInt(0, 1) : drawSize(random, draft);
      const into = drawTarget(random);
      believe(draft, into, size > 0 ? sized(size) : NIL);
      return { new: { size, into } };
    }
    case 'get':
    case 'set': {
      const array = drawKnown(random, draft);
      const index = drawIndex(random, draft.known.get(array)?.size ?? 0);
      return operation === 'get'
        ? { get: { array, index } }
        : { set: { array, index, value: random.nextInt(0, 2) > 0 } };
    }
    case 'copy':
    case 'not': {
      const array = drawKnown(random, draft);
      const into = drawTarget(random);
      believe(draft, into, draft.known.get(array) ?? NIL);
      return operation === 'copy' ? { copy: { array, into } } : { not: { array, into } };
    }
    case 'copy_bits': {
      const array = drawKnown(random, draft);
      const into = drawTarget(random);
      const negative = hostile && random.nextInt(0, 3) === 0;
      const size = negative ? (random.nextInt(0, 3) === 0 ? -127 : -random.nextInt(1, 126)) : drawSize(random, draft);
      believe(draft, into, draft.known.get(array)?.nil === true ? NIL : sized(size));
      return { copy_bits: { array, size, into } };
    }
    case 'or':
    case 'and':
    case 'sub':
      return binary(random, draft, operation);
    case 'update': {
      const array = drawKnown(random, draft);
      const from = drawKnown(random, draft);
      const isSame = from === array && !oneIn(random, ONE_ARRAY_TWICE_IN);
      return { update: { array, from: isSame ? (draft.names.find((name) => name !== array) ?? from) : from } };
    }
    case 'is_full': {
      const array = drawKnown(random, draft);
      const { nil, words } = draft.known.get(array) ?? NIL;
      // An array without words that is not nil has no specified answer.
      return nil || words > 0 ? { is_full: { array } } : { is_empty: { array } };
    }
    case 'is_empty':
      return { is_empty: { array: drawKnown(random, draft) } };
    case 'size':
      return { size: { array: drawKnown(random, draft) } };
    case 'pick_random':
      return { pick_random: { array: drawKnown(random, draft) } };
    case 'to_proto':
      return { to_proto: { array: drawKnown(random, draft) } };
    case 'from_proto':
      return drawFromProto(random, draft, false);
  }
};

const drawSetup = (random: Random, draft: Draft, malformed: boolean): BitArraySetup => {
  const arrays: BitArraySetup['arrays'] = {};
  const count = random.nextInt(1, NAMES.length);
  const sure = malformed ? random.nextInt(0, count - 1) : -1;
  for (let index = 0; index < count; index++) {
    const name = NAMES[index] ?? 'a';
    const size = drawSize(random, draft);
    if (index === sure) {
      const value = drawMalformedArray(random, size, true);
      arrays[name] = value;
      believe(draft, name, { nil: false, size: value.bits === HUGE_BITS ? HUGE_BITS : 0, words: 0 });
    } else if (random.nextInt(0, 9) === 0) {
      arrays[name] = null;
      believe(draft, name, NIL);
    } else {
      arrays[name] = drawBits(random, draft, size);
      believe(draft, name, sized(size));
    }
  }
  return { arrays };
};

/** With `hostile`, one step in this many is `from_proto` of a malformed array. */
const HOSTILE_ONE_IN = 8;

/**
 * Scenarios of level bit_array. `is_full` is asked of no array without words.
 * Malformed arrays come through the setup, and through `from_proto` where it is allowed.
 * @throws RangeError if `operations` leaves none of the level.
 */
export const bitArrayScenarios = (options: ScenarioOptions): Draw<BitArrayScenario> => {
  const { hostile, steps: length } = options;
  const names = weightedNames(WEIGHTS, options.operations);
  if (names.length === 0) throw new RangeError('expected at least one operation of level bit_array');
  const fromProto = names.includes('from_proto');
  // What stands in for a step that would be unsafe must be allowed too.
  const allowed = new Set<string>(names);
  const harmless = (step: BitArrayStep, random: Random, draft: Draft): BitArrayStep | undefined => {
    for (const name in step) if (allowed.has(name)) return step;
    const safe = names.find((name) => name !== 'sub' && name !== 'is_full' && name !== 'or');
    return safe === undefined ? undefined : drawStep(random, draft, safe, false);
  };

  return (random: Random): BitArrayScenario => {
    const draft: Draft = {
      known: new Map(),
      names: [],
      size: SIZES[random.nextInt(0, SIZES.length - 1)] ?? 4,
      mask: 0,
    };
    const count = random.nextInt(length.min, length.max);
    const sure = hostile && fromProto && random.nextInt(0, 1) === 0 ? random.nextInt(0, count - 1) : -1;
    const setup = drawSetup(random, draft, hostile && sure < 0);
    const steps: BitArrayStep[] = [];
    for (let index = 0; index < count; index++) {
      if (hostile && fromProto && (index === sure || random.nextInt(1, HOSTILE_ONE_IN) === 1)) {
        steps.push(drawFromProto(random, draft, true));
        continue;
      }
      const name = names[random.nextInt(0, names.length - 1)] ?? 'size';
      const step = harmless(drawStep(random, draft, name, hostile), random, draft);
      if (step !== undefined) steps.push(step);
    }
    return {
      id: 'bit_array/generated/scenario',
      title: hostile ? 'generated, hostile' : 'generated',
      level: 'bit_array',
      clauses: [],
      setup,
      steps,
    };
  };
};
