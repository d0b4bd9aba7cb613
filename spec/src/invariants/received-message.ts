// A message in memory or on the wire as a correct node decodes it, or undefined where it is malformed. It is strict: in doubt
// a message counts as malformed, which only means that less is judged after it. See messages.md for the bounds.

import type { BitArrayValue } from '../bit-array.ts';
import type { BlockId, PartSetHeader } from '../block-id.ts';
import type { Loose, LooseMessage, Message, MessageTable } from '../message.ts';
import { ZERO_TIME } from '../timestamp.ts';
import type { Part, Proposal, Vote } from '../vote.ts';

const ZERO_HASH = '0'.repeat(64);
const ZERO_ADDRESS = '0'.repeat(40);
const SIGNATURE_DIGITS = 130;
const PARTS_MAX = 1601;
const PART_DIGITS_MAX = 131_072;
const VOTES_MAX = 10_000;

/** What stands in a message: `Value` where it is well formed, else undefined. */
type Checked<Value> = Value | undefined;

const hashOf = (hash: string | null | undefined): Checked<string> =>
  (hash ?? '') === '' ? ZERO_HASH : hash?.length === 64 ? hash : undefined;

const headerOf = (header: Loose<PartSetHeader> | null | undefined): Checked<PartSetHeader> => {
  const hash = hashOf(header?.hash);
  return hash === undefined ? undefined : { total: header?.total ?? 0, hash };
};

/** A block id that is zero (null) or complete; undefined for any other. */
const blockIdOf = (id: Loose<BlockId> | null | undefined): Checked<BlockId> => {
  if (id === null || id === undefined) return null;
  const hash = hashOf(id.hash);
  const header = headerOf(id.part_set_header);
  if (hash === undefined || header === undefined) return undefined;
  const isZero = hash === ZERO_HASH && header.total === 0 && header.hash === ZERO_HASH;
  if (isZero) return null;
  const isComplete = hash !== ZERO_HASH && header.total > 0 && header.hash !== ZERO_HASH;
  return isComplete ? { hash, part_set_header: header } : undefined;
};

/** The text of an array of 1 to `max` bits. */
const arrayOf = (array: BitArrayValue | undefined, max: number): Checked<string> =>
  typeof array === 'string' && array.length > 0 && array.length <= max ? array : undefined;

const newRoundStep = (m: Loose<MessageTable['new_round_step']>): Checked<Message> => {
  const step = m.step ?? 0;
  if (step < 1 || step > 8) return undefined;
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

const newValidBlock = (m: Loose<MessageTable['new_valid_block']>): Checked<Message> => {
  const header = headerOf(m.block_part_set_header);
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

const proposal = (m: Loose<Proposal>): Checked<Message> => {
  const id = blockIdOf(m.block_id as Loose<BlockId>);
  const round = m.round ?? 0;
  const polRound = m.pol_round ?? 0;
  if (
    id === null ||
    id === undefined ||
    id.part_set_header.total > PARTS_MAX ||
    m.signature?.length !== SIGNATURE_DIGITS
  )
    return undefined;
  if (polRound !== 0 && polRound >= round) return undefined;
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

const proposalPol = (m: Loose<MessageTable['proposal_pol']>): Checked<Message> => {
  const votes = arrayOf(m.proposal_pol as BitArrayValue | undefined, VOTES_MAX);
  if (votes === undefined) return undefined;
  return {
    proposal_pol: { height: m.height ?? 0, proposal_pol_round: m.proposal_pol_round ?? 0, proposal_pol: votes },
  };
};

const partOf = (part: Loose<Part> | null | undefined): Checked<Part> => {
  const proof = part?.proof;
  const bytes = part?.bytes ?? '';
  const aunts = proof?.aunts ?? [];
  const leaf = proof?.leaf_hash ?? '';
  const index = part?.index ?? 0;
  if (leaf.length !== 64 || bytes.length > PART_DIGITS_MAX || (proof?.index ?? 0) !== index) return undefined;
  if (aunts.some((aunt) => aunt.length !== 64)) return undefined;
  return { index, bytes, proof: { total: proof?.total ?? 0, index, leaf_hash: leaf, aunts } };
};

const blockPart = (m: Loose<MessageTable['block_part']>): Checked<Message> => {
  const part = partOf(m.part);
  return part && { block_part: { height: m.height ?? 0, round: m.round ?? 0, part } };
};

const vote = (m: Loose<Vote>): Checked<Message> => {
  const id = blockIdOf(m.block_id as Loose<BlockId>);
  const address = m.validator_address || ZERO_ADDRESS;
  const height = m.height ?? 0;
  if (id === undefined || typeof m.type !== 'string' || m.signature?.length !== SIGNATURE_DIGITS) return undefined;
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

const hasVote = (m: Loose<MessageTable['has_vote']>): Checked<Message> =>
  typeof m.type === 'string'
    ? { has_vote: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, index: m.index ?? 0 } }
    : undefined;

const voteSetMaj23 = (m: Loose<MessageTable['vote_set_maj23']>): Checked<Message> => {
  const id = blockIdOf(m.block_id as Loose<BlockId>);
  if (id === undefined || typeof m.type !== 'string') return undefined;
  return { vote_set_maj23: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, block_id: id } };
};

const voteSetBits = (m: Loose<MessageTable['vote_set_bits']>): Checked<Message> => {
  const id = blockIdOf(m.block_id as Loose<BlockId>);
  const votes = (m.votes as BitArrayValue | undefined) ?? '';
  if (id === undefined || typeof m.type !== 'string' || typeof votes !== 'string') return undefined;
  return { vote_set_bits: { height: m.height ?? 0, round: m.round ?? 0, type: m.type, block_id: id, votes } };
};

/** The message that `loose` stands for; undefined where it is malformed, or the wire holds none or several. */
export const receivedMessage = (loose: LooseMessage): Checked<Message> => {
  const names = Object.keys(loose);
  if (names.length !== 1) return undefined;
  if (loose.new_round_step) return newRoundStep(loose.new_round_step);
  if (loose.new_valid_block) return newValidBlock(loose.new_valid_block);
  if (loose.proposal) return proposal(loose.proposal);
  if (loose.proposal_pol) return proposalPol(loose.proposal_pol);
  if (loose.block_part) return blockPart(loose.block_part);
  if (loose.vote) return vote(loose.vote);
  if (loose.has_vote) return hasVote(loose.has_vote);
  if (loose.vote_set_maj23) return voteSetMaj23(loose.vote_set_maj23);
  return loose.vote_set_bits ? voteSetBits(loose.vote_set_bits) : undefined;
};
