// Bit texts of one size, addressed by small masks. A text is cut into segments at the places where arrays go wrong (the first
// and last bit, the edges of words); bit i of a mask fills segment i. So subset, union and complement of texts are integer
// operations on masks, each text is built once, and drawing one costs a table look-up.

import type { Random } from 'fast-check';

/** The texts of one size. */
export interface BitPool {
  readonly size: number;
  /** The mask that fills every segment; masks run from 0 to this. */
  readonly full: number;
  readonly segments: number;
  /** Indices worth asking for: in every segment, the first ones beyond the end and the largest. */
  readonly indices: readonly number[];
  /** The text that `mask` stands for. */
  readonly text: (mask: number) => string;
}

const INDEX_MAX = 0xffff_ffff;

/** Where a segment of its own begins and ends, as far as the array reaches. */
const EDGES = [0, 62, 63, 64, 65, 126, 127, 128, 129];

/** Every bit is a segment up to this size. */
const SINGLES_MAX = 7;

const cutsOf = (size: number): readonly number[] => {
  const cuts = new Set<number>();
  if (size <= SINGLES_MAX) {
    for (let index = 0; index < size; index++) cuts.add(index);
  } else {
    for (const edge of [...EDGES, size - 1]) {
      cuts.add(edge);
      cuts.add(edge + 1);
    }
  }
  return [...cuts].filter((cut) => cut < size).sort((left, right) => left - right);
};

const makePool = (size: number): BitPool => {
  const cuts = cutsOf(size);
  const lengths = cuts.map((cut, position) => (cuts[position + 1] ?? size) - cut);
  const texts: string[] = [];
  const build = (mask: number): string => {
    let text = '';
    for (let segment = 0; segment < lengths.length; segment++) {
      text += ((mask >> segment) & 1 ? 'x' : '_').repeat(lengths[segment] ?? 0);
    }
    return text;
  };
  return {
    size,
    full: 2 ** cuts.length - 1,
    segments: cuts.length,
    indices: [...cuts, ...cuts, size, size + 1, 63, 64, INDEX_MAX],
    text: (mask) => (texts[mask] ??= build(mask)),
  };
};

const pools = new Map<number, BitPool>();

/** The pool of `size` bits, 0 or more; made when first asked for. */
export const bitPool = (size: number): BitPool => {
  let pool = pools.get(size);
  if (pool === undefined) pools.set(size, (pool = makePool(size)));
  return pool;
};

/**
 * Draws a mask of `pool`: full, empty, one segment, all but one, any; or, relative to the mask `last` that was drawn before, the
 * same, a subset, a superset or the complement.
 */
export const drawMask = (random: Random, pool: BitPool, last: number): number => {
  const { full, segments } = pool;
  if (segments === 0) return 0;
  switch (random.nextInt(0, 11)) {
    case 0:
      return full;
    case 1:
      return 0;
    case 2:
      return 1 << random.nextInt(0, segments - 1);
    case 3:
      return full & ~(1 << random.nextInt(0, segments - 1));
    case 4:
      return full & ~last;
    case 5:
      return last & random.nextInt(0, full);
    case 6:
      return full & (last | random.nextInt(0, full));
    case 7:
      return full & last;
    default:
      return random.nextInt(0, full);
  }
};

const chunks = Array.from({ length: 128 }, (_, mask) => bitPool(7).text(mask));

/** A text of `size` bits in which every bit is drawn for itself; dearer than a pool's text. */
export const drawText = (random: Random, size: number): string => {
  let text = '';
  while (text.length < size) text += chunks[random.nextInt(0, 127)] ?? '';
  return text.slice(0, size);
};
