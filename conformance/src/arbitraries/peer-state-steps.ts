// One generator for each operation on a peer state. Each aims with the shadow: about seven steps in ten pass the guards of the
// operation, the others miss on purpose by a height, a round or a type. Everything here is well formed; what no correct node
// does is in peer-state-hostile.ts.

import type { Random } from 'fast-check';
import type { PeerStateOperation, PeerStateStep, Uint64, VoteType } from '#spec';
import { bitPool, drawText, type BitPool } from './bit-pool.ts';
import {
  blockIdOf,
  drawFirstRung,
  drawIndex,
  drawOtherRung,
  drawRound,
  drawVotes,
  headerOf,
  heightAt,
  heightAtOrOdd,
  LAST_RUNG,
  poolAt,
  type Shadow,
} from './peer-state-shadow.ts';

/** How often each operation is drawn, in parts of their sum. */
export const PEER_STATE_WEIGHTS: Readonly<Record<PeerStateOperation, number>> = {
  apply_new_round_step: 13,
  apply_new_valid_block: 7,
  apply_proposal_pol: 7,
  apply_has_vote: 9,
  apply_vote_set_bits: 12,
  set_has_proposal: 9,
  init_proposal_block_parts: 5,
  set_has_proposal_block_part: 7,
  set_has_vote: 8,
  ensure_vote_bit_arrays: 11,
  pick_vote_to_send: 9,
  pick_send_vote: 12,
};

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

/** Seconds since the start of the round; the largest stands for a round that has yet to start. */
const SECONDS: readonly Uint64[] = [
  0,
  0,
  0,
  1,
  2,
  60,
  0xffff_ffff,
  2 ** 53 - 1,
  '9223372036854775808',
  '18446744073709551615',
];

const newRoundStep = (random: Random, shadow: Shadow): PeerStateStep => {
  let rung = shadow.rung;
  let round = shadow.round;
  let step = random.nextInt(1, 8);
  let lastCommitRound = shadow.lastCommitRound;
  if (rung < 0) {
    rung = drawFirstRung(random, shadow);
    round = random.nextInt(0, 3) === 0 ? random.nextInt(2, 3) : 1;
    lastCommitRound = random.nextInt(1, 3);
  } else {
    switch (random.nextInt(0, 9)) {
      case 0:
      case 1:
        // A later step, or none later after the last one.
        step = shadow.step < 8 ? random.nextInt(shadow.step + 1, 8) : 8;
        break;
      case 2:
      case 3:
      case 4:
        round =
          shadow.catchupRound > round && random.nextInt(0, 3) > 0
            ? shadow.catchupRound
            : Math.min(round + (random.nextInt(0, 3) === 0 ? 2 : 1), 0xffff_ffff);
        break;
      case 5:
      case 6:
      case 7: {
        rung = Math.min(rung + (random.nextInt(0, 5) === 0 ? 2 : 1), LAST_RUNG);
        lastCommitRound = random.nextInt(0, 3) === 0 ? random.nextInt(1, 4) : Math.max(round, 1);
        round = random.nextInt(0, 3) === 0 ? random.nextInt(2, 3) : 1;
        break;
      }
      case 8:
        // Replayed, or from before.
        round = Math.max(round - random.nextInt(0, 1), 1);
        step = shadow.step > 1 ? random.nextInt(1, shadow.step) : 1;
        if (random.nextInt(0, 1) === 0) lastCommitRound = random.nextInt(1, 4);
        break;
      default:
        rung = Math.max(rung - random.nextInt(0, 1), shadow.initialRung);
        round = Math.max(drawRound(random, shadow), 1);
        lastCommitRound = random.nextInt(1, 4);
    }
  }
  if (rung === shadow.initialRung) lastCommitRound = 0;
  else if (lastCommitRound === 0) lastCommitRound = 1;
  believeNewRoundStep(shadow, rung, round, step, lastCommitRound);
  return {
    apply_new_round_step: {
      height: heightAt(shadow, rung),
      round,
      step,
      seconds_since_start_time: SECONDS[random.nextInt(0, SECONDS.length - 1)] ?? 0,
      last_commit_round: lastCommitRound,
    },
  };
};

const believeNewRoundStep = (
  shadow: Shadow,
  rung: number,
  round: number,
  step: number,
  lastCommitRound: number,
): void => {
  const order = rung - shadow.rung || round - shadow.round || step - shadow.step;
  if (order <= 0) return;
  if (rung !== shadow.rung) {
    shadow.lastCommitRound = lastCommitRound;
    shadow.catchupRound = 0;
  }
  if (rung !== shadow.rung || round !== shadow.round) {
    shadow.proposal = false;
    shadow.parts = false;
    shadow.polRound = 0;
  }
  shadow.rung = rung;
  shadow.round = round;
  shadow.step = step;
};

/** The peer's height three times in four, else another one. */
const drawHeight = (random: Random, shadow: Shadow): Uint64 =>
  random.nextInt(0, 7) < 7
    ? heightAt(shadow, shadow.rung)
    : heightAtOrOdd(random, shadow, drawOtherRung(random, shadow));

const drawNearRound = (random: Random, shadow: Shadow): number =>
  random.nextInt(0, 7) < 6 ? shadow.round : drawRound(random, shadow);

