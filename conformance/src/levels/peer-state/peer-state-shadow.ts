// What the generator of peer_state scenarios believes about the peer, from the messages it has drawn itself. It exists so that
// the next step can aim: at the round that is announced, at the catch-up round, at the height below. It is no oracle: where it
// errs, a step misses its aim and nothing else happens.

import type { Random } from 'fast-check';
import { canonicalInteger, type Uint64 } from '#spec';
import { bitPool, drawMask, type BitPool } from '../../arbitraries/bit-pool.ts';

/** Heights of one scenario in ascending order, each one above the other. */
type Ladder = readonly Uint64[];

const RUNGS = 8;

const ladderFrom = (first: bigint): Ladder =>
  Array.from({ length: RUNGS }, (_, rung) => canonicalInteger(first + BigInt(rung)));

/** Mostly small ones; then the last height that is a JSON number, and the last of all. The first rung is below every peer. */
const LADDERS: readonly Ladder[] = [
  ladderFrom(0n),
  ladderFrom(0n),
  ladderFrom(0n),
  ladderFrom(0n),
  ladderFrom(4n),
  ladderFrom(4n),
  ladderFrom(4n),
  ladderFrom(2n ** 53n - 5n),
  ladderFrom(2n ** 64n - 8n),
];

/** Heights that belong to no ladder and compare oddly with any. */
const ODD_HEIGHTS: Ladder = [
  0,
  1,
  2,
  ...[2n ** 53n - 1n, 2n ** 53n, 2n ** 64n - 2n, 2n ** 64n - 1n].map(canonicalInteger),
];

const SIZES = [4, 4, 4, 4, 4, 4, 4, 7, 7, 7, 7, 7, 1, 1, 1, 2, 3, 63, 64, 65, 127, 128, 129, 130];

const TOTALS = [1, 1, 3, 3, 3, 3, 3, 65];

/** The last rung, where no next height is left to go to. */
export const LAST_RUNG = RUNGS - 1;

/** The largest round. */
const ROUND_MAX = 0xffff_ffff;

/** Believed state; `rung` is the place of the peer's height in `ladder`, -1 while it has announced nothing. */
export interface Shadow {
  readonly ladder: Ladder;
  readonly initialRung: number;
  readonly pools: readonly [BitPool, BitPool];
  total: number;
  rung: number;
  round: number;
  step: number;
  proposal: boolean;
  parts: boolean;
  polRound: number;
  catchupRound: number;
  lastCommitRound: number;
  mask: number;
}

/** Draws the constants of a scenario: its heights, its validator counts, its number of parts. */
export const drawShadow = (random: Random): Shadow => {
  const pool = bitPool(SIZES[random.nextInt(0, SIZES.length - 1)] ?? 4);
  // Now and then the validator set changes from one height to the next.
  const other = random.nextInt(0, 7) === 0 ? bitPool(SIZES[random.nextInt(0, SIZES.length - 1)] ?? 4) : pool;
  const which = random.nextInt(0, LADDERS.length - 1);
  return {
    ladder: LADDERS[which] ?? [],
    // The odd ladders are entered close to the heights that they are there for.
    initialRung: random.nextInt(1, 2) + (which >= LADDERS.length - 2 ? 3 : 0),
    pools: [pool, other],
    total: TOTALS[random.nextInt(0, TOTALS.length - 1)] ?? 1,
    rung: -1,
    round: 0,
    step: 0,
    proposal: false,
    parts: false,
    polRound: 0,
    catchupRound: 0,
    lastCommitRound: 0,
    mask: 0,
  };
};

/** The height at `rung`; 0 below the ladder. */
export const heightAt = (shadow: Shadow, rung: number): Uint64 => shadow.ladder[rung] ?? 0;

/** The bit texts of the validators of the height at `rung`; a height off the ladder has those of its lowest rung. */
export const poolAt = (shadow: Shadow, rung: number): BitPool =>
  rung >= 0 && rung <= LAST_RUNG && (rung & 1) === 1 ? shadow.pools[1] : shadow.pools[0];

/** Where the peer begins: mostly at the initial height, else one or two above it. */
export const drawFirstRung = (random: Random, shadow: Shadow): number =>
  shadow.initialRung + Math.max(random.nextInt(0, 4) - 2, 0);

/** A height that the peer is probably not at: a neighbour, or an odd one. */
export const drawOtherRung = (random: Random, shadow: Shadow): number => {
  switch (random.nextInt(0, 3)) {
    case 0:
      return shadow.rung - 1;
    case 1:
      return shadow.rung + 1;
    case 2:
      return random.nextInt(0, LAST_RUNG);
    default:
      return -1;
  }
};

/** The height at a rung from `drawOtherRung`; where it is none of the ladder's, an odd height that no rung has. */
export const heightAtOrOdd = (random: Random, shadow: Shadow, rung: number): Uint64 => {
  const height = shadow.ladder[rung];
  if (height !== undefined) return height;
  const odd = ODD_HEIGHTS[random.nextInt(0, ODD_HEIGHTS.length - 1)] ?? 0;
  return shadow.ladder.includes(odd) ? 0 : odd;
};

/** A round near the ones that matter: those announced, their neighbours, 0 to 4, hardly ever the largest. */
export const drawRound = (random: Random, shadow: Shadow): number => {
  switch (random.nextInt(0, 9)) {
    case 0:
    case 1:
    case 2:
      return shadow.round;
    case 3:
      return shadow.catchupRound;
    case 4:
      return shadow.polRound;
    case 5:
      return shadow.round < ROUND_MAX ? shadow.round + 1 : shadow.round;
    case 6:
      return shadow.round > 0 ? shadow.round - 1 : 0;
    case 7:
      return shadow.lastCommitRound;
    case 8:
      return random.nextInt(0, 31) === 0 ? ROUND_MAX : random.nextInt(0, 4);
    default:
      return random.nextInt(0, 4);
  }
};

/** A bit text of `pool`, related to the one drawn before it. */
export const drawVotes = (random: Random, shadow: Shadow, pool: BitPool): string => {
  shadow.mask = drawMask(random, pool, shadow.mask);
  return pool.text(shadow.mask);
};

/** An index below `pool`'s size, or one of the first beyond it. */
export const drawIndex = (random: Random, pool: BitPool): number => {
  const { indices } = pool;
  return indices[random.nextInt(0, indices.length - 1)] ?? 0;
};
