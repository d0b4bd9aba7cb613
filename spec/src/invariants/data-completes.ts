// INV-L1: a peer in the node's round gets the proposal and then each held part, one an iteration, and then the routine idles.

import { hasBit } from '../bit-array.ts';
import { samePartSetHeader } from '../block-id.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { heldAgainst } from './breach.ts';
import type { ReactorInvariant } from './invariant.ts';
import { perConnection } from './reactor/connection.ts';
import { isIdle, isSmoothSend } from './reactor/iteration.ts';
import type { NodeView } from './reactor/node-view.ts';
import { quietStretch } from './reactor/quiet-stretch.ts';
import type { ReactorTransition } from './reactor/reactor-transition.ts';

/** What is still to be sent: the proposal, and parts of its set, as far as the peer is known to collect it. */
const missing = (node: NodeView, peer: PeerRoundStateValue): { proposal: boolean; parts: number } => {
  const { proposal, parts } = node.state;
  let lacking = 0;
  const header = parts === null ? undefined : node.header(parts.block);
  const collected = peer.proposal_block_parts;
  if (parts !== null && header !== undefined && collected !== null)
    if (samePartSetHeader(header, peer.proposal_block_parts_header))
      for (let part = 0; part < node.total(parts.block); part++)
        if (parts.have[part] === 'x' && !hasBit(collected, part)) lacking++;
  return { proposal: proposal !== null && !peer.proposal, parts: lacking };
};

/** The most sends of a stretch that starts in this state. */
const mostSends = (node: NodeView, peer: PeerRoundStateValue): number => {
  const { proposal, parts } = node.state;
  const held = parts === null ? 0 : Array.from(parts.have).filter((mark) => mark === 'x').length;
  return (proposal !== null && !peer.proposal ? 1 : 0) + held;
};

export const dataCompletes: ReactorInvariant = {
  id: 'INV-L1',
  name: 'data-completes',
  levels: ['reactor'],
  clauses: ['GD-5', 'GD-2', 'GD-9', 'GD-6', 'GD-7'],
  statement:
    'in the round of the node a peer gets proposal and held parts, one an iteration, and the routine idles only then',
  needs: ['well-formed'],
  operations: ['receive', 'node', 'tick:data'],
  start: () => {
    const stretches = perConnection(() => quietStretch());
    return (transition) => {
      const { operation, connection, node, before } = transition;
      if (operation === 'node') return stretches.forget();
      if (connection === undefined || !node.running) return undefined;
      const stretch = stretches(connection);
      if (operation === 'receive') return stretch.end();
      const inRound = before.height === node.state.height && before.round === node.state.round;
      // A proposal of another round than the node's is never marked.
      if (!inRound || (node.state.proposal !== null && node.state.proposal.round !== before.round))
        return stretch.end();
      if (isIdle(transition)) {
        const { proposal, parts } = missing(node, before);
        if (!proposal && parts === 0) return undefined;
        return {
          clause: proposal ? 'GD-5' : 'GD-2',
          place: 'sends',
          expected: proposal ? 'the proposal' : `one of ${parts} parts that the peer lacks`,
          observed: 'an idle iteration',
        };
      }
      if (!isSmoothSend(transition)) return stretch.end();
      return heldAgainst(
        markedBy(transition),
        stretch.send(transition, () => mostSends(node, before)),
      );
    };
  },
};

/** By what something that was sent is marked, so that it is not sent again. */
const markedBy = ({ sends }: ReactorTransition): string =>
  sends.some(({ message }) => 'proposal' in message) ? 'GD-7' : 'GD-2';