const newValidBlock = (random: Random, shadow: Shadow): PeerStateStep => {
  const height = drawHeight(random, shadow);
  const isCommit = random.nextInt(0, 2) === 0;
  const round = isCommit && random.nextInt(0, 1) === 0 ? drawRound(random, shadow) : drawNearRound(random, shadow);
  const total = random.nextInt(0, 3) === 0 ? 1 : shadow.total;
  if (height === heightAt(shadow, shadow.rung) && (isCommit || round === shadow.round)) {
    shadow.parts = true;
    shadow.total = total;
  }
  return {
    apply_new_valid_block: {
      height,
      round,
      block_part_set_header: headerOf(random.nextInt(0, 2), total),
      block_parts: drawVotes(random, shadow, bitPool(total)),
      is_commit: isCommit,
    },
  };
};

const proposalPol = (random: Random, shadow: Shadow): PeerStateStep => {
  const there = random.nextInt(0, 7) === 0;
  const rung = there ? drawOtherRung(random, shadow) : shadow.rung;
  return {
    apply_proposal_pol: {
      height: there ? heightAtOrOdd(random, shadow, rung) : heightAt(shadow, rung),
      proposal_pol_round: random.nextInt(0, 7) < 6 ? shadow.polRound : drawRound(random, shadow),
      proposal_pol: drawVotes(random, shadow, poolAt(shadow, rung)),
    },
  };
};

const setHasProposal = (random: Random, shadow: Shadow): PeerStateStep => {
  const height = drawHeight(random, shadow);
  const round = drawNearRound(random, shadow);
  let polRound = 0;
  switch (random.nextInt(0, 7)) {
    case 0:
    case 1:
    case 2:
      polRound = shadow.round > 1 ? shadow.round - 1 : 0;
      break;
    case 3:
      polRound = shadow.catchupRound;
      break;
    case 4:
      polRound = shadow.round;
      break;
    case 5:
      polRound = random.nextInt(0, 4);
      break;
    default:
  }
  const total = random.nextInt(0, 15) === 0 ? 0 : shadow.total;
  if (height === heightAt(shadow, shadow.rung) && round === shadow.round && !shadow.proposal) {
    shadow.proposal = true;
    if (!shadow.parts) {
      shadow.polRound = polRound;
      shadow.parts = total > 0;
    }
  }
  const blockId = random.nextInt(0, 31) === 0 ? null : blockIdOf(random.nextInt(0, 2), total);
  return { set_has_proposal: { height, round, pol_round: polRound, block_id: blockId } };
};

const initProposalBlockParts = (random: Random, shadow: Shadow): PeerStateStep => {
  const { total, hash } = headerOf(random.nextInt(0, 2), random.nextInt(0, 15) === 0 ? 0 : shadow.total);
  if (total > 0) shadow.parts = true;
  return { init_proposal_block_parts: { total, hash } };
};

const setHasProposalBlockPart = (random: Random, shadow: Shadow): PeerStateStep => ({
  set_has_proposal_block_part: {
    height: drawHeight(random, shadow),
    round: drawNearRound(random, shadow),
    index: drawIndex(random, bitPool(shadow.total)),
  },
});

const hasVote = (random: Random, shadow: Shadow): { height: Uint64; round: number; type: VoteType; index: number } => {
  const { height, round, type, pool } = drawVoteKey(random, shadow);
  return { height, round, type, index: drawIndex(random, pool) };
};

const voteSetBits = (random: Random, shadow: Shadow): PeerStateStep => {
  const { height, round, type, pool } = drawVoteKey(random, shadow);
  const blockId = random.nextInt(0, 3) === 0 ? null : blockIdOf(random.nextInt(0, 2), shadow.total);
  // An empty array says that the sender does not track that round.
  const votes = random.nextInt(0, 7) === 0 ? '' : drawVotes(random, shadow, pool);
  const ours = random.nextInt(0, 2) === 0 ? null : drawVotes(random, shadow, pool);
  return { apply_vote_set_bits: { message: { height, round, type, block_id: blockId, votes }, ours } };
};

const ensureVoteBitArrays = (random: Random, shadow: Shadow): PeerStateStep => {
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

const votesToSend = (random: Random, shadow: Shadow): VotesToSend => {
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

/** Draws the arguments of `operation` and lets the shadow believe what the step does. */
export const drawPeerStateStep = (random: Random, shadow: Shadow, operation: PeerStateOperation): PeerStateStep => {
  switch (operation) {
    case 'apply_new_round_step':
      return newRoundStep(random, shadow);
    case 'apply_new_valid_block':
      return newValidBlock(random, shadow);
    case 'apply_proposal_pol':
      return proposalPol(random, shadow);
    case 'apply_has_vote':
      return { apply_has_vote: hasVote(random, shadow) };
    case 'apply_vote_set_bits':
      return voteSetBits(random, shadow);
    case 'set_has_proposal':
      return setHasProposal(random, shadow);
    case 'init_proposal_block_parts':
      return initProposalBlockParts(random, shadow);
    case 'set_has_proposal_block_part':
      return setHasProposalBlockPart(random, shadow);
    case 'set_has_vote':
      return { set_has_vote: hasVote(random, shadow) };
    case 'ensure_vote_bit_arrays':
      return ensureVoteBitArrays(random, shadow);
    case 'pick_vote_to_send':
      return { pick_vote_to_send: votesToSend(random, shadow) };
    case 'pick_send_vote': {
      const { height, round, type, size, bits, is_commit } = votesToSend(random, shadow);
      const link = random.nextInt(0, 3) === 0 ? 'fail' : 'ok';
      return { pick_send_vote: { height, round, type, size, bits, is_commit, link } };
    }
  }
};
