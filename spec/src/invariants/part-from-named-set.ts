// INV-X8: a part that is sent is one that the peer lacks of the part set that it collects, under the right height and round.

import { hasBit } from '../bit-array.ts';
import type { BlockPartMessage } from '../message.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { compareUint64, type Uint64 } from '../uint64.ts';
import type { Breach } from './breach.ts';
import { show } from './describe.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import { isServedFromStore, mayCollect } from './reactor/collects.ts';
import type { NodeView } from './reactor/node-view.ts';
import { partsOf } from './reactor/parts-of.ts';

/** A height and round that the part may be sent under, and why. */
interface Label {
  readonly height: Uint64;
  readonly round: number;
}

const isPartOf = (node: NodeView, block: string, { part }: BlockPartMessage): boolean =>
  partsOf(node, block)[part.index] === part.bytes;

/** [GD-2] The node's own set goes under the node's height and round, or the peer's where the dialect has it so, [GC-5] a stored one under the peer's. */
const labelsOf = (node: NodeView, peer: PeerRoundStateValue, message: BlockPartMessage): readonly Label[] => {
  const labels: Label[] = [];
  const { parts, height, round } = node.state;
  const { index } = message.part;
  if (parts !== null && parts.have[index] === 'x' && mayCollect(node, peer, parts.block))
    if (isPartOf(node, parts.block, message))
      labels.push(
        node.dialect.ownPartsGoUnder === 'node' ? { height, round } : { height: peer.height, round: peer.round },
      );
  const stored = compareUint64(peer.height, height) < 0 ? node.stored(peer.height) : undefined;
  if (stored !== undefined && (stored.parts === undefined || stored.parts[index] === 'x'))
    if (mayCollect(node, peer, stored.block) && isPartOf(node, stored.block, message))
      labels.push({ height: peer.height, round: peer.round });
  return labels;
};

/** By what a part is none that may be sent: of another set than the stored one, not in the store, or not held in the node's own set. */
const foreignBy = (node: NodeView, peer: PeerRoundStateValue, { part }: BlockPartMessage): string => {
  if (!isServedFromStore(node, peer)) return 'GD-2';
  const stored = node.stored(peer.height);
  if (stored === undefined) return 'GC-2';
  if (!mayCollect(node, peer, stored.block)) return 'GC-3';
  return stored.parts !== undefined && stored.parts[part.index] !== 'x' ? 'GC-4' : 'GC-5';
};

const judgePart = (node: NodeView, peer: PeerRoundStateValue, message: BlockPartMessage): Breach | undefined => {
  const { index } = message.part;
  const isStored = isServedFromStore(node, peer);
  if (peer.proposal_block_parts === null || hasBit(peer.proposal_block_parts, index))
    return {
      clause: isStored ? 'GC-1' : 'GD-2',
      place: 'sends',
      expected: 'a part that the peer lacks',
      observed: `part ${index}`,
    };
  const labels = labelsOf(node, peer, message);
  if (labels.length === 0)
    return {
      clause: foreignBy(node, peer, message),
      place: 'sends',
      expected: `a held part of the set ${show(peer.proposal_block_parts_header)}`,
      observed: `part ${index}, which is none`,
    };
  if (labels.some(({ height, round }) => height === message.height && round === message.round)) return undefined;
  const wanted = labels.map(({ height, round }) => `height ${height}, round ${round}`).join(' or ');
  return {
    clause: isStored ? 'GC-5' : 'GD-2',
    place: 'sends',
    expected: wanted,
    observed: `height ${message.height}, round ${message.round}`,
  };
};

export const partFromNamedSet = plainReactorInvariant(
  {
    id: 'INV-X8',
    name: 'part-from-named-set',
    clauses: ['GD-2', 'GC-5', 'GC-3', 'GC-4', 'GC-1', 'GC-2'],
    statement:
      'a part that is sent is lacking, held, and of the set that the peer collects, under the height of that set',
    needs: ['well-formed'],
    operations: ['tick:data'],
  },
  ({ node, before, sends }) => {
    for (const { message } of sends) {
      const breach = 'block_part' in message ? judgePart(node, before, message.block_part) : undefined;
      if (breach !== undefined) return breach;
    }
    return undefined;
  },
);
