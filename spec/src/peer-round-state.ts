// PeerRoundState as scenarios and observations hold it: what a node believes that one peer has. The field names are the
// Go JSON names (consensus/types/peer_round_state.go:30-46); start_time is left out because it depends on the clock.

import * as z from 'zod';
import { bitArraySchema, reportedBitArraySchema, sameBitArray, type BitArrayValue } from './bit-array.ts';
import { partSetHeaderSchema, reportedPartSetHeaderSchema, samePartSetHeader, type PartSetHeader } from './block-id.ts';
import { integer64Schema, integer32Schema, type Uint64 } from './uint64.ts';

/** See gossiping.md, "PeerRoundState", for the meaning of each field. */
export interface PeerRoundStateValue {
  readonly height: Uint64;
  readonly round: number;
  readonly step: number;
  readonly proposal: boolean;
  readonly proposal_block_parts_header: PartSetHeader;
  readonly proposal_block_parts: BitArrayValue;
  readonly proposal_pol_round: number;
  readonly proposal_pol: BitArrayValue;
  readonly prevotes: BitArrayValue;
  readonly precommits: BitArrayValue;
  readonly last_commit_round: number;
  readonly last_commit: BitArrayValue;
  readonly catchup_commit_round: number;
  readonly catchup_commit: BitArrayValue;
}

export type PeerRoundStateField = keyof PeerRoundStateValue;

const stateSchemaOf = <Bits extends z.ZodType<BitArrayValue>>(bits: Bits, header: z.ZodType<PartSetHeader>) =>
  z.strictObject({
    height: integer64Schema,
    round: integer32Schema,
    step: z.int().min(0).max(255),
    proposal: z.boolean(),
    proposal_block_parts_header: header,
    proposal_block_parts: bits,
    proposal_pol_round: integer32Schema,
    proposal_pol: bits,
    prevotes: bits,
    precommits: bits,
    last_commit_round: integer32Schema,
    last_commit: bits,
    catchup_commit_round: integer32Schema,
    catchup_commit: bits,
  });

/** The state that a scenario starts from. */
export const peerRoundStateSchema = stateSchemaOf(bitArraySchema, partSetHeaderSchema);

/** The state that a result shows. */
export const reportedPeerRoundStateSchema = stateSchemaOf(reportedBitArraySchema, reportedPartSetHeaderSchema);

/** The fields in the order in which they are written and reported. */
export const PEER_ROUND_STATE_FIELDS = Object.keys(peerRoundStateSchema.shape) as readonly PeerRoundStateField[];

/** Whether one field is equal in both states; no other field is looked at. */
export const sameField = (
  field: PeerRoundStateField,
  left: PeerRoundStateValue,
  right: PeerRoundStateValue,
): boolean => {
  if (left[field] === right[field]) return true;
  switch (field) {
    case 'proposal_block_parts_header':
      return samePartSetHeader(left[field], right[field]);
    case 'proposal_block_parts':
    case 'proposal_pol':
    case 'prevotes':
    case 'precommits':
    case 'last_commit':
    case 'catchup_commit':
      return sameBitArray(left[field], right[field]);
    default:
      return false;
  }
};

/** The fields in which the two states differ, in writing order; empty if they are equal. */
export const changedFields = (
  before: PeerRoundStateValue,
  after: PeerRoundStateValue,
): readonly PeerRoundStateField[] =>
  before === after ? [] : PEER_ROUND_STATE_FIELDS.filter((field) => !sameField(field, before, after));
