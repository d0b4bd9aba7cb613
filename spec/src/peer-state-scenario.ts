// Scenarios of level peer_state: one PeerState, driven function by function. Realises "peer_state" of adapter-protocol.md.
// `operations` is the registry: names, arguments and bounds; the types, the schemas and the documentation follow from it.

import * as z from 'zod';
import { BIT_TEXT_MAX, bitArraySchema } from './bit-array.ts';
import { blockIdSchema, hash32Schema, partSetHeaderSchema } from './block-id.ts';
import { peerRoundStateSchema, reportedPeerRoundStateSchema } from './peer-round-state.ts';
import { resultShapes } from './result-shape.ts';
import { integer64Schema, integer32Schema, uint32Schema } from './uint64.ts';
import { stepSchema, type OneOf } from './step.ts';
import { voteTypeSchema } from './vote-type.ts';

const voteKey = { height: integer64Schema, round: integer32Schema, type: voteTypeSchema };

const votesToSend = {
  ...voteKey,
  size: z.int().min(0).max(BIT_TEXT_MAX),
  bits: bitArraySchema,
  is_commit: z.boolean(),
};

/** The operations of the level, each with the schema of its arguments. */
export const peerStateOperations = {
  apply_new_round_step: z.strictObject({
    height: integer64Schema,
    round: integer32Schema,
    step: z.int().min(0).max(255),
    seconds_since_start_time: integer64Schema,
    last_commit_round: integer32Schema,
  }),
  apply_new_valid_block: z.strictObject({
    height: integer64Schema,
    round: integer32Schema,
    block_part_set_header: partSetHeaderSchema,
    block_parts: bitArraySchema,
    is_commit: z.boolean(),
  }),
  apply_proposal_pol: z.strictObject({
    height: integer64Schema,
    proposal_pol_round: integer32Schema,
    proposal_pol: bitArraySchema,
  }),
  apply_has_vote: z.strictObject({ ...voteKey, index: integer32Schema }),
  apply_vote_set_bits: z.strictObject({
    message: z.strictObject({ ...voteKey, block_id: blockIdSchema, votes: bitArraySchema }),
    ours: bitArraySchema,
  }),
  set_has_proposal: z.strictObject({
    height: integer64Schema,
    round: integer32Schema,
    pol_round: integer32Schema,
    block_id: blockIdSchema,
  }),
  init_proposal_block_parts: z.strictObject({ total: uint32Schema, hash: hash32Schema }),
  set_has_proposal_block_part: z.strictObject({ height: integer64Schema, round: integer32Schema, index: uint32Schema }),
  set_has_vote: z.strictObject({ ...voteKey, index: integer32Schema }),
  ensure_vote_bit_arrays: z.strictObject({
    height: integer64Schema,
    size: z.int().min(-0x8000_0000).max(BIT_TEXT_MAX),
  }),
  pick_vote_to_send: z.strictObject(votesToSend),
  pick_send_vote: z.strictObject({ ...votesToSend, link: z.enum(['ok', 'fail']) }),
} as const;

export type PeerStateOperation = keyof typeof peerStateOperations;

const nothing = {};
const received = { fails: 'instead' } as const;

/** What each operation returns, with the peer round state after it. */
export const peerStateResults = resultShapes<PeerStateOperation>(
  {
    apply_new_round_step: nothing,
    apply_new_valid_block: received,
    apply_proposal_pol: received,
    apply_has_vote: nothing,
    apply_vote_set_bits: received,
    set_has_proposal: nothing,
    init_proposal_block_parts: nothing,
    set_has_proposal_block_part: nothing,
    set_has_vote: nothing,
    ensure_vote_bit_arrays: nothing,
    pick_vote_to_send: { value: z.union([z.null(), z.int()]) },
    pick_send_vote: { value: z.boolean(), sends: z.array(z.int()) },
  },
  { state: reportedPeerRoundStateSchema },
);

/** The arguments of operation `Name`. */
export type PeerStateArguments<Name extends PeerStateOperation> = z.output<(typeof peerStateOperations)[Name]>;

/** A one-key object: the operation and its arguments. */
export type PeerStateStep = OneOf<{ [Name in PeerStateOperation]: PeerStateArguments<Name> }>;

/** `state` is set from outside; with `share`, precommits and catchup_commit are one object. */
export const peerStateSetupSchema = z.strictObject({
  state: peerRoundStateSchema.optional(),
  share: z.tuple([z.literal('precommits'), z.literal('catchup_commit')]).optional(),
});

export type PeerStateSetup = z.output<typeof peerStateSetupSchema>;

export const peerStateStepSchema = stepSchema<PeerStateStep>(peerStateOperations);
