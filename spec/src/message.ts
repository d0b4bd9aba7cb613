// The nine messages of the reactor, as a one-key object named after the oneof member. One table of fields gives three
// forms: the decoded message, one held in memory (fields may be missing, sub-messages nil), and one to be put on the wire
// as it is (malformed arrays, hashes of any length). Realises "message" of adapter-protocol.md; see messages.md.

import * as z from 'zod';
import { bitArraySchema, reportedBitArraySchema, type BitArrayValue } from './bit-array.ts';
import { hash32Schema, type BlockId, type PartSetHeader } from './block-id.ts';
import { addressSchema, bytesSchema } from './hex.ts';
import { stepSchema, type OneOf } from './step.ts';
import { timestampSchema } from './timestamp.ts';
import { integer64Schema, integer32Schema, uint32Schema, type Uint64 } from './uint64.ts';
import { extensionShape, type Part, type Proposal, type Vote } from './vote.ts';
import { voteTypeSchema, type VoteType } from './vote-type.ts';

export interface NewRoundStepMessage {
  readonly height: Uint64;
  readonly round: number;
  readonly step: number;
  readonly seconds_since_start_time: Uint64;
  readonly last_commit_round: number;
}

export interface NewValidBlockMessage {
  readonly height: Uint64;
  readonly round: number;
  readonly block_part_set_header: PartSetHeader;
  readonly block_parts: BitArrayValue;
  readonly is_commit: boolean;
}

export interface ProposalPolMessage {
  readonly height: Uint64;
  readonly proposal_pol_round: number;
  readonly proposal_pol: BitArrayValue;
}

export interface BlockPartMessage {
  readonly height: Uint64;
  readonly round: number;
  readonly part: Part;
}

export interface HasVoteMessage {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
  readonly index: number;
}

export interface VoteSetMaj23Message {
  readonly height: Uint64;
  readonly round: number;
  readonly type: VoteType;
  readonly block_id: BlockId;
}

export interface VoteSetBitsMessage extends VoteSetMaj23Message {
  readonly votes: BitArrayValue;
}

/** Of dialect `cometbft-1`: a node has a part of the block that it collects. */
export interface HasProposalBlockPartMessage {
  readonly height: Uint64;
  readonly round: number;
  readonly index: number;
}

/** The fields of each message, by the name of its oneof member. */
export interface MessageTable {
  readonly new_round_step: NewRoundStepMessage;
  readonly new_valid_block: NewValidBlockMessage;
  readonly proposal: Proposal;
  readonly proposal_pol: ProposalPolMessage;
  readonly block_part: BlockPartMessage;
  readonly vote: Vote;
  readonly has_vote: HasVoteMessage;
  readonly vote_set_maj23: VoteSetMaj23Message;
  readonly vote_set_bits: VoteSetBitsMessage;
}

export type MessageName = keyof MessageTable;

/** The messages that only some dialects have. */
export interface FurtherMessageTable {
  readonly has_proposal_block_part: HasProposalBlockPartMessage;
}

type AnyMessageTable = MessageTable & FurtherMessageTable;

/** The name of a message of any dialect. */
export type AnyMessageName = keyof AnyMessageTable;

/** A message as its receiver decodes it. */
export type Message = OneOf<AnyMessageTable>;

/** A message that is held in memory or put on the wire as it is: everything may be missing or nil. */
export type LooseMessage = { readonly [Name in AnyMessageName]?: Loose<AnyMessageTable[Name]> | null };

/** `Value` with every field optional and every sub-message nullable, all the way down. */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly Item[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Loose<Value[Key]> | null }
    : Value;

/** The oneof members in the order of their field numbers [WF-ENV-2]. */
export const MESSAGE_NAMES = [
  'new_round_step',
  'new_valid_block',
  'proposal',
  'proposal_pol',
  'block_part',
  'vote',
  'has_vote',
  'vote_set_maj23',
  'vote_set_bits',
] as const satisfies readonly MessageName[];

/** The members that only some dialects have. */
export const FURTHER_MESSAGE_NAMES = [
  'has_proposal_block_part',
] as const satisfies readonly (keyof FurtherMessageTable)[];

type Shape = Readonly<Record<string, z.ZodType>>;
type Wrap = (shape: Shape) => z.ZodType;

/** What differs between the forms of a message. */
interface Parts {
  /** Makes an object of a shape. */
  readonly wrap: Wrap;
  /** Which lengths are allowed. */
  readonly hash: z.ZodType;
  readonly address: z.ZodType;
  readonly bits: z.ZodType;
}

/** The table of fields. */
const messageShapes = ({ wrap, hash, address, bits }: Parts): Readonly<Record<AnyMessageName, Shape>> => {
  const header = wrap({ total: uint32Schema, hash });
  const blockId = z.union([z.null(), wrap({ hash, part_set_header: header })]);
  const round = { height: integer64Schema, round: integer32Schema };
  const votes = { ...round, type: voteTypeSchema };
  const proof = wrap({
    total: integer64Schema,
    index: integer64Schema,
    leaf_hash: bytesSchema,
    aunts: z.array(bytesSchema).max(10_000),
  });
  return {
    new_round_step: {
      ...round,
      step: uint32Schema,
      seconds_since_start_time: integer64Schema,
      last_commit_round: integer32Schema,
    },
    new_valid_block: { ...round, block_part_set_header: header, block_parts: bits, is_commit: z.boolean() },
    proposal: {
      ...round,
      pol_round: integer32Schema,
      block_id: blockId,
      timestamp: timestampSchema,
      signature: bytesSchema,
    },
    proposal_pol: { height: integer64Schema, proposal_pol_round: integer32Schema, proposal_pol: bits },
    block_part: { ...round, part: wrap({ index: uint32Schema, bytes: bytesSchema, proof }) },
    vote: {
      ...votes,
      block_id: blockId,
      timestamp: timestampSchema,
      validator_address: address,
      validator_index: integer32Schema,
      signature: bytesSchema,
      ...extensionShape,
    },
    has_vote: { ...votes, index: integer32Schema },
    vote_set_maj23: { ...votes, block_id: blockId },
    vote_set_bits: { ...votes, block_id: blockId, votes: bits },
    has_proposal_block_part: { ...round, index: integer32Schema },
  };
};

const schemaOf = <Form>(parts: Parts): z.ZodType<Form> =>
  stepSchema<Form>(
    Object.fromEntries(Object.entries(messageShapes(parts)).map(([name, shape]) => [name, parts.wrap(shape)])),
  );

const looseObject: Wrap = (shape) => z.strictObject(shape).partial().nullable();

/** A decoded message, as results hold it: every field there, hashes and addresses of the length that was taken for right [WF-PR-9]. */
export const messageSchema = schemaOf<Message>({
  wrap: (shape) => z.strictObject(shape),
  hash: bytesSchema,
  address: bytesSchema,
  bits: reportedBitArraySchema,
});

/** A message in memory, for `encode`: a missing field is zero, a sub-message may be nil. */
export const memoryMessageSchema = schemaOf<LooseMessage>({
  wrap: looseObject,
  hash: hash32Schema,
  address: addressSchema,
  bits: bitArraySchema,
});

/** A message for `receive`: put on the wire as it is. */
export const wireMessageSchema = schemaOf<LooseMessage>({
  wrap: looseObject,
  hash: bytesSchema,
  address: bytesSchema,
  bits: bitArraySchema,
});
