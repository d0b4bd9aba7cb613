// Messages as correct nodes send them, of all nine kinds, over the values at which the wire changes: edges of varints, empty
// and large arrays, the zero block id, the least and the greatest time.

import type { Random } from 'fast-check';
import {
  MESSAGE_NAMES,
  type BitArrayValue,
  type BlockId,
  type Message,
  type MessageName,
  type MessageTable,
  type Part,
  type Uint64,
  type VoteType,
} from '#spec';
import { bitPool } from '../../arbitraries/bit-pool.ts';
import { headerOf } from '../../arbitraries/block-ids.ts';
import { BLOCKS, HEIGHTS, oneIn, oneOf, ROUNDS, TIMES } from '../../arbitraries/value-pool.ts';

/** Bytes of a signature that nobody made; a decoder looks at its length only. */
const SIGNATURES: readonly string[] = ['07'.repeat(65), 'ff'.repeat(65), '00'.repeat(65)];

const ADDRESSES: readonly string[] = ['aa'.repeat(20), '0b'.repeat(20), '00'.repeat(20)];
const HASHES: readonly string[] = ['8c'.repeat(32), 'cf'.repeat(32), '00'.repeat(32)];
const VALIDATORS: readonly number[] = [4, 4, 4, 7, 7, 1, 64, 65, 130];
const TOTALS: readonly number[] = [1, 3, 3, 3, 64, 65];
const BYTES: readonly string[] = ['', '70', '706172742d74776f', 'ab'.repeat(127), 'cd'.repeat(128)];
const SECONDS: readonly Uint64[] = [0, 1, 300, '18446744073709551615'];

const drawArray = (random: Random, size: number): BitArrayValue => {
  const pool = bitPool(size);
  // Large ones are dear to write, so there are few of them.
  return pool.text(size > 1000 ? pool.full >> random.nextInt(0, 2) : random.nextInt(0, pool.full));
};

/** A vote type that consensus knows. */
const drawType = (random: Random): VoteType => (oneIn(random, 2) ? 'prevote' : 'precommit');

const drawBlockOrNil = (random: Random): BlockId => (oneIn(random, 3) ? null : oneOf(random, BLOCKS));

const drawPart = (random: Random): Part => {
  const total = oneOf(random, TOTALS);
  const index = random.nextInt(0, total - 1);
  const aunts = Array.from({ length: total === 1 ? 0 : random.nextInt(1, 3) }, () => oneOf(random, HASHES));
  return { index, bytes: oneOf(random, BYTES), proof: { total, index, leaf_hash: oneOf(random, HASHES), aunts } };
};

const DRAW: { readonly [Name in MessageName]: (random: Random) => MessageTable[Name] } = {
  new_round_step: (random) => ({
    height: oneOf(random, HEIGHTS),
    round: oneOf(random, ROUNDS),
    step: random.nextInt(1, 8),
    seconds_since_start_time: oneOf(random, SECONDS),
    last_commit_round: random.nextInt(0, 2),
  }),
  new_valid_block: (random) => {
    const total = oneIn(random, 40) ? 1601 : oneOf(random, TOTALS);
    return {
      height: oneOf(random, HEIGHTS),
      round: oneOf(random, ROUNDS),
      block_part_set_header: headerOf(random.nextInt(0, 2), total),
      block_parts: drawArray(random, total),
      is_commit: oneIn(random, 2),
    };
  },
  proposal: (random) => {
    const round = oneOf(random, ROUNDS);
    return {
      height: oneOf(random, HEIGHTS),
      round,
      pol_round: oneIn(random, 2) ? 0 : round - 1,
      block_id: oneOf(random, BLOCKS),
      timestamp: oneOf(random, TIMES),
      signature: oneOf(random, SIGNATURES),
    };
  },
  proposal_pol: (random) => ({
    height: oneOf(random, HEIGHTS),
    proposal_pol_round: oneOf(random, ROUNDS),
    proposal_pol: drawArray(random, oneIn(random, 60) ? 10_000 : oneOf(random, VALIDATORS)),
  }),
  block_part: (random) => ({ height: oneOf(random, HEIGHTS), round: oneOf(random, ROUNDS), part: drawPart(random) }),
  vote: (random) => ({
    height: oneOf(random, HEIGHTS),
    round: oneOf(random, ROUNDS),
    type: drawType(random),
    block_id: drawBlockOrNil(random),
    timestamp: oneOf(random, TIMES),
    validator_address: oneOf(random, ADDRESSES),
    validator_index: oneOf(random, [0, 1, 3, 127, 128]),
    signature: oneOf(random, SIGNATURES),
  }),
  has_vote: (random) => ({
    height: oneOf(random, HEIGHTS),
    round: oneOf(random, ROUNDS),
    type: drawType(random),
    index: oneOf(random, [0, 1, 3, 127, 128, 0xffff_ffff]),
  }),
  vote_set_maj23: (random) => ({
    height: oneOf(random, HEIGHTS),
    round: oneOf(random, ROUNDS),
    type: drawType(random),
    block_id: drawBlockOrNil(random),
  }),
  vote_set_bits: (random) => ({
    height: oneOf(random, HEIGHTS),
    round: oneOf(random, ROUNDS),
    type: drawType(random),
    block_id: drawBlockOrNil(random),
    votes: drawArray(random, oneIn(random, 60) ? 10_000 : oneIn(random, 4) ? 0 : oneOf(random, VALIDATORS)),
  }),
};

/** The fields of a message of kind `name`. */
export const drawFields = <Name extends MessageName>(random: Random, name: Name): MessageTable[Name] =>
  DRAW[name](random);

/** A message of any kind, each as likely as any other, that every correct node accepts. */
export const drawMessage = (random: Random): Message => {
  const name = oneOf(random, MESSAGE_NAMES);
  return { [name]: drawFields(random, name) } as unknown as Message;
};
