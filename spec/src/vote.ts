// Votes, proposals, parts and commits as scenarios hold them. Realises "vote", "proposal" and "message" of adapter-protocol.md.

import * as z from 'zod';
import { blockIdSchema, type BlockId } from './block-id.ts';
import { addressSchema, bytesSchema } from './hex.ts';
import { timestampSchema, type Timestamp } from './timestamp.ts';
import { integer64Schema, integer32Schema, uint32Schema, type Uint64 } from './uint64.ts';
import { voteTypeSchema, type VoteType } from './vote-type.ts';

export interface Vote {
  readonly type: VoteType;
  readonly height: Uint64;
  readonly round: number;
  readonly block_id: BlockId;
  readonly timestamp: Timestamp;
  readonly validator_address: string;
  readonly validator_index: number;
  readonly signature: string;
  /** Not there where it is empty; only in dialects with vote extensions. */
  readonly extension?: string | undefined;
  /** Not there where it is empty; only in dialects with vote extensions. */
  readonly extension_signature?: string | undefined;
}

/** The fields of votes in dialects with vote extensions. */
export const extensionShape = {
  extension: bytesSchema.optional(),
  extension_signature: bytesSchema.optional(),
};

const voteShape = {
  type: voteTypeSchema,
  height: integer64Schema,
  round: integer32Schema,
  block_id: blockIdSchema,
  timestamp: timestampSchema,
  validator_address: addressSchema,
  validator_index: integer32Schema,
  signature: bytesSchema,
  ...extensionShape,
};

export const voteSchema = z.strictObject(voteShape);

/** A vote that the subject signs and whose address it fills in, where they are missing. */
export const unsignedVoteSchema = z.strictObject({
  ...voteShape,
  validator_address: addressSchema.optional(),
  signature: bytesSchema.optional(),
});

export type UnsignedVote = z.output<typeof unsignedVoteSchema>;

export interface Proposal {
  readonly height: Uint64;
  readonly round: number;
  readonly pol_round: number;
  readonly block_id: BlockId;
  readonly timestamp: Timestamp;
  readonly signature: string;
}

export const proposalSchema = z.strictObject({
  height: integer64Schema,
  round: integer32Schema,
  pol_round: integer32Schema,
  block_id: blockIdSchema,
  timestamp: timestampSchema,
  signature: bytesSchema,
});

/** A merkle proof; `aunts` from the sibling of the leaf up to the child of the root [CR-MK-3]. */
export interface Proof {
  readonly total: Uint64;
  readonly index: Uint64;
  readonly leaf_hash: string;
  readonly aunts: readonly string[];
}

export const proofSchema = z.strictObject({
  total: integer64Schema,
  index: integer64Schema,
  leaf_hash: bytesSchema,
  aunts: z.array(bytesSchema).max(10_000),
});

export interface Part {
  readonly index: number;
  readonly bytes: string;
  readonly proof: Proof;
}

export const partSchema = z.strictObject({ index: uint32Schema, bytes: bytesSchema, proof: proofSchema });

/** Which block an entry of a commit is for; any other flag as its integer. */
export type CommitFlag = 'commit' | 'nil' | 'absent' | number;

export interface CommitSig {
  readonly flag: CommitFlag;
  readonly validator_address: string;
  readonly timestamp: Timestamp;
  readonly signature: string;
}

export interface Commit {
  readonly height: Uint64;
  readonly round: number;
  readonly block_id: BlockId;
  readonly signatures: readonly CommitSig[];
}

export const commitSchema = z.strictObject({
  height: integer64Schema,
  round: integer32Schema,
  block_id: blockIdSchema,
  signatures: z
    .array(
      z.strictObject({
        flag: z.union([z.enum(['commit', 'nil', 'absent']), z.int()]),
        validator_address: addressSchema,
        timestamp: timestampSchema,
        signature: bytesSchema,
      }),
    )
    .max(10_000),
});
