// What a step of a reactor is to the state of one peer: an operation of level peer_state with its arguments, or one of the
// composite operations. See section 7 of the clauses (RX) and the gossip routines (GD, GV).

import type { Message } from '../../message.ts';
import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import { compareUint64 } from '../../uint64.ts';
import type { PeerStateTransition } from '../invariant.ts';
import type { Stray } from '../stray-change.ts';
import { isServedFromStore } from './collects.ts';
import type { NodeView } from './node-view.ts';
import type { ReactorTransition } from './reactor-transition.ts';

export interface PeerOperation {
  readonly operation: PeerStateTransition['operation'];
  readonly arguments: unknown;
}

const NOTHING: PeerOperation = { operation: 'nothing', arguments: undefined };

/** Nothing to the peer, by that clause. */
const nothingBy = (clause: Stray): PeerOperation => ({ operation: 'nothing', arguments: clause });

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
    if ('new_round_step' in message)
      return !fitsInitialHeight(message, node)
        ? nothingBy('WF-NRS-D2')
        : { operation: 'apply_new_round_step', arguments: message.new_round_step };
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
  return 'vote_set_maj23' in message && channel === 'state' ? NOTHING : nothingBy('RX-1');
};

/** By what a failed send of the data routine marks nothing. */
const unmarkedBy = (message: Message, isStored: boolean): Stray => {
  if ('proposal' in message) return 'GD-7';
  if ('proposal_pol' in message) return 'GD-8';
  return isStored ? 'GC-5' : 'GD-2';
};

/** What an iteration of the data routine is to the peer. */
const operationOfData = ({ sends, before, node }: ReactorTransition, after: PeerRoundStateValue): PeerOperation => {
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
  const failed = sends[0]?.message;
  if (failed !== undefined) return nothingBy(unmarkedBy(failed, isServedFromStore(node, before)));
  return { operation: 'init_proposal_block_parts', arguments: after.proposal_block_parts_header };
};

/** What the step is to the peer that it names, which is still there after it. */
export const peerOperationOf = (transition: ReactorTransition, after: PeerRoundStateValue): PeerOperation => {
  const { operation, node, received } = transition;
  if (!node.running) return operation === 'receive' ? nothingBy('RX-0') : NOTHING;
  switch (operation) {
    case 'receive':
      // What is malformed is rejected, and closes the connection.
      return received?.message === undefined
        ? nothingBy('RX-0')
        : operationOfMessage(received.message, received.channel, node);
    case 'tick:data':
      return operationOfData(transition, after);
    case 'tick:votes':
      return GOSSIP_VOTES;
    default:
      return NOTHING;
  }
};

export { NOTHING as NO_OPERATION };
