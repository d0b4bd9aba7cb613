// Scenarios of level crypto: sign bytes, signatures, merkle trees and part sets. Realises "crypto" of adapter-protocol.md.

import * as z from 'zod';
import { reportedBitArraySchema } from './bit-array.ts';
import { partSetHeaderSchema } from './block-id.ts';
import { addressSchema, bytesSchema } from './hex.ts';
import { resultShapes } from './result-shape.ts';
import { stepSchema, type OneOf } from './step.ts';
import { uint32Schema } from './uint64.ts';
import { partSchema, proofSchema, proposalSchema, voteSchema } from './vote.ts';

/** Longer than a chain may have: sign bytes are defined for any. */
const chainId = { chain_id: z.string().max(100) };
const signer = { private_key: bytesSchema };
/** The public key is asked for in dialects whose signatures do not give it. */
const verifier = { address: addressSchema, public_key: bytesSchema.optional() };
const items = z.array(bytesSchema).max(10_000);

/** The operations of the level, each with the schema of its arguments. */
export const cryptoOperations = {
  keccak256: z.strictObject({ bytes: bytesSchema }),
  sign_bytes_vote: z.strictObject({ ...chainId, vote: voteSchema }),
  sign_bytes_proposal: z.strictObject({ ...chainId, proposal: proposalSchema }),
  sign_vote: z.strictObject({ ...signer, ...chainId, vote: voteSchema }),
  sign_proposal: z.strictObject({ ...signer, ...chainId, proposal: proposalSchema }),
  verify_vote: z.strictObject({ ...chainId, ...verifier, vote: voteSchema }),
  verify_proposal: z.strictObject({ ...chainId, ...verifier, proposal: proposalSchema }),
  address: z.strictObject(signer),
  merkle_root: z.strictObject({ items }),
  merkle_proof: z.strictObject({ items, index: uint32Schema }),
  merkle_verify: z.strictObject({ root: bytesSchema, leaf: bytesSchema, proof: proofSchema }),
  part_set: z.strictObject({ data: bytesSchema, part_size: uint32Schema }),
  part_set_open: z.strictObject({ header: partSetHeaderSchema }),
  part_set_add: z.strictObject({
    part: z.union([partSchema, z.strictObject({ ...partSchema.shape, proof: z.null() })]),
  }),
  part_set_read: z.strictObject({ data: z.literal(true).optional() }),
  part_set_has_header: z.strictObject({ header: partSetHeaderSchema }),
} as const;

export type CryptoOperation = keyof typeof cryptoOperations;

const hex = { value: bytesSchema };
const signature = { value: bytesSchema, fails: 'instead' } as const;
const yesOrNo = { value: z.boolean() };

/** What each operation returns. */
export const cryptoResults = resultShapes<CryptoOperation>({
  keccak256: hex,
  sign_bytes_vote: hex,
  sign_bytes_proposal: hex,
  sign_vote: signature,
  sign_proposal: signature,
  verify_vote: { fails: 'instead' },
  verify_proposal: yesOrNo,
  address: { value: bytesSchema, fails: 'instead' },
  merkle_root: { value: z.union([z.null(), bytesSchema]) },
  merkle_proof: { value: proofSchema },
  merkle_verify: { fails: 'instead' },
  part_set: { value: z.strictObject({ header: partSetHeaderSchema, parts: z.array(partSchema) }) },
  part_set_open: {},
  part_set_add: { value: z.boolean(), fails: 'beside' },
  part_set_read: {
    value: z.strictObject({
      header: partSetHeaderSchema,
      bits: reportedBitArraySchema,
      count: uint32Schema,
      complete: z.boolean(),
      data: bytesSchema.optional(),
    }),
  },
  part_set_has_header: yesOrNo,
});

export type CryptoArguments<Name extends CryptoOperation> = z.output<(typeof cryptoOperations)[Name]>;
export type CryptoStep = OneOf<{ [Name in CryptoOperation]: CryptoArguments<Name> }>;

export const cryptoStepSchema = stepSchema<CryptoStep>(cryptoOperations);
