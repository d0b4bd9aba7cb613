// Generated operations on the votes of a peer. Which array a vote belongs to depends on its height, round and type: each array is aimed
// at, and each near miss.

import type { Random } from 'fast-check';
import type { PeerStateStep, Uint64, VoteType } from '#spec';
import { blockIdOf } from '../../arbitraries/block-ids.ts';
import { drawText, type BitPool } from '../../arbitraries/bit-pool.ts';
import {
  drawIndex,
  drawOtherRung,
  drawRound,
  drawVotes,
  heightAt,
  heightAtOrOdd,
  poolAt,
  type Shadow,
} from './peer-state-shadow.ts';

/** Which height, round and type an operation on votes is about. */
interface VoteKey {
  height: Uint64;
  round: number;
  type: VoteType;
  pool: BitPool;
}

const drawType = (random: Random): VoteType => (random.nextInt(0, 1) === 0 ? 'prevote' : 'precommit');

const drawVoteKey = (random: Random, shadow: Shadow): VoteKey => {
  const { rung } = shadow;
  if (rung < 0) {
    const at = drawOtherRung(random, shadow);
    return {
      height: heightAtOrOdd(random, shadow, at),
      round: random.nextInt(0, 1),
      type: drawType(random),
      pool: poolAt(shadow, at),
    };
  }
  const here = poolAt(shadow, rung);
  switch (random.nextInt(0, 15)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return { height: heightAt(shadow, rung), round: shadow.round, type: drawType(random), pool: here };
    case 5:
    case 6:
      return { height: heightAt(shadow, rung), round: shadow.catchupRound, type: 'precommit', pool: here };
    case 7:
    case 8:
      return { height: heightAt(shadow, rung), round: shadow.polRound, type: 'prevote', pool: here };
    case 9:
    case 10:
    case 11:
      return {
        height: heightAt(shadow, rung - 1),
        round: shadow.lastCommitRound,
        type: 'precommit',
        pool: poolAt(shadow, rung - 1),
      };
    case 12:
      return {
        height: heightAt(shadow, rung - 1),
        round: drawRound(random, shadow),
        type: drawType(random),
        pool: poolAt(shadow, rung - 1),
      };
    case 13:
    case 14:
      return { height: heightAt(shadow, rung), round: drawRound(random, shadow), type: drawType(random), pool: here };
    default: {
      const at = drawOtherRung(random, shadow);
      return {
        height: heightAtOrOdd(random, shadow, at),
        round: drawRound(random, shadow),
        type: drawType(random),
        pool: poolAt(shadow, at),
      };
    }
  }
};

/** One vote that the peer has. */
export const hasVote = (
  random: Random,
  shadow: Shadow,
): { height: Uint64; round: number; type: VoteType; index: number } => {
  const { height, round, type, pool } = drawVoteKey(random, shadow);
  return { height, round, type, index: drawIndex(random, pool) };
};

/** A VoteSetBits and our own votes for the same block. */
export const voteSetBits = (random: Random, shadow: Shadow): PeerStateStep => {
  const { height, round, type, pool } = drawVoteKey(random, shadow);
  const blockId = random.nextInt(0, 3) === 0 ? null : blockIdOf(random.nextInt(0, 2), shadow.total);
  // An empty array says that the sender does not track that round.
  const votes = random.nextInt(0, 7) === 0 ? '' : drawVotes(random, shadow, pool);
  const ours = random.nextInt(0, 2) === 0 ? null : drawVotes(random, shadow, pool);
  return { apply_vote_set_bits: { message: { height, round, type, block_id: blockId, votes }, ours } };
};

/** A height and the number of its validators. */
export const ensureVoteBitArrays = (random: Random, shadow: Shadow): PeerStateStep => {
  const rung = random.nextInt(0, 7);
  const below = shadow.rung > 0 && rung < 3;
  const there = rung === 3;
  const at = below ? shadow.rung - 1 : there ? drawOtherRung(random, shadow) : shadow.rung;
  return {
    ensure_vote_bit_arrays: {
      height: there ? heightAtOrOdd(random, shadow, at) : heightAt(shadow, at),
      size: random.nextInt(0, 15) === 0 ? 0 : poolAt(shadow, at).size,
    },
  };
};

/** Vote types of the wire's enum that are no votes. */
const INVALID_TYPES = [0, 3, 32, -1, 257] as const;

/** A type that is none; a local source of votes may have it without harm [PS-GVB-1]. */
export const drawInvalidType = (random: Random): VoteType =>
  INVALID_TYPES[random.nextInt(0, INVALID_TYPES.length - 1)] ?? 0;

interface VotesToSend {
  height: Uint64;
  round: number;
  type: VoteType;
  size: number;
  bits: string | null;
  is_commit: boolean;
}

/** A source of votes: of a round, of the POL, of the last commit, or a commit to catch up with. */
export const votesToSend = (random: Random, shadow: Shadow): VotesToSend => {
  let { height, round, type, pool } = drawVoteKey(random, shadow);
  const commit = random.nextInt(0, 2) === 0;
  if (commit) {
    type = 'precommit';
    if (shadow.rung >= 0 && random.nextInt(0, 7) > 0) {
      height = heightAt(shadow, shadow.rung);
      pool = poolAt(shadow, shadow.rung);
      round = drawCommitRound(random, shadow);
    }
  } else if (random.nextInt(0, 31) === 0) {
    type = drawInvalidType(random);
  }
  if (random.nextInt(0, 31) === 0) return { height, round, type, size: 0, bits: null, is_commit: commit };
  if (commit && height === heightAt(shadow, shadow.rung)) shadow.catchupRound = round;
  const { size } = pool;
  const bits = size > 7 && random.nextInt(0, 3) === 0 ? drawText(random, size) : drawVotes(random, shadow, pool);
  return { height, round, type, size, bits: random.nextInt(0, 63) === 0 ? null : bits, is_commit: commit };
};

/** The round of a commit: the peer's own, one that it may enter next, the POL round, any. */
const drawCommitRound = (random: Random, shadow: Shadow): number => {
  switch (random.nextInt(0, 8)) {
    case 0:
    case 1:
      return shadow.round;
    case 2:
    case 3:
    case 4:
      return Math.min(shadow.round + 1, 0xffff_ffff);
    case 5:
      return shadow.polRound || shadow.round;
    case 6:
      return shadow.catchupRound || shadow.round;
    default:
      return drawRound(random, shadow);
  }
};
