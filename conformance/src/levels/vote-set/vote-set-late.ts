// Precommits of the height below that of the scenario, with the last commit that they come to and, as at the initial height, without
// one. At height 1 there are none: a vote of height 0 does not come out of the decoder (WF-V-D1).

import type { Random } from 'fast-check';
import {
  canonicalInteger,
  compareUint64,
  NODE_HEIGHT_MAX,
  type Timestamp,
  type UnsignedVote,
  type VoteSetArguments,
  type VoteSetStep,
} from '#spec';
import { digestOfVote } from '../../arbitraries/signed-values.ts';
import { drawTamperedSignature } from '../../arbitraries/tampered-signature.ts';
import { oneIn, oneOf, TIMES } from '../../arbitraries/value-pool.ts';
import { CHOICES, signedBy, VOTERS_MAX, type Shadow } from './vote-set-shadow.ts';

type Late = VoteSetArguments<'add_late_precommit'>;

const ROUNDS: readonly number[] = [1, 1, 2];

/** When the adapter signs what the last commit holds, so that the same vote may come again; see adapter-protocol.md. */
const timeOf = (height: bigint): Timestamp => ({ seconds: Number(1_653_616_800n + height), nanos: 0 });

const isHeld = ({ last_commit: commit }: Late, index: number): boolean => commit?.have[index] === 'x';

/** A right precommit of the height below; of a validator whose vote is not held yet, or the one that is. */
const drawLate = (random: Random, shadow: Shadow): Late | undefined => {
  if (compareUint64(shadow.height, 2) < 0) return undefined;
  const below = BigInt(shadow.height) - 1n;
  const dated = below < BigInt(NODE_HEIGHT_MAX);
  const count = Math.min(shadow.keys.length, VOTERS_MAX);
  const round = oneOf(random, ROUNDS);
  const block_id = CHOICES[shadow.choice] ?? null;
  const have = Array.from({ length: count }, () => (oneIn(random, 2) ? 'x' : '_')).join('');
  const index = random.nextInt(0, count - 1);
  const held = have[index] === 'x';
  return {
    vote: {
      type: 'precommit',
      height: canonicalInteger(below),
      round,
      block_id: held || !oneIn(random, 5) ? block_id : null,
      timestamp: dated ? timeOf(below) : (TIMES[0] ?? { seconds: 0, nanos: 0 }),
      validator_index: index,
    },
    last_commit: dated && !oneIn(random, 4) ? { round, block_id, have } : null,
  };
};

/** A precommit that is added, held already or, without a last commit, ignored; nothing at height 1. */
export const drawLatePrecommit = (random: Random, shadow: Shadow): VoteSetStep | undefined => {
  const late = drawLate(random, shadow);
  if (late === undefined || !oneIn(random, 4)) return late && { add_late_precommit: late };
  return { add_late_precommit: { ...late, vote: signedBy(shadow, late.vote, late.vote.validator_index) } };
};

/** The vote with something wrong in it, or against the one that is held. */
const drawWrong = (random: Random, shadow: Shadow, late: Late): UnsignedVote => {
  const { vote } = late;
  const index = vote.validator_index;
  switch (random.nextInt(0, 5)) {
    case 0:
      return { ...vote, round: vote.round + 1 };
    case 1:
      return { ...vote, validator_index: shadow.keys.length };
    case 2:
      return { ...signedBy(shadow, vote, index), validator_address: 'aa'.repeat(20) };
    case 3:
      return signedBy(shadow, vote, index, shadow.chainId === 'kai' ? 'other' : 'kai');
    case 4: {
      const signed = signedBy(shadow, vote, index);
      return {
        ...signed,
        signature: drawTamperedSignature(random, signed.signature, digestOfVote(shadow.chainId, signed)),
      };
    }
    default:
      // For another block, or the same one signed at another time.
      return isHeld(late, index) && oneIn(random, 2)
        ? { ...vote, timestamp: TIMES[1] ?? vote.timestamp }
        : { ...vote, block_id: CHOICES[(shadow.choice + 1) % CHOICES.length] ?? null };
  }
};

/** A precommit that something is wrong with, most often; nothing at height 1. */
export const drawWrongLatePrecommit = (random: Random, shadow: Shadow): VoteSetStep | undefined => {
  const late = drawLate(random, shadow);
  return late && { add_late_precommit: { ...late, vote: drawWrong(random, shadow, late) } };
};
