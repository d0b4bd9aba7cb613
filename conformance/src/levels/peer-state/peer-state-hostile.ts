// Steps that no correct node causes: what decoding should have refused, types that do not exist, arrays that contradict
// themselves. Each is ill-formed whatever stands around it, so one of them makes a scenario hostile.

import type { Random } from 'fast-check';
import type { PeerStateOperation, PeerStateStep } from '#spec';
import { bitPool, type BitPool } from '../../arbitraries/bit-pool.ts';
import { drawMalformedArray, type MalformedArray } from '../../arbitraries/malformed-array.ts';
import { headerOf } from '../../arbitraries/block-ids.ts';
import { poolAt, type Shadow } from './peer-state-shadow.ts';
import { drawPeerStateStep } from './peer-state-steps.ts';
import { drawInvalidType } from './peer-state-vote-steps.ts';

/**
 * How often each operation is made ill-formed; 0 for those whose arguments alone cannot be. A vote type that is none crashes
 * some implementations, which ends the scenario, so it is drawn seldom.
 */
export const HOSTILE_WEIGHTS: Readonly<Record<PeerStateOperation, number>> = {
  apply_new_round_step: 5,
  apply_new_valid_block: 10,
  apply_proposal_pol: 14,
  apply_has_vote: 1,
  apply_vote_set_bits: 12,
  set_has_proposal: 3,
  init_proposal_block_parts: 2,
  set_has_proposal_block_part: 0,
  set_has_vote: 1,
  ensure_vote_bit_arrays: 0,
  pick_vote_to_send: 4,
  pick_send_vote: 4,
};

const INVALID_STEPS = [0, 9, 255] as const;

/** One part more than the largest block has. */
const TOTAL_TOO_LARGE = 1602;

/** `huge` only where no operation unites the array with another: the union would be as large, and real memory. */
const drawWrongArray = (random: Random, pool: BitPool, huge: boolean): MalformedArray | null =>
  random.nextInt(0, 7) === 0 ? null : drawMalformedArray(random, pool.size, huge);

/** Draws a step of `operation`, which must be one with a weight above, and makes it ill-formed. */
export const drawHostilePeerStateStep = (
  random: Random,
  shadow: Shadow,
  operation: PeerStateOperation,
): PeerStateStep => {
  const step = drawPeerStateStep(random, shadow, operation);
  const pool = poolAt(shadow, shadow.rung);
  if ('apply_new_round_step' in step) {
    const message = step.apply_new_round_step;
    switch (random.nextInt(0, 5)) {
      case 0:
        return { apply_new_round_step: { ...message, height: 0 } };
      case 1:
      case 2:
        return { apply_new_round_step: { ...message, round: 0 } };
      default:
        return { apply_new_round_step: { ...message, step: INVALID_STEPS[random.nextInt(0, 2)] ?? 0 } };
    }
  }
  if ('apply_new_valid_block' in step) {
    const message = step.apply_new_valid_block;
    const parts = bitPool(message.block_part_set_header.total);
    switch (random.nextInt(0, 3)) {
      case 0:
        return {
          apply_new_valid_block: {
            ...message,
            block_part_set_header: headerOf(0, message.block_part_set_header.total + 1),
          },
        };
      case 1:
        return { apply_new_valid_block: { ...message, block_part_set_header: headerOf(0, 0), block_parts: '' } };
      default:
        return { apply_new_valid_block: { ...message, block_parts: drawWrongArray(random, parts, true) } };
    }
  }
  if ('apply_proposal_pol' in step) {
    const message = step.apply_proposal_pol;
    const wrong = random.nextInt(0, 7) === 0 ? '' : drawWrongArray(random, pool, false);
    return { apply_proposal_pol: { ...message, proposal_pol: wrong } };
  }
  if ('apply_has_vote' in step) return { apply_has_vote: { ...step.apply_has_vote, type: drawInvalidType(random) } };
  if ('set_has_vote' in step) return { set_has_vote: { ...step.set_has_vote, type: drawInvalidType(random) } };
  if ('apply_vote_set_bits' in step) {
    const { message, ours } = step.apply_vote_set_bits;
    if (random.nextInt(0, 3) === 0) {
      return { apply_vote_set_bits: { message: { ...message, type: drawInvalidType(random) }, ours } };
    }
    // A union with an array of 2^40 bits is one of 2^40 bits, so with votes of our own the size stays small.
    return {
      apply_vote_set_bits: {
        message: { ...message, votes: drawMalformedArray(random, pool.size, ours === null) },
        ours,
      },
    };
  }
  if ('set_has_proposal' in step) {
    const { hash } = headerOf(random.nextInt(0, 2), TOTAL_TOO_LARGE);
    const blockId = { hash, part_set_header: { total: TOTAL_TOO_LARGE, hash } };
    return { set_has_proposal: { ...step.set_has_proposal, block_id: blockId } };
  }
  if ('init_proposal_block_parts' in step) {
    return { init_proposal_block_parts: { ...step.init_proposal_block_parts, total: TOTAL_TOO_LARGE } };
  }
  if ('pick_vote_to_send' in step) {
    const votes = step.pick_vote_to_send;
    return { pick_vote_to_send: { ...votes, size: votes.size + 1, bits: bitPool(votes.size).text(0) } };
  }
  if ('pick_send_vote' in step) {
    const votes = step.pick_send_vote;
    return {
      pick_send_vote: { ...votes, size: votes.size + 1, bits: bitPool(votes.size).text(bitPool(votes.size).full) },
    };
  }
  return step;
};
