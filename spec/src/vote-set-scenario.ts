// Scenarios of level vote_set: the votes of one height, and one commit. Realises "vote_set" of adapter-protocol.md.

import * as z from 'zod';
import { reportedBitArraySchema } from './bit-array.ts';
import { blockIdSchema } from './block-id.ts';
import { heldSchema } from './held.ts';
import { resultShapes } from './result-shape.ts';
import { stepSchema, type OneOf } from './step.ts';
import { integer64Schema, integer32Schema, powerSchema, TOTAL_POWER_MAX, uint32Schema } from './uint64.ts';
import { commitSchema, unsignedVoteSchema, voteSchema } from './vote.ts';
import { voteTypeSchema } from './vote-type.ts';

/** The most validators of a scenario. */
export const VALIDATORS_MAX = 200;

/** A private key: 32 bytes. */
export const privateKeySchema = z.string().regex(/^[0-9a-f]{64}$/, 'expected a private key: 64 lower-case hex digits');

/** A validator by its key; the set is in the order of the list. */
export const validatorSchema = z.strictObject({
  private_key: privateKeySchema,
  power: powerSchema,
});

export type Validator = z.output<typeof validatorSchema>;

/** The power of all of them together. */
export const totalPowerOf = (validators: readonly Pick<Validator, 'power'>[]): bigint =>
  validators.reduce((sum, { power }) => sum + BigInt(power), 0n);

/** A set of validators: no key twice, and no greater power than a set of the family can have. */
export const validatorsSchema = z
  .array(validatorSchema)
  .max(VALIDATORS_MAX)
  .refine(
    (validators) => new Set(validators.map(({ private_key }) => private_key)).size === validators.length,
    'expected validators of different private keys',
  )
  .refine(
    (validators) => totalPowerOf(validators) <= TOTAL_POWER_MAX,
    'expected powers of at most 2^60-1 (1152921504606846975) together',
  );

const votes = { round: integer32Schema, type: voteTypeSchema };
const peer = z.string().max(64);
const vote = z.union([z.null(), unsignedVoteSchema]);

/** The operations of the level, each with the schema of its arguments. */
export const voteSetOperations = {
  set_round: z.strictObject({ round: z.int().min(-1).max(1_000) }),
  add_vote: z.strictObject({ vote, peer }),
  add_vote_to: z.strictObject({ ...votes, vote }),
  add_late_precommit: z.strictObject({
    vote: unsignedVoteSchema,
    last_commit: z.union([
      z.null(),
      z.strictObject({ round: integer32Schema, block_id: blockIdSchema, have: heldSchema }),
    ]),
  }),
  set_peer_maj23: z.strictObject({ ...votes, peer, block_id: blockIdSchema }),
  bit_array: z.strictObject(votes),
  bit_array_by_block_id: z.strictObject({ ...votes, block_id: blockIdSchema }),
  two_thirds_majority: z.strictObject(votes),
  has_two_thirds_any: z.strictObject(votes),
  is_commit: z.strictObject(votes),
  size: z.strictObject(votes),
  get_by_index: z.strictObject({ ...votes, index: integer32Schema }),
  make_commit: z.strictObject({ round: integer32Schema }),
  load_commit: z.strictObject({ commit: z.union([z.null(), commitSchema]), stored: z.literal(true).optional() }),
  commit_size: z.strictObject({}),
  commit_bit_array: z.strictObject({}),
  commit_is_commit: z.strictObject({}),
  commit_get_by_index: z.strictObject({ index: integer32Schema }),
  commit_to_vote_set: z.strictObject({}),
} as const;

export type VoteSetOperation = keyof typeof voteSetOperations;

const added = { value: z.boolean(), fails: 'beside' } as const;
const yesOrNo = { value: z.boolean() };
const size = { value: uint32Schema };
const bits = { value: reportedBitArraySchema };

/** What each operation returns. */
export const voteSetResults = resultShapes<VoteSetOperation>({
  set_round: {},
  add_vote: added,
  add_vote_to: added,
  add_late_precommit: added,
  set_peer_maj23: { fails: 'instead' },
  bit_array: bits,
  bit_array_by_block_id: bits,
  two_thirds_majority: { value: z.strictObject({ block_id: blockIdSchema, ok: z.boolean() }) },
  has_two_thirds_any: yesOrNo,
  is_commit: yesOrNo,
  size,
  get_by_index: { value: z.union([z.null(), voteSchema]) },
  make_commit: { value: commitSchema },
  load_commit: { fails: 'instead' },
  commit_size: size,
  commit_bit_array: bits,
  commit_is_commit: yesOrNo,
  commit_get_by_index: { value: voteSchema },
  commit_to_vote_set: {
    value: z.strictObject({ bits: reportedBitArraySchema, block_id: blockIdSchema, ok: z.boolean() }),
  },
});

export type VoteSetArguments<Name extends VoteSetOperation> = z.output<(typeof voteSetOperations)[Name]>;
export type VoteSetStep = OneOf<{ [Name in VoteSetOperation]: VoteSetArguments<Name> }>;

export const voteSetSetupSchema = z.strictObject({
  chain_id: z.string().max(50),
  height: integer64Schema,
  validators: validatorsSchema,
});

export type VoteSetSetup = z.output<typeof voteSetSetupSchema>;

export const voteSetStepSchema = stepSchema<VoteSetStep>(voteSetOperations);
