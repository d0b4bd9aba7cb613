// What a step of a reactor is to the state of one peer: an operation of level peer_state with its arguments, or one of the
// composite operations. See section 7 of the clauses (RX) and the gossip routines (GD, GV).

import type { Message } from '../../message.ts';
import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import { compareUint64 } from '../../uint64.ts';
import type { PeerStateTransition } from '../invariant.ts';
import type { NodeView } from './node-view.ts';
import type { ReactorTransition } from './reactor-transition.ts';

export interface PeerOperation {
  readonly operation: PeerStateTransition['operation'];
  readonly arguments: unknown;
}

const NOTHING: PeerOperation = { operation: 'nothing', arguments: undefined };
const RECEIVE_VOTE: PeerOperation = { operation: 'receive_vote', arguments: undefined };
const GOSSIP_VOTES: PeerOperation = { operation: 'gossip_votes', arguments: undefined };

/** [WF-NRS-D2] Whether the height fits the initial one; a message that does not is dropped. */
const fitsInitialHeight = (message: Extract<Message, { new_round_step: unknown }>, node: NodeView): boolean => {
  const { height, last_commit_round: round } = message.new_round_step;
  const order = compareUint64(height, node.setup.initial_height);
  const { noRound } = node.dialect;
  return order === 0 ? round === noRound : order > 0 && round !== noRound;
};

/** What a received message is to the peer that sent it. */
const operationOfMessage = (message: Message, channel: unknown, node: NodeView): PeerOperation => {
  if (channel !== 'state' && node.dialect.deafWhileSyncing && node.setup.fast_sync === true) return NOTHING;
  if (channel === 'state') {
    if ('new_round_step' in message && fitsInitialHeight(message, node))
      return { operation: 'apply_new_round_step', arguments: message.new_round_step };
    if ('new_valid_block' in message) return { operation: 'apply_new_valid_block', arguments: message.new_valid_block };
    if ('has_vote' in message) return { operation: 'apply_has_vote', arguments: message.has_vote };
  } else if (channel === 'data') {
    if ('proposal' in message) return { operation: 'set_has_proposal', arguments: message.proposal };
    if ('proposal_pol' in message) return { operation: 'apply_proposal_pol', arguments: message.proposal_pol };
    if ('block_part' in message) {
      const { height, round, part } = message.block_part;
      return { operation: 'set_has_proposal_block_part', arguments: { height, round, index: part.index } };
    }
  } else if (channel === 'vote') {
    if ('vote' in message) return RECEIVE_VOTE;
  } else if (channel === 'vote_set_bits' && 'vote_set_bits' in message) {
    return { operation: 'apply_vote_set_bits', arguments: { message: message.vote_set_bits, ours: null } };
  }
  return NOTHING;
};

/** What an iteration of the data routine is to the peer. */
const operationOfData = ({ sends, before }: ReactorTransition, after: PeerRoundStateValue): PeerOperation => {
  for (const { ok, message } of sends) {
    if (!ok) continue;
    if ('proposal' in message) return { operation: 'set_has_proposal', arguments: message.proposal };
    if ('block_part' in message) {
      const { index } = message.block_part.part;
      return {
        operation: 'set_has_proposal_block_part',
        arguments: { height: before.height, round: before.round, index },
      };
    }
  }
  if (sends.length > 0) return NOTHING;
  return { operation: 'init_proposal_block_parts', arguments: after.proposal_block_parts_header };
};

/** What the step is to the peer that it names, which is still there after it. */
export const peerOperationOf = (transition: ReactorTransition, after: PeerRoundStateValue): PeerOperation => {
  const { operation, node, received } = transition;
  if (!node.running) return NOTHING;
  switch (operation) {
    case 'receive':
      return received?.message === undefined ? NOTHING : operationOfMessage(received.message, received.channel, node);
    case 'tick:data':
      return operationOfData(transition, after);
    case 'tick:votes':
      return GOSSIP_VOTES;
    default:
      return NOTHING;
  }
};

export { NOTHING as NO_OPERATION };
