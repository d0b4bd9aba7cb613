// What a message of a peer does: to its peer state, to the node's vote sets, to the queue of consensus.
// Source: consensus/manager.go:236-383.

import type { Message, MessageName, MessageTable, VoteType } from '#spec';
import { bitArrayOf, type BitArray } from '../bit-array/bit-array.ts';
import { decides, guards } from '../arms.ts';
import type { Context } from '../context.ts';
import type { PeerRoundState } from '../peer-state/peer-round-state.ts';
import type { ChannelName, Outside, Reactor } from './reactor.ts';

/** The peer that sent the message. */
export interface Sender {
  readonly name: string;
  readonly state: PeerRoundState;
}

type Receive<Name extends MessageName> = (
  context: Context,
  reactor: Reactor,
  sender: Sender,
  message: MessageTable[Name],
  outside: Outside,
) => void;

/** Takes in the bytes of one message. */
export const receive = (
  context: Context,
  reactor: Reactor,
  sender: Sender,
  channel: ChannelName | number,
  bytes: Uint8Array,
  outside: Outside,
): void => {
  const { fired, rules } = context;
  // [RX-0] MUST drop everything while it is not running, before decoding.
  if (guards(context, 'RX-0', !reactor.running)) return;
  // [RX-3] MUST take in everything while the node is syncing.
  if (reactor.fastSync) fired.push('RX-3');
  // [RX-0] MUST close the connection for a message that does not decode or is not valid.
  const decoded = rules.decodeMessage(context, bytes);
  if ('error' in decoded) {
    fired.push('RX-0');
    return outside.stop(decoded.error);
  }
  rules.dispatch(context, reactor, sender, channel, decoded.message, outside);
};

/** The messages of each channel. */
const HANDLED: Readonly<Record<ChannelName, readonly MessageName[]>> = {
  state: ['new_round_step', 'new_valid_block', 'has_vote', 'vote_set_maj23'],
  data: ['proposal', 'proposal_pol', 'block_part'],
  vote: ['vote'],
  vote_set_bits: ['vote_set_bits'],
};

/** Whether a message of this name is handled on the channel. */
export const isHandledOn = (channel: ChannelName | number, name: MessageName): boolean =>
  typeof channel === 'string' && HANDLED[channel].includes(name);

/** Hands a decoded message to its handler. */
export const dispatch = (
  context: Context,
  reactor: Reactor,
  sender: Sender,
  channel: ChannelName | number,
  message: Message,
  outside: Outside,
): void => {
  const { rules } = context;
  const [name, fields] = Object.entries(message)[0] as [MessageName, never];
  // [RX-1] MUST ignore a message that does not belong to the channel, and an unknown channel.
  if (guards(context, 'RX-1', !rules.isHandledOn(channel, name))) return;
  const handler = HANDLERS[name] as Receive<MessageName>;
  handler(context, reactor, sender, fields, outside);
};

const HANDLERS: { readonly [Name in MessageName]: Receive<Name> } = {
  new_round_step: (...input) => input[0].rules.receiveNewRoundStep(...input),
  new_valid_block: (context, _reactor, { state }, message) => {
    // [RX-NVB] MUST reach the peer state only.
    context.fired.push('RX-NVB');
    context.rules.applyNewValidBlock(context, state, message, bitArrayOf(message.block_parts));
  },
  has_vote: (context, _reactor, { state }, message) => {
    // [RX-HV] MUST reach the peer state only.
    context.fired.push('RX-HV');
    context.rules.applyHasVote(context, state, message);
  },
  vote_set_maj23: (...input) => input[0].rules.receiveVoteSetMaj23(...input),
  proposal: (...input) => input[0].rules.receiveProposal(...input),
  proposal_pol: (context, _reactor, { state }, message) => {
    // [RX-POL] MUST reach the peer state only.
    context.fired.push('RX-POL');
    context.rules.applyProposalPol(context, state, message, bitArrayOf(message.proposal_pol));
  },
  block_part: (...input) => input[0].rules.receiveBlockPart(...input),
  vote: (...input) => input[0].rules.receiveVote(...input),
  vote_set_bits: (...input) => input[0].rules.receiveVoteSetBits(...input),
};

