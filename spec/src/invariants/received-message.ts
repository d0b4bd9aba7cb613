// A message in memory or on the wire as a correct node decodes it, or undefined where it is malformed. It is strict: in doubt
// a message counts as malformed, which only means that less is judged after it. See messages.md for the bounds.

import type { BitArrayValue } from '../bit-array.ts';
import type { BlockId, PartSetHeader } from '../block-id.ts';
import { KARDIA, type Dialect } from '../dialect.ts';
import type { Loose, LooseMessage, Message, MessageTable } from '../message.ts';
import { ZERO_TIME } from '../timestamp.ts';
import { compareUint64, type Int64 } from '../uint64.ts';
import type { Part, Proposal, Vote } from '../vote.ts';

const ZERO_HASH = '0'.repeat(64);
const ZERO_ADDRESS = '0'.repeat(40);
const PARTS_MAX = 1601;
const PART_DIGITS_MAX = 131_072;
const VOTES_MAX = 10_000;

/** What stands in a message: `Value` where it is well formed, else undefined. */
type Checked<Value> = Value | undefined;

/** A hash; one that is left out has the form that the dialect gives it, and zeros where that is empty are in doubt. */
const hashOf = ({ noHeader }: Dialect, hash: string | null | undefined): Checked<string> => {
  if ((hash ?? '') === '') return noHeader.hash;
  return hash?.length === 64 && (hash !== ZERO_HASH || noHeader.hash === ZERO_HASH) ? hash : undefined;
};

const headerOf = (dialect: Dialect, header: Loose<PartSetHeader> | null | undefined): Checked<PartSetHeader> => {
  const hash = hashOf(dialect, header?.hash);
  return hash === undefined ? undefined : { total: header?.total ?? 0, hash };
};

/** A block id that is zero (null) or complete; undefined for any other. */
const blockIdOf = (dialect: Dialect, id: Loose<BlockId> | null | undefined): Checked<BlockId> => {
  if (id === null || id === undefined) return null;
  const none = dialect.noHeader.hash;
  const hash = hashOf(dialect, id.hash);
  const header = headerOf(dialect, id.part_set_header);
  if (hash === undefined || header === undefined) return undefined;
  const isZero = hash === none && header.total === 0 && header.hash === none;
  if (isZero) return null;
  const isComplete = hash !== none && header.total > 0 && header.hash !== none;
  return isComplete ? { hash, part_set_header: header } : undefined;
};

/** Whether neither is negative; a height or round that is left out is 0. */
const isPlace = (height: Int64 | null | undefined, round: number | null | undefined): boolean =>
  compareUint64(height ?? 0, 0) >= 0 && (round ?? 0) >= 0;

/** A signature of a length that a correct node takes in. */
const isSignature = ({ signatureBytes }: Dialect, signature: string | null | undefined): signature is string => {
  const bytes = (signature ?? '').length / 2;
  return bytes >= signatureBytes.min && bytes <= signatureBytes.max;
};

/** The text of an array of 1 to `max` bits. */
const arrayOf = (array: BitArrayValue | undefined, max: number): Checked<string> =>
  typeof array === 'string' && array.length > 0 && array.length <= max ? array : undefined;

const newRoundStep = (dialect: Dialect, m: Loose<MessageTable['new_round_step']>): Checked<Message> => {
  const step = m.step ?? 0;
  if (step < 1 || step > 8 || !isPlace(m.height, m.round)) return undefined;
  if ((m.last_commit_round ?? 0) < dialect.noRound) return undefined;
  return {
    new_round_step: {
      height: m.height ?? 0,
      round: m.round ?? 0,
      step,
      seconds_since_start_time: m.seconds_since_start_time ?? 0,
      last_commit_round: m.last_commit_round ?? 0,
    },
  };
};

const newValidBlock = (dialect: Dialect, m: Loose<MessageTable['new_valid_block']>): Checked<Message> => {
  if (!isPlace(m.height, m.round)) return undefined;
  const header = headerOf(dialect, m.block_part_set_header);
  const parts = arrayOf(m.block_parts as BitArrayValue | undefined, PARTS_MAX);
  if (header === undefined || parts === undefined || parts.length !== header.total) return undefined;
  return {
    new_valid_block: {
      height: m.height ?? 0,
      round: m.round ?? 0,
      block_part_set_header: header,
      block_parts: parts,
      is_commit: m.is_commit ?? false,
    },
  };
};

const timeOf = (time: Loose<Proposal['timestamp']> | null | undefined): Proposal['timestamp'] =>
  time === null || time === undefined ? ZERO_TIME : { seconds: time.seconds ?? 0, nanos: time.nanos ?? 0 };

const proposal = (dialect: Dialect, m: Loose<Proposal>): Checked<Message> => {
  const id = blockIdOf(dialect, m.block_id as Loose<BlockId>);
  const round = m.round ?? 0;
  const polRound = m.pol_round ?? 0;
  if (
    id === null ||
    id === undefined ||
    id.part_set_header.total > PARTS_MAX ||
    !isSignature(dialect, m.signature) ||
    !isPlace(m.height, round)
  )
    return undefined;
  if (polRound !== dialect.noRound && (polRound < 0 || polRound >= round)) return undefined;
  return {
    proposal: {
      height: m.height ?? 0,
      round,
      pol_round: polRound,
      block_id: id,
      timestamp: timeOf(m.timestamp),
      signature: m.signature,
    },
  };
};

