// Messages whose values no correct node sends, each just beyond a bound of its clause, and messages in memory with parts missing.

import type { Random } from 'fast-check';
import { MESSAGE_NAMES, type BitArrayValue, type LooseMessage, type MessageName, type MessageTable } from '#spec';
import { drawFields } from './codec-messages.ts';
import { drawMalformedArray } from '../../arbitraries/malformed-array.ts';
import { headerOf } from '../../arbitraries/block-ids.ts';
import { BLOCKS, oneIn, oneOf, WRONG_TIMES, ZERO_HASH } from '../../arbitraries/value-pool.ts';

const WRONG_STEPS: readonly number[] = [0, 9, 255, 256 + 1, 256 + 8, 0xffff_ffff];
const WRONG_TYPES: readonly number[] = [0, 3, 32, 257, -1, -0x8000_0000];
const WRONG_SIGNATURES: readonly string[] = [0, 1, 64, 66, 130].map((length) => '07'.repeat(length));
const TOO_MANY_PARTS = 1602;
const TOO_MANY_VOTES = 10_001;
const TOO_MANY_BYTES = 65_537;

const [A] = BLOCKS as readonly [NonNullable<(typeof BLOCKS)[number]>];

/** Block ids of which something is missing. */
const PARTIAL_BLOCKS = [
  { hash: A.hash, part_set_header: { total: 0, hash: ZERO_HASH } },
  { hash: ZERO_HASH, part_set_header: A.part_set_header },
  { hash: A.hash, part_set_header: { total: 0, hash: A.part_set_header.hash } },
  { hash: A.hash, part_set_header: { total: 3, hash: ZERO_HASH } },
  { hash: ZERO_HASH, part_set_header: { total: 1, hash: ZERO_HASH } },
];

/** The most bits that a text may have; a larger array stands in its words. */
const TEXT_MAX = 10_000;

const tooLarge = (size: number): BitArrayValue =>
  size <= TEXT_MAX
    ? `x${'_'.repeat(size - 1)}`
    : {
        bits: size,
        elems: Array.from({ length: Math.ceil(size / 64) }, (_, word) => (word === 0 ? '1' : '0').padStart(16, '0')),
      };

/** An array that a message of the kind cannot hold; of `size` bits where its words disagree. */
const drawWrongArray = (random: Random, size: number, max: number): BitArrayValue =>
  oneIn(random, 12) ? tooLarge(max + 1) : oneIn(random, 8) ? null : drawMalformedArray(random, size, true);

type Wrong = { readonly [Name in MessageName]: (random: Random, fields: MessageTable[Name]) => object };