export const receiveNewRoundStep: Receive<'new_round_step'> = (context, reactor, { state }, message) => {
  const { fired, rules } = context;
  // [RX-NRS] MUST drop a message whose height does not fit the initial height, without closing the connection.
  fired.push('RX-NRS');
  const invalid = rules.validateHeight(context, message, reactor.initialHeight);
  if (decides(context, 'RX-NRS', invalid !== undefined)) return;
  rules.applyNewRoundStep(context, state, message);
};

export const receiveVoteSetMaj23: Receive<'vote_set_maj23'> = (context, reactor, { name }, message, outside) => {
  const { fired, rules } = context;
  const { node } = reactor;
  // [RX-M23] MUST ignore a claim for another height than the node's.
  fired.push('RX-M23');
  if (decides(context, 'RX-M23', node.height !== message.height)) return;
  const { height, round, type, block_id } = message;
  // [RX-M23] MUST close the connection for a claim that contradicts an earlier one.
  const error = rules.setPeerMaj23(context, node.votes, round, type, name, block_id);
  if (decides(context, 'RX-M23', error !== undefined)) return outside.stop(error ?? '');
  // [RX-M23] MUST answer with the votes for that block, empty where the round is unknown.
  const votes = rules.bitsForBlock(context, rules.votesOf(context, node.votes, round, type), block_id);
  outside.send('vote_set_bits', { vote_set_bits: { height, round, type, block_id, votes: votes?.value ?? '' } }, false);
};

export const receiveProposal: Receive<'proposal'> = (context, _reactor, { state }, message, outside) => {
  // [RX-P] MUST mark the proposal before anything is verified, and forward it. [RX-Q] [RX-2]
  context.fired.push('RX-P', 'RX-Q', 'RX-2');
  context.rules.setHasProposal(context, state, message);
  outside.forward({ proposal: message });
};

export const receiveBlockPart: Receive<'block_part'> = (context, _reactor, { state }, message, outside) => {
  // [RX-BP] MUST mark the part, and forward it. [RX-Q] [RX-2]
  context.fired.push('RX-BP', 'RX-Q', 'RX-2');
  const { height, round, part } = message;
  context.rules.setHasProposalBlockPart(context, state, { height, round, index: part.index });
  outside.forward({ block_part: message });
};

export const receiveVote: Receive<'vote'> = (context, reactor, { state }, message, outside) => {
  const { fired, rules } = context;
  // [RX-V] MUST allocate the arrays of the node's height and of the one before, mark the vote, and forward it. [RX-Q] [RX-2]
  fired.push('RX-V', 'RX-Q', 'RX-2');
  const { node, validators } = reactor;
  rules.ensureVoteBitArrays(context, state, node.height, validators.validators.length);
  rules.ensureVoteBitArrays(context, state, node.height - 1, node.lastCommit?.votes.length ?? 0);
  rules.setHasVote(context, state, {
    height: message.height,
    round: message.round,
    type: message.type,
    index: message.validator_index,
  });
  outside.forward({ vote: message });
};

export const receiveVoteSetBits: Receive<'vote_set_bits'> = (context, reactor, { state }, message) => {
  const { fired, rules } = context;
  const { height, round, type, block_id, votes } = message;
  // [RX-VSB] MUST compare with the node's votes for that block where the height is the node's.
  fired.push('RX-VSB');
  const isOurs = decides(context, 'RX-VSB', reactor.node.height === height);
  const ours = isOurs ? rules.ourVotesFor(context, reactor, round, type, block_id) : null;
  rules.applyVoteSetBits(context, state, { height, round, type }, bitArrayOf(votes), ours);
};

/** The node's votes for a block, nil where it does not track the block. */
export const ourVotesFor = (
  context: Context,
  reactor: Reactor,
  round: number,
  type: VoteType,
  block: MessageTable['vote_set_bits']['block_id'],
): BitArray | null =>
  context.rules.bitsForBlock(context, context.rules.votesOf(context, reactor.node.votes, round, type), block);
