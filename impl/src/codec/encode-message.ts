// A message to bytes: as the reactor encodes what it holds in memory, and as it is, for a peer that does not care.
// Source: consensus/msgs.go:17-144, 257-269, lib/common/bit_array.go:339-348.

import { create, toBinary } from '@bufbuild/protobuf';
import {
  MESSAGE_CLAUSES,
  operationOf,
  ZERO_TIME,
  type AnyMessageName,
  type BitArrayValue,
  type LooseMessage,
  type Timestamp,
} from '#spec';
import { bitArrayOf } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import type { Message as Envelope } from '../generated/consensus_pb.ts';
import { HasProposalBlockPartSchema } from '../generated/tendermint/consensus_pb.ts';
import type { BitArray } from '../generated/types_pb.ts';
import type { Target } from './read-message.ts';
import {
  arrayMessage,
  bigintOf,
  blockIdMessage,
  fillAlways,
  numberOfType,
  partMessage,
  partSetHeaderMessage,
  proposalMessage,
  voteMessage,
  type Form,
} from './sent-values.ts';
import { timestampError } from './timestamp.ts';

/** The bytes of a message, or why there are none. */
export type Encoded = { readonly bytes: Uint8Array } | { readonly error: string };

type Fields<Name extends AnyMessageName> = NonNullable<LooseMessage[Name]>;
type Sum = Envelope['sum'];
type ToSum<Name extends AnyMessageName> = (context: Context, form: Form, fields: Fields<Name> | null) => Sum;

const array = (context: Context, value: unknown): BitArray | undefined =>
  arrayMessage(context, value as BitArrayValue | undefined);

/** The member of the envelope for each message; `array` fields as they are. */
const TO_SUM: { readonly [Name in AnyMessageName]: ToSum<Name> } = {
  new_round_step: (context, _form, fields) => ({
    case: 'newRoundStep',
    value: create(context.rules.wire.consensus.NewRoundStepSchema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
      step: fields?.step ?? 0,
      secondsSinceStartTime: bigintOf(fields?.seconds_since_start_time),
      lastCommitRound: fields?.last_commit_round ?? 0,
    }),
  }),
  new_valid_block: (context, form, fields) => {
    const value = create(context.rules.wire.consensus.NewValidBlockSchema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
      blockPartSetHeader: partSetHeaderMessage(context, form, fields?.block_part_set_header),
      isCommit: fields?.is_commit ?? false,
    });
    const parts = array(context, fields?.block_parts);
    if (parts !== undefined) value.blockParts = parts;
    return { case: 'newValidBlock', value };
  },
  proposal: (context, form, fields) => ({
    case: 'proposal',
    value: create(context.rules.wire.consensus.ProposalSchema, { proposal: proposalMessage(context, form, fields) }),
  }),
  proposal_pol: (context, _form, fields) => {
    const value = create(context.rules.wire.consensus.ProposalPOLSchema, {
      height: bigintOf(fields?.height),
      proposalPolRound: fields?.proposal_pol_round ?? 0,
    });
    const votes = array(context, fields?.proposal_pol);
    if (votes !== undefined) value.proposalPol = votes;
    return { case: 'proposalPol', value };
  },
  block_part: (context, _form, fields) => {
    const value = create(context.rules.wire.consensus.BlockPartSchema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
    });
    if (fields?.part) value.part = partMessage(context, fields.part);
    return { case: 'blockPart', value };
  },
  vote: (context, form, fields) => {
    const value = create(context.rules.wire.consensus.VoteSchema);
    if (fields !== null) value.vote = voteMessage(context, form, fields);
    return { case: 'vote', value };
  },
  has_vote: (context, _form, fields) => ({
    case: 'hasVote',
    value: create(context.rules.wire.consensus.HasVoteSchema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
      type: numberOfType(fields?.type),
      index: fields?.index ?? 0,
    }),
  }),
  vote_set_maj23: (context, form, fields) => ({
    case: 'voteSetMaj23',
    value: create(context.rules.wire.consensus.VoteSetMaj23Schema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
      type: numberOfType(fields?.type),
      blockId: blockIdMessage(context, form, fields?.block_id),
    }),
  }),
  vote_set_bits: (context, form, fields) => {
    const value = create(context.rules.wire.consensus.VoteSetBitsSchema, {
      height: bigintOf(fields?.height),
      round: fields?.round ?? 0,
      type: numberOfType(fields?.type),
      blockId: blockIdMessage(context, form, fields?.block_id),
    });
    const votes = array(context, fields?.votes);
    if (votes !== undefined) value.votes = votes;
    return { case: 'voteSetBits', value };
  },
  has_proposal_block_part: (_context, _form, fields) =>
    ({
      case: 'hasProposalBlockPart',
      value: create(HasProposalBlockPartSchema, {
        height: bigintOf(fields?.height),
        round: fields?.round ?? 0,
        index: fields?.index ?? 0,
      }),
    }) as unknown as Sum,
};

