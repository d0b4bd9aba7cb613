// Bytes to a message: read, convert, check. Nothing but a rejection comes of any byte string.
// Source: consensus/manager.go:242-259, consensus/msgs.go:155-249.

import { bytesToHex } from '@noble/hashes/utils.js';
import { operationOf, type BlockId, type Message, type AnyMessageName, type Proposal, type Vote } from '#spec';
import type { Context } from '../context.ts';
import type { Message as KnownEnvelope } from '../generated/consensus_pb.ts';
import type { HasProposalBlockPart } from '../generated/tendermint/consensus_pb.ts';
import type * as wire from '../generated/types_pb.ts';
import { emptyTarget } from './read-message.ts';
import {
  integerOf,
  receiveArray,
  receivePart,
  receivePartSetHeader,
  voteTypeOf,
  type ExtendedVote,
} from './received-values.ts';
import { Rejection } from './rejection.ts';

/** A message that passed all checks, or why it is rejected. */
export type Decoded = { readonly message: Message } | { readonly error: string };

/** Reads, converts and checks one message. */
export const decodeMessage = (context: Context, bytes: Uint8Array): Decoded => {
  // [WF-ENV-1] MUST be one bare message, without a length in front.
  context.fired.push('WF-ENV-1');
  const { MessageSchema } = context.rules.wire.consensus;
  try {
    const envelope = emptyTarget(MessageSchema);
    context.rules.readMessage(context, MessageSchema, envelope, bytes);
    return { message: context.rules.receiveMessage(context, envelope as unknown as Envelope) };
  } catch (error) {
    if (error instanceof Rejection) return { error: error.message };
    throw error;
  }
};

const NO_BYTES = new Uint8Array();

const orReject = (error: string | undefined, prefix = ''): void => {
  if (error !== undefined) throw new Rejection(prefix + error);
};

/** An envelope of any wire format. */
interface Envelope {
  readonly sum: KnownEnvelope['sum'] | { readonly case: 'hasProposalBlockPart'; readonly value: HasProposalBlockPart };
}

type Sum = Envelope['sum'];
type Member<Case extends Sum['case']> = Extract<Sum, { case: Case }> extends { value: infer Value } ? Value : never;

/** The clause of the checks of each message. */
const CHECKED_BY: Readonly<Record<AnyMessageName, string>> = {
  new_round_step: 'WF-NRS-D1',
  new_valid_block: 'WF-NVB-D3',
  proposal: 'WF-P-D1',
  proposal_pol: 'WF-POL-D1',
  block_part: 'WF-BP-D1',
  vote: 'WF-V-D1',
  has_vote: 'WF-HV-D1',
  vote_set_maj23: 'WF-M23-D1',
  vote_set_bits: 'WF-VSB-D1',
  has_proposal_block_part: 'WF-HV-D1',
};

/** The message of an envelope. Throws a Rejection. */
export const receiveMessage = (context: Context, { sum }: Envelope): Message => {
  const message = receiveMember(context, sum);
  const error = context.rules.checkNumbers(context, message);
  if (error !== undefined) context.fired.push(CHECKED_BY[operationOf(message) as AnyMessageName]);
  orReject(error);
  return message;
};

const receiveMember = (context: Context, sum: Sum): Message => {
  switch (sum.case) {
    case 'newRoundStep':
      return receiveNewRoundStep(context, sum.value);
    case 'newValidBlock':
      return receiveNewValidBlock(context, sum.value);
    case 'proposal':
      return receiveProposal(context, sum.value.proposal);
    case 'proposalPol':
      return receiveProposalPol(context, sum.value);
    case 'blockPart':
      return receiveBlockPart(context, sum.value);
    case 'vote':
      return receiveVote(context, sum.value.vote);
    case 'hasVote':
      return receiveHasVote(context, sum.value);
    case 'voteSetMaj23':
      return receiveVoteSetMaj23(context, sum.value);
    case 'voteSetBits':
      return receiveVoteSetBits(context, sum.value);
    case 'hasProposalBlockPart':
      return receiveHasProposalBlockPart(sum.value);
    case undefined:
      // [WF-ENV-4] MUST reject a payload that names no message.
      context.fired.push('WF-ENV-4');
      throw new Rejection('consensus: message not recognized: <nil>');
  }
};

const receiveNewRoundStep = (context: Context, message: Member<'newRoundStep'>): Message => {
  context.fired.push('WF-NRS');
  const step = context.rules.keptStep(context, message.step);
  if (step === undefined) throw new Rejection('invalid step');
  return {
    new_round_step: {
      height: integerOf(message.height),
      round: message.round,
      step,
      seconds_since_start_time: integerOf(message.secondsSinceStartTime),
      last_commit_round: message.lastCommitRound,
    },
  };
};