const WRONG: Wrong = {
  new_round_step: (random, fields) => ({ ...fields, step: oneOf(random, WRONG_STEPS) }),
  new_valid_block: (random, fields) => {
    const { total } = fields.block_part_set_header;
    switch (random.nextInt(0, 3)) {
      case 0:
        return { ...fields, block_part_set_header: headerOf(0, oneOf(random, [0, total + 1, TOO_MANY_PARTS])) };
      case 1:
        return oneIn(random, 4)
          ? {
              ...fields,
              block_part_set_header: headerOf(0, TOO_MANY_PARTS),
              block_parts: tooLarge(TOO_MANY_PARTS),
            }
          : { ...fields, block_parts: '' };
      default:
        return { ...fields, block_parts: drawWrongArray(random, total, total) };
    }
  },
  proposal: (random, fields) => {
    switch (random.nextInt(0, 3)) {
      case 0:
        return { ...fields, pol_round: fields.round + (oneIn(random, 2) ? 0 : fields.round < 0xffff_ffff ? 1 : 0) };
      case 1:
        return { ...fields, block_id: oneIn(random, 6) ? null : oneOf(random, PARTIAL_BLOCKS) };
      case 2:
        return { ...fields, block_id: { hash: A.hash, part_set_header: headerOf(0, TOO_MANY_PARTS) } };
      default:
        return { ...fields, signature: oneOf(random, WRONG_SIGNATURES) };
    }
  },
  proposal_pol: (random, fields) => ({
    ...fields,
    proposal_pol: oneIn(random, 8) ? '' : drawWrongArray(random, 4, TOO_MANY_VOTES - 1),
  }),
  block_part: (random, fields) => {
    const { part } = fields;
    const { proof } = part;
    const wrongHash = 'cf'.repeat(oneOf(random, [0, 31, 33]));
    switch (random.nextInt(0, 9)) {
      case 0:
      case 1:
      case 2:
        return { ...fields, part: { ...part, proof: { ...proof, leaf_hash: wrongHash } } };
      case 3:
      case 4:
        return { ...fields, part: { ...part, proof: { ...proof, aunts: [...proof.aunts, wrongHash] } } };
      case 5:
        return { ...fields, part: { ...part, bytes: oneIn(random, 4) ? '00'.repeat(TOO_MANY_BYTES) : '' } };
      case 6:
        return { ...fields, part: { ...part, proof: { ...proof, index: '18446744073709551615' } } };
      default:
        return { ...fields, part: { ...part, index: part.index + 1 } };
    }
  },
  vote: (random, fields) => {
    switch (random.nextInt(0, 3)) {
      case 0:
        return { ...fields, type: oneOf(random, WRONG_TYPES) };
      case 1:
        return { ...fields, height: 0 };
      case 2:
        return { ...fields, block_id: oneOf(random, PARTIAL_BLOCKS) };
      default:
        return { ...fields, signature: oneOf(random, WRONG_SIGNATURES) };
    }
  },
  has_vote: (random, fields) => ({ ...fields, type: oneOf(random, WRONG_TYPES) }),
  vote_set_maj23: (random, fields) =>
    oneIn(random, 3)
      ? { ...fields, type: oneOf(random, WRONG_TYPES) }
      : { ...fields, block_id: oneOf(random, PARTIAL_BLOCKS) },
  vote_set_bits: (random, fields) => {
    switch (random.nextInt(0, 3)) {
      case 0:
        return { ...fields, type: oneOf(random, WRONG_TYPES) };
      case 1:
        return { ...fields, block_id: oneOf(random, PARTIAL_BLOCKS) };
      default:
        return { ...fields, votes: drawWrongArray(random, 4, TOO_MANY_VOTES - 1) };
    }
  },
};

const wrongFields = <Name extends MessageName>(random: Random, name: Name): object =>
  WRONG[name](random, drawFields(random, name));

/** A message with a value that no correct node sends; every field is there. */
export const drawWrongMessage = (random: Random): LooseMessage => {
  const name = oneOf(random, MESSAGE_NAMES);
  return { [name]: wrongFields(random, name) };
};

/** The object with one key missing, or nil where it holds an object, at any depth. */
const withHole = (random: Random, fields: object): object => {
  const names = Object.keys(fields);
  const name = oneOf(random, names);
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  // Arrays and lists are values, not records; a time is there or it is not.
  const isRecord =
    typeof value === 'object' && value !== null && name !== 'timestamp' && !Array.isArray(value) && !('elems' in value);
  if (isRecord && oneIn(random, 2)) return { ...fields, [name]: withHole(random, value) };
  if (isRecord && oneIn(random, 2)) return { ...fields, [name]: null };
  return Object.fromEntries(Object.entries(fields).filter(([other]) => other !== name));
};

/** A message in memory that cannot be sent as it is, or only by leaving something to be zero. */
export const drawLooseMessage = (random: Random): LooseMessage | null => {
  if (oneIn(random, 20)) return null;
  const name = oneOf(random, MESSAGE_NAMES);
  if (oneIn(random, 20)) return { [name]: null };
  const fields = drawFields(random, name);
  if ('timestamp' in fields && oneIn(random, 3))
    return { [name]: { ...fields, timestamp: oneOf(random, WRONG_TIMES) } };
  if (name === 'block_part' && oneIn(random, 3)) return { block_part: { ...fields, part: null } };
  if (name === 'proposal_pol' && oneIn(random, 2))
    return { proposal_pol: { ...fields, proposal_pol: oneOf(random, [null, '']) } };
  return { [name]: withHole(random, oneIn(random, 3) ? withHole(random, fields) : fields) };
};