const proposalPol = (_dialect: Dialect, m: Loose<MessageTable['proposal_pol']>): Checked<Message> => {
  if (!isPlace(m.height, m.proposal_pol_round)) return undefined;
  const votes = arrayOf(m.proposal_pol as BitArrayValue | undefined, VOTES_MAX);
  if (votes === undefined) return undefined;
  return {
    proposal_pol: { height: m.height ?? 0, proposal_pol_round: m.proposal_pol_round ?? 0, proposal_pol: votes },
  };
};

const partOf = (dialect: Dialect, part: Loose<Part> | null | undefined): Checked<Part> => {
  const proof = part?.proof;
  const bytes = part?.bytes ?? '';
  const aunts = proof?.aunts ?? [];
  const leaf = proof?.leaf_hash ?? '';
  const index = part?.index ?? 0;
  if (leaf.length !== 64 || bytes.length > PART_DIGITS_MAX || (proof?.index ?? 0) !== index) return undefined;
  if (aunts.some((aunt) => aunt.length !== 64)) return undefined;
  const { wholePartBytes } = dialect;
  const isLast = compareUint64(proof?.total ?? 0, index + 1) === 0;
  if (wholePartBytes !== undefined && !isLast && bytes.length !== wholePartBytes * 2) return undefined;
  return { index, bytes, proof: { total: proof?.total ?? 0, index, leaf_hash: leaf, aunts } };
};

const blockPart = (dialect: Dialect, m: Loose<MessageTable['block_part']>): Checked<Message> => {
  if (!isPlace(m.height, m.round)) return undefined;
  const part = partOf(dialect, m.part);
  return part && { block_part: { height: m.height ?? 0, round: m.round ?? 0, part } };
};

const vote = (dialect: Dialect, m: Loose<Vote>): Checked<Message> => {
  const id = blockIdOf(dialect, m.block_id as Loose<BlockId>);
  // An address may be left out only where zeros stand for none.
  const address = m.validator_address || (dialect.noHeader.hash === ZERO_HASH ? ZERO_ADDRESS : '');
  const height = m.height ?? 0;
  if (id === undefined || typeof m.type !== 'string' || !isSignature(dialect, m.signature)) return undefined;
  if (!isPlace(height, m.round) || (m.validator_index ?? 0) < 0) return undefined;
  if (height === 0 || address.length !== ZERO_ADDRESS.length) return undefined;
  return {
    vote: {
      type: m.type,
      height,
      round: m.round ?? 0,
      block_id: id,
      timestamp: timeOf(m.timestamp),
      validator_address: address,
      validator_index: m.validator_index ?? 0,
      signature: m.signature,
    },
  };
};

const hasVote = (_dialect: Dialect, m: Loose<MessageTable['has_vote']>): Checked<Message> =>
  typeof m.type === 'string' && isPlace(m.height, m.round) && (m.index ?? 0) >= 0
    ? { has_vote: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, index: m.index ?? 0 } }
    : undefined;

const voteSetMaj23 = (dialect: Dialect, m: Loose<MessageTable['vote_set_maj23']>): Checked<Message> => {
  const id = blockIdOf(dialect, m.block_id as Loose<BlockId>);
  if (id === undefined || !isPlace(m.height, m.round) || typeof m.type !== 'string') return undefined;
  return { vote_set_maj23: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, block_id: id } };
};

const voteSetBits = (dialect: Dialect, m: Loose<MessageTable['vote_set_bits']>): Checked<Message> => {
  const id = blockIdOf(dialect, m.block_id as Loose<BlockId>);
  const votes = (m.votes as BitArrayValue | undefined) ?? '';
  if (id === undefined || typeof m.type !== 'string' || typeof votes !== 'string' || !isPlace(m.height, m.round))
    return undefined;
  return { vote_set_bits: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, block_id: id, votes } };
};

/** The message that `loose` stands for; undefined where it is malformed, or the wire holds none or several. */
export const receivedMessage = (loose: LooseMessage, dialect: Dialect = KARDIA): Checked<Message> => {
  const names = Object.keys(loose);
  if (names.length !== 1) return undefined;
  if (loose.new_round_step) return newRoundStep(dialect, loose.new_round_step);
  if (loose.new_valid_block) return newValidBlock(dialect, loose.new_valid_block);
  if (loose.proposal) return proposal(dialect, loose.proposal);
  if (loose.proposal_pol) return proposalPol(dialect, loose.proposal_pol);
  if (loose.block_part) return blockPart(dialect, loose.block_part);
  if (loose.vote) return vote(dialect, loose.vote);
  if (loose.has_vote) return hasVote(dialect, loose.has_vote);
  if (loose.vote_set_maj23) return voteSetMaj23(dialect, loose.vote_set_maj23);
  return loose.vote_set_bits ? voteSetBits(dialect, loose.vote_set_bits) : undefined;
};