const receiveNewValidBlock = (context: Context, message: Member<'newValidBlock'>): Message => {
  const { fired, rules } = context;
  // [WF-NVB-D3] MUST reject an array whose words do not match its size.
  fired.push('WF-NVB', 'WF-NVB-D3');
  const header = receivePartSetHeader(context, message.blockPartSetHeader);
  // [WF-NVB-D2] MUST take an absent array for one of size 0.
  if (message.blockParts === undefined) fired.push('WF-NVB-D2');
  const parts = receiveArray(context, message.blockParts);
  orReject(rules.checkPartsSize(context, parts.bits, header.total));
  return {
    new_valid_block: {
      height: integerOf(message.height),
      round: message.round,
      block_part_set_header: header,
      block_parts: parts.value,
      is_commit: message.isCommit,
    },
  };
};

const receiveProposal = (context: Context, message: wire.Proposal | undefined): Message => {
  context.fired.push('WF-P');
  const proposal: Proposal = {
    height: integerOf(message?.height ?? 0n),
    round: message?.round ?? 0,
    pol_round: message?.polRound ?? 0,
    block_id: context.rules.receiveBlockId(context, message?.blockId),
    timestamp: context.rules.receiveTime(context, message?.timestamp),
    signature: bytesToHex(message?.signature ?? NO_BYTES),
  };
  const error =
    context.rules.checkProposalType(context, message?.type ?? 0) ?? context.rules.checkProposal(context, proposal);
  orReject(error, 'proposal msg to proto error: ');
  return { proposal };
};

const receiveProposalPol = (context: Context, message: Member<'proposalPol'>): Message => {
  // [WF-POL-D1] MUST reject an array whose words do not match its size.
  context.fired.push('WF-POL', 'WF-POL-D1');
  const votes = receiveArray(context, message.proposalPol);
  orReject(context.rules.checkPolSize(context, votes.bits));
  return {
    proposal_pol: {
      height: integerOf(message.height),
      proposal_pol_round: message.proposalPolRound,
      proposal_pol: votes.value,
    },
  };
};

const receiveBlockPart = (context: Context, message: Member<'blockPart'>): Message => {
  context.fired.push('WF-BP');
  const part = receivePart(message.part);
  orReject(context.rules.checkPart(context, part), 'blockpart msg to proto error: ');
  return { block_part: { height: integerOf(message.height), round: message.round, part } };
};

const receiveVote = (context: Context, message: ExtendedVote | undefined): Message => {
  const prefix = 'vote msg to proto error: ';
  context.fired.push('WF-V');
  // [WF-V-D1] MUST reject a message without a vote.
  if (message === undefined) throw new Rejection(`${prefix}nil vote`);
  const vote: Vote = {
    type: voteTypeOf(message.type),
    height: integerOf(message.height),
    round: message.round,
    block_id: context.rules.receiveBlockId(context, message.blockId),
    timestamp: context.rules.receiveTime(context, message.timestamp),
    validator_address: context.rules.receiveAddress(context, message.validatorAddress),
    validator_index: message.validatorIndex,
    signature: bytesToHex(message.signature),
    ...context.rules.receiveExtension(context, message),
  };
  orReject(context.rules.checkVote(context, vote), prefix);
  return { vote };
};

const receiveHasVote = (context: Context, message: Member<'hasVote'>): Message => {
  const type = voteTypeOf(message.type);
  // [WF-HV-D1] MUST reject another type than prevote and precommit.
  context.fired.push('WF-HV', 'WF-HV-D1');
  orReject(context.rules.checkType(context, type));
  return { has_vote: { height: integerOf(message.height), round: message.round, type, index: message.index } };
};

/** The fields of a claim; the block id is checked last. */
const receiveClaim = (context: Context, message: Member<'voteSetMaj23'> | Member<'voteSetBits'>) => {
  const type = voteTypeOf(message.type);
  const block: BlockId = context.rules.receiveBlockId(context, message.blockId);
  orReject(context.rules.checkType(context, type));
  orReject(context.rules.checkClaimedBlock(context, block));
  return { height: integerOf(message.height), round: message.round, type, block_id: block };
};

const receiveVoteSetMaj23 = (context: Context, message: Member<'voteSetMaj23'>): Message => {
  // [WF-M23-D1] MUST reject another type, and a block id that is neither zero nor complete.
  context.fired.push('WF-M23', 'WF-M23-D1');
  return { vote_set_maj23: receiveClaim(context, message) };
};

const receiveVoteSetBits = (context: Context, message: Member<'voteSetBits'>): Message => {
  // [WF-VSB-D1] MUST reject another type, a block id that is neither zero nor complete, and an array whose words do not match
  // its size.
  context.fired.push('WF-VSB', 'WF-VSB-D1');
  const claim = receiveClaim(context, message);
  const votes = receiveArray(context, message.votes);
  orReject(context.rules.checkVotesSize(context, votes.bits));
  return { vote_set_bits: { ...claim, votes: votes.value } };
};

const receiveHasProposalBlockPart = (message: HasProposalBlockPart): Message => ({
  has_proposal_block_part: { height: integerOf(message.height), round: message.round, index: message.index },
});