/** The bytes of `fields` under the name of their message; `fill` puts in what is always written. */
const write = <Name extends AnyMessageName>(
  context: Context,
  form: Form,
  name: Name,
  fields: Fields<Name> | null,
  fill: typeof fillAlways,
): Uint8Array => {
  const { MessageSchema } = context.rules.wire.consensus;
  const toSum = TO_SUM[name] as ToSum<Name>;
  const sum = toSum(context, form, fields);
  const envelope = create(MessageSchema);
  envelope.sum = sum;
  const member = MessageSchema.fields.find(({ localName }) => localName === sum.case);
  if (member?.message !== undefined) fill(member.message, sum.value as unknown as Target);
  return toBinary(MessageSchema, envelope);
};

/** A malformed message put on the wire as it is: arrays and hashes unchanged, nil left out. */
export const encodeWire = (context: Context, message: LooseMessage): Uint8Array => {
  const name = operationOf(message) as AnyMessageName;
  return write(context, 'wire', name, (message[name] ?? null) as Fields<AnyMessageName> | null, fillAlways);
};

/** An array as it is put into a message: nil where it holds no words. */
export const sentArray = (context: Context, value: BitArrayValue | undefined): BitArrayValue => {
  // [WF-ENC-2] MUST leave out an array that is nil or holds no words.
  context.fired.push('WF-ENC-2');
  const array = bitArrayOf(value ?? null);
  return array === null || array.words === 0 ? null : (value ?? null);
};

/** Why a ProposalPOL without votes is not encoded. */
export const refuseNilPol = (_context: Context): string => 'msg to proto error: nil ProposalPOL';

const ARRAYS = ['block_parts', 'proposal_pol', 'votes'] as const;

interface AnyFields {
  readonly block_parts?: BitArrayValue;
  readonly proposal_pol?: BitArrayValue;
  readonly votes?: BitArrayValue;
  readonly part?: object | null;
  readonly timestamp?: Partial<Timestamp> | null;
}

/** The fields with every array as it is sent. */
const withSentArrays = (context: Context, fields: AnyFields): AnyFields => {
  let kept = fields;
  for (const name of ARRAYS)
    if (fields[name] !== undefined) kept = { ...kept, [name]: context.rules.sentArray(context, fields[name]) };
  return kept;
};

/** Why the fields cannot be encoded, if so. */
const refuse = (context: Context, name: AnyMessageName, fields: AnyFields): string | undefined => {
  const { timestamp } = fields;
  // [WF-ENC-3] MUST report an error for a message that cannot be encoded.
  if (name === 'block_part' && (fields.part ?? null) === null) return 'msg to proto error: nil Part';
  if (name === 'proposal_pol' && (fields.proposal_pol ?? null) === null) return context.rules.refuseNilPol(context);
  if (timestamp === undefined || timestamp === null) return undefined;
  return timestampError({ seconds: timestamp.seconds ?? ZERO_TIME.seconds, nanos: timestamp.nanos ?? 0 });
};

/** What may be nil within its message; in any other, nil fields are fields of which none is there. */
const NILLABLE: ReadonlySet<AnyMessageName> = new Set(['vote', 'proposal']);

/** Encodes what is held in memory. Panics where the Go code does. */
export const encodeMessage = (context: Context, message: LooseMessage | null): Encoded => {
  const { fired } = context;
  // [WF-ENC-1] MUST report an error for a nil message; nothing in a message is validated here.
  fired.push('WF-ENC-1');
  if (message === null) return { error: 'message is Nil' };
  const name = operationOf(message) as AnyMessageName;
  const fields = (message[name] ?? (NILLABLE.has(name) ? null : {})) as AnyFields | null;
  const sent = fields === null ? null : withSentArrays(context, fields);
  const error = sent === null ? undefined : refuse(context, name, sent);
  if (error !== undefined) {
    fired.push('WF-ENC-3');
    return { error };
  }
  // [WF-ENV-2] MUST write the message under its field number.
  // [WF-PR-1] MUST write numbers as varints and leave out zeros.
  // [WF-PR-4] MUST always write the sub-messages that are no pointers.
  // [WF-PR-5] MUST write fields in the order of their numbers.
  fired.push(MESSAGE_CLAUSES[name], 'WF-ENV-2', 'WF-PR-1', 'WF-PR-4', 'WF-PR-5');
  return { bytes: write(context, 'memory', name, sent as Fields<AnyMessageName> | null, context.rules.fillAlways) };
};
