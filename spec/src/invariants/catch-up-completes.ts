// INV-L2: a peer behind gets all that the store holds of its block and of its commit, and then the routines idle.

import { hasBit, sizeOf } from '../bit-array.ts';
import { samePartSetHeader } from '../block-id.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { compareUint64 } from '../uint64.ts';
import { heldAgainst } from './breach.ts';
import type { ReactorInvariant } from './invariant.ts';
import { isServedFromStore } from './reactor/collects.ts';
import { perConnection } from './reactor/connection.ts';
import { isIdle, isSmoothSend } from './reactor/iteration.ts';
import type { NodeView } from './reactor/node-view.ts';
import { lackingCount, offersTo } from './reactor/offers.ts';
import { quietStretch } from './reactor/quiet-stretch.ts';
import type { ReactorTransition } from './reactor/reactor-transition.ts';

const lackingParts = ({ proposal_block_parts: parts }: PeerRoundStateValue): number => {
  let count = 0;
  for (let part = 0; part < sizeOf(parts); part++) if (!hasBit(parts, part)) count++;
  return count;
};

/** What an idle iteration has left undone, and by which clause it was to be done. */
interface Undone {
  readonly clause: string;
  readonly what: string;
}

/** What an idle data iteration has left undone; undefined where there was nothing to do. */
const undoneData = (node: NodeView, peer: PeerRoundStateValue): Undone | undefined => {
  const stored = node.stored(peer.height);
  if (stored === undefined || node.total(stored.block) === 0) return undefined;
  if (peer.proposal_block_parts === null)
    return { clause: 'GD-3a', what: `the parts of block ${stored.block} to be tracked` };
  const header = node.header(stored.block);
  if (header === undefined || !samePartSetHeader(header, peer.proposal_block_parts_header)) return undefined;
  // Where the store lacks a part the pick may fall on it.
  if (stored.parts?.slice(0, header.total).includes('_') === true) return undefined;
  if (stored.parts !== undefined && stored.parts.length < header.total) return undefined;
  if (lackingParts(peer) === 0) return undefined;
  return { clause: 'GD-3b', what: `one of the ${lackingParts(peer)} parts that the peer lacks` };
};

const undoneVotes = ({ node, before, after }: ReactorTransition): Undone | undefined => {
  const offer = offersTo(node, before, after ?? before)[0];
  if (offer === undefined || lackingCount(offer) === 0) return undefined;
  const what = `one of the ${lackingCount(offer)} precommits of round ${offer.round} that the peer lacks`;
  return { clause: offer.clause, what };
};

/** The most parts that a stretch from this state may send: those lacking, or all of the set that is tracked next. */
const mostParts = (node: NodeView, peer: PeerRoundStateValue): number => {
  const { parts } = node.state;
  return peer.proposal_block_parts === null ? (parts?.have.length ?? 0) : lackingParts(peer);
};

export const catchUpCompletes: ReactorInvariant = {
  id: 'INV-L2',
  name: 'catch-up-completes',
  levels: ['reactor'],
  clauses: ['GD-3a', 'GD-3b', 'GC-5', 'GV-3', 'GV-4', 'GD-2', 'PS-PSV-2'],
  statement: 'a peer behind gets each part and precommit that it lacks once, and the routines idle only then',
  needs: ['sizes', 'vote-set-bits-sizes'],
  operations: ['receive', 'node', 'tick:data', 'tick:votes'],
  start: () => {
    const stretches = perConnection(() => ({ data: quietStretch(), votes: quietStretch() }));
    return (transition) => {
      const { operation, connection, node, before } = transition;
      if (operation === 'node') return stretches.forget();
      if (connection === undefined || !node.running) return undefined;
      const { data, votes } = stretches(connection);
      const isBehind = before.height !== 0 && compareUint64(before.height, node.state.height) < 0;
      if (operation === 'receive' || !isBehind) {
        data.end();
        votes.end();
        return undefined;
      }
      if (transition.sends.length === 0) {
        if (operation === 'tick:data' && !isIdle(transition)) return undefined;
        const undone = operation === 'tick:data' ? undoneData(node, before) : undoneVotes(transition);
        return undone === undefined
          ? undefined
          : { clause: undone.clause, place: 'sends', expected: undone.what, observed: 'an idle iteration' };
      }
      const stretch = operation === 'tick:data' ? data : votes;
      if (!isSmoothSend(transition)) return stretch.end();
      return operation === 'tick:data'
        ? heldAgainst(
            isServedFromStore(node, before) ? 'GC-5' : 'GD-2',
            data.send(transition, () => mostParts(node, before)),
          )
        : heldAgainst(
            'PS-PSV-2',
            votes.send(transition, () =>
              offersTo(node, before, before).reduce((sum, each) => sum + lackingCount(each), 0),
            ),
          );
    };
  },
};
