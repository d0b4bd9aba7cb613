// Values of scenarios as the generated classes hold them. Missing fields are zero; `Form` says what a missing hash is: in
// memory it is 32 zero bytes, on the wire it is not there. Source: types/block.go:669-678, types/part_set.go:126-135.

import { create, getOption, type DescMessage } from '@bufbuild/protobuf';
import { TimestampSchema, type Timestamp as TimestampMessage } from '@bufbuild/protobuf/wkt';
import { hexToBytes } from '@noble/hashes/utils.js';
import {
  ZERO_TIME,
  type BitArrayValue,
  type BlockId,
  type Int64,
  type Loose,
  type Part,
  type PartSetHeader,
  type Proposal,
  type Timestamp,
  type Uint64,
  type Vote,
  type VoteType,
} from '#spec';
import { bitArrayOf } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import { always } from '../generated/options_pb.ts';
import type * as wire from '../generated/types_pb.ts';
import { emptyTarget, type Target } from './read-message.ts';

/** In memory hashes and addresses have their full length; on the wire they are as they are. */
export type Form = 'memory' | 'wire';

const HASH_BYTES = 32;
const ADDRESS_BYTES = 20;

/** A 64-bit integer; 0 where it is missing. */
export const bigintOf = (value: Uint64 | Int64 | null | undefined): bigint => BigInt(value ?? 0);

const bytesOf = (hex: string | null | undefined): Uint8Array => hexToBytes(hex ?? '');

/** A hash or an address that memory holds, as it is written: a missing one is zeros. */
export const sentHash = (_context: Context, hex: string, size: number): Uint8Array =>
  hex === '' ? new Uint8Array(size) : hexToBytes(hex);

const hashOf = (context: Context, form: Form, hex: string | null | undefined, size: number): Uint8Array =>
  form === 'memory' ? context.rules.sentHash(context, hex ?? '', size) : bytesOf(hex);

/** What stands in the type field of a proposal; 0 is not written. */
export const sentProposalType = (_context: Context): number => 0;

/** The number of a vote type; 0 where it is missing. */
export const numberOfType = (type: VoteType | null | undefined): wire.SignedMsgType =>
  (type === 'prevote' ? 1 : type === 'precommit' ? 2 : (type ?? 0)) as wire.SignedMsgType;

export const partSetHeaderMessage = (
  context: Context,
  form: Form,
  header: Loose<PartSetHeader> | null | undefined,
): wire.PartSetHeader =>
  create(context.rules.wire.types.PartSetHeaderSchema, {
    total: header?.total ?? 0,
    hash: hashOf(context, form, header?.hash, HASH_BYTES),
  });

/** A block id; nil is written as memory holds it, in the long form [WF-PR-10]. */
export const blockIdMessage = (
  context: Context,
  form: Form,
  block: Loose<BlockId> | null | undefined,
): wire.BlockID => {
  const id = block as Loose<NonNullable<BlockId>> | null | undefined;
  const held = id === null || id === undefined ? 'memory' : form;
  return create(context.rules.wire.types.BlockIDSchema, {
    hash: hashOf(context, held, id?.hash, HASH_BYTES),
    partSetHeader: partSetHeaderMessage(context, held, id?.part_set_header),
  });
};

/** A time; a missing one is the start of year 1. */
const timeMessage = (time: Loose<Timestamp> | null | undefined): TimestampMessage =>
  create(TimestampSchema, {
    seconds: bigintOf(time === null || time === undefined ? ZERO_TIME.seconds : time.seconds),
    nanos: time?.nanos ?? 0,
  });

/** An array as it is; nil is left out. */
export const arrayMessage = (context: Context, value: BitArrayValue | undefined): wire.BitArray | undefined => {
  const array = bitArrayOf(value ?? null);
  if (array === null) return undefined;
  const elems: bigint[] = [];
  for (let position = 0; position < array.halves.length; position += 2)
    elems.push((BigInt((array.halves[position + 1] ?? 0) >>> 0) << 32n) | BigInt((array.halves[position] ?? 0) >>> 0));
  return create(context.rules.wire.types.BitArraySchema, { bits: bigintOf(array.bits), elems });
};

export const partMessage = ({ rules }: Context, part: Loose<Part>): wire.Part =>
  create(rules.wire.types.PartSchema, {
    index: part.index ?? 0,
    bytes: bytesOf(part.bytes),
    proof: create(rules.wire.types.ProofSchema, {
      total: bigintOf(part.proof?.total),
      index: bigintOf(part.proof?.index),
      leafHash: bytesOf(part.proof?.leaf_hash),
      aunts: (part.proof?.aunts ?? []).map(bytesOf),
    }),
  });

export const voteMessage = (context: Context, form: Form, vote: Loose<Vote>): wire.Vote => {
  const { wire } = context.rules;
  const message = create(wire.types.VoteSchema, {
    type: numberOfType(vote.type as VoteType | null | undefined),
    height: bigintOf(vote.height as Uint64 | null | undefined),
    round: vote.round ?? 0,
    blockId: blockIdMessage(context, form, vote.block_id),
    timestamp: timeMessage(vote.timestamp),
    validatorAddress: hashOf(context, form, vote.validator_address, ADDRESS_BYTES),
    validatorIndex: vote.validator_index ?? 0,
    signature: bytesOf(vote.signature),
  });
  if (wire.without.has('extension')) return message;
  return Object.assign(message, {
    extension: bytesOf(vote.extension),
    extensionSignature: bytesOf(vote.extension_signature),
  });
};

/** A proposal; nil has no type. */
export const proposalMessage = (context: Context, form: Form, proposal: Loose<Proposal> | null): wire.Proposal => {
  const { rules } = context;
  const { BlockIDSchema, ProposalSchema } = rules.wire.types;
  return create(ProposalSchema, {
    type: (proposal === null ? 0 : rules.sentProposalType(context)) as wire.SignedMsgType,
    height: bigintOf(proposal?.height as Uint64 | null | undefined),
    round: proposal?.round ?? 0,
    polRound: proposal?.pol_round ?? 0,
    blockId: proposal === null ? create(BlockIDSchema) : blockIdMessage(context, form, proposal.block_id),
    timestamp: timeMessage(proposal?.timestamp),
    signature: bytesOf(proposal?.signature),
  });
};

/** A sub-message of a message, and whether it is always written. */
interface SubMessage {
  readonly property: string;
  readonly message: DescMessage;
  readonly isAlways: boolean;
}

const subMessages = new Map<DescMessage, readonly SubMessage[]>();

const subMessagesOf = (message: DescMessage): readonly SubMessage[] => {
  const known = subMessages.get(message);
  if (known !== undefined) return known;
  const found: SubMessage[] = [];
  for (const field of message.fields)
    if (field.fieldKind === 'message' && field.oneof === undefined)
      found.push({ property: field.localName, message: field.message, isAlways: getOption(field, always) });
  subMessages.set(message, found);
  return found;
};

/** Puts an empty sub-message where one is missing that is always written, all the way down [WF-PR-4]. */
export const fillAlways = (message: DescMessage, target: Target): void => {
  for (const { property, message: inner, isAlways } of subMessagesOf(message)) {
    if (target[property] === undefined && isAlways) target[property] = emptyTarget(inner);
    const value = target[property] as Target | undefined;
    if (value !== undefined) fillAlways(inner, value);
  }
};
