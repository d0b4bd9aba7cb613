// The bytes that are signed for a vote and a proposal: the length, then a canonical message. The rules build a plain record
// of the signed fields; the library writes it. Source: types/canonical_types.go, types/vote.go:104-112, types/proposal.go:64-72.

import { create } from '@bufbuild/protobuf';
import { TimestampSchema } from '@bufbuild/protobuf/wkt';
import { sizeDelimitedEncode } from '@bufbuild/protobuf/wire';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { BlockId, Proposal, Timestamp, Uint64, Vote } from '#spec';
import { timestampError } from '../codec/timestamp.ts';
import type { Context } from '../context.ts';
import * as canonical from '../generated/canonical_pb.ts';
import type { CanonicalBlockID, CanonicalProposal, CanonicalVote } from '../generated/canonical_pb.ts';
import { SignedMsgType } from '../generated/types_pb.ts';
import { Panic } from '../panic.ts';
import { memoised } from './memo.ts';

/** The signed fields of a vote, in the order of their field numbers. */
export interface CanonicalVoteFields {
  readonly type: number;
  readonly height: Uint64;
  readonly round: number;
  /** Nil is left out. */
  readonly block_id: BlockId;
  readonly timestamp: Timestamp;
  readonly chain_id: string;
}

/** The signed fields of a proposal. */
export interface CanonicalProposalFields extends CanonicalVoteFields {
  readonly pol_round: number;
}

/** The type that is signed for any vote. Source: canonical_types.go:67. */
export const signedTypeOfVote = (context: Context, _vote: Vote): number => {
  // [CR-CV-2] MUST be the type of a prevote, whatever the type of the vote.
  context.fired.push('CR-CV-2');
  return SignedMsgType.PREVOTE;
};

/** The block id as it is signed. Source: canonical_types.go:28-44. */
export const canonicalBlockId = (context: Context, block: BlockId): BlockId => {
  // [CR-CV-4] MUST leave out the zero block id, and write any other one with its part-set header.
  context.fired.push('CR-CV-4');
  if (block === null) return null;
  const { hash, part_set_header: header } = block;
  return isZeroHash(hash) && header.total === 0 && isZeroHash(header.hash) ? null : block;
};

const isZeroHash = (hash: string): boolean => /^0*$/.test(hash);

/** What is signed of a vote. */
export const canonicalVote = (context: Context, chainId: string, vote: Vote): CanonicalVoteFields => {
  const { fired, rules } = context;
  // [CR-CV-1] MUST hold type, height, round, block id, time and chain.
  // [CR-CV-3] MUST NOT hold address, index or signature.
  fired.push('CR-CV-1', 'CR-CV-3');
  return {
    type: rules.signedTypeOfVote(context, vote),
    height: vote.height,
    round: vote.round,
    block_id: rules.canonicalBlockId(context, vote.block_id),
    timestamp: vote.timestamp,
    chain_id: chainId,
  };
};

/** What is signed of a proposal. */
export const canonicalProposal = (context: Context, chainId: string, proposal: Proposal): CanonicalProposalFields => {
  const { fired, rules } = context;
  // [CR-CP-1] MUST hold the type of a proposal, height, round, POL round, block id, time and chain.
  fired.push('CR-CP-1');
  return {
    type: SignedMsgType.PROPOSAL,
    height: proposal.height,
    round: proposal.round,
    pol_round: proposal.pol_round,
    block_id: rules.canonicalBlockId(context, proposal.block_id),
    timestamp: proposal.timestamp,
    chain_id: chainId,
  };
};

/** The sign bytes of a vote. Panics for a time that the wire cannot hold. */
export const voteSignBytes = (context: Context, chainId: string, vote: Vote): Uint8Array =>
  context.rules.writeCanonicalVote(context.rules.canonicalVote(context, chainId, vote));

/** The sign bytes of a proposal. Panics for a time that the wire cannot hold. */
export const proposalSignBytes = (context: Context, chainId: string, proposal: Proposal): Uint8Array =>
  context.rules.writeCanonicalProposal(context.rules.canonicalProposal(context, chainId, proposal));

const MEMORY = 50_000;

/** Tells the fields apart; the chain id comes last because it may hold anything. */
const keyOf = ({ type, height, round, block_id: block, timestamp, chain_id }: CanonicalVoteFields): string =>
  `${type} ${height} ${round} ${block?.hash} ${block?.part_set_header.total} ${block?.part_set_header.hash} ` +
  `${timestamp.seconds} ${timestamp.nanos} ${chain_id}`;

/** The descriptors that canonical messages are written by. */
export type CanonicalSchemas = Pick<
  typeof canonical,
  'CanonicalBlockIDSchema' | 'CanonicalPartSetHeaderSchema' | 'CanonicalProposalSchema' | 'CanonicalVoteSchema'
>;

/** How a round is put into a canonical message: rounds of 64 bits are big integers. */
type RoundForm = (round: number) => number;

interface CanonicalWriters {
  readonly writeVote: (fields: CanonicalVoteFields) => Uint8Array;
  readonly writeProposal: (fields: CanonicalProposalFields) => Uint8Array;
}

/** Writes canonical messages behind their length. The results are remembered; nobody may change them. */
export const canonicalWriters = (schemas: CanonicalSchemas, roundForm: RoundForm): CanonicalWriters => {
  const fill = (message: CanonicalVote | CanonicalProposal, fields: CanonicalVoteFields): void => {
    const { block_id: block, timestamp } = fields;
    const refusal = timestampError(timestamp);
    if (refusal !== undefined) throw new Panic(refusal);
    message.type = fields.type as SignedMsgType;
    message.height = BigInt(fields.height);
    message.round = roundForm(fields.round);
    message.timestamp = create(TimestampSchema, { seconds: BigInt(timestamp.seconds), nanos: timestamp.nanos });
    message.chainId = fields.chain_id;
    if (block !== null) message.blockId = blockIdMessage(schemas, block);
  };
  return {
    writeVote: memoised(MEMORY, keyOf, (fields) => {
      const message = create(schemas.CanonicalVoteSchema);
      fill(message, fields);
      return sizeDelimitedEncode(schemas.CanonicalVoteSchema, message);
    }),
    writeProposal: memoised(
      MEMORY,
      (fields) => `${fields.pol_round} ${keyOf(fields)}`,
      (fields) => {
        const message = create(schemas.CanonicalProposalSchema);
        fill(message, fields);
        message.polRound = roundForm(fields.pol_round);
        return sizeDelimitedEncode(schemas.CanonicalProposalSchema, message);
      },
    ),
  };
};

const blockIdMessage = (
  schemas: CanonicalSchemas,
  { hash, part_set_header: header }: NonNullable<BlockId>,
): CanonicalBlockID =>
  create(schemas.CanonicalBlockIDSchema, {
    hash: hexToBytes(hash),
    partSetHeader: create(schemas.CanonicalPartSetHeaderSchema, { total: header.total, hash: hexToBytes(header.hash) }),
  });

/** The writers of the specification. */
export const { writeVote: writeCanonicalVote, writeProposal: writeCanonicalProposal } = canonicalWriters(
  canonical,
  (round) => round,
);
