// INV-X8: a part that is sent is one that the peer lacks of the part set that it collects, under the right height and round.

import { hasBit } from '../bit-array.ts';
import type { BlockPartMessage } from '../message.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import { compareUint64, type Uint64 } from '../uint64.ts';
import { show } from './describe.ts';
import type { Breach } from './breach.ts';
import { plainReactorInvariant } from './reactor-invariant.ts';
import type { NodeView } from './reactor/node-view.ts';
import { partsOf } from './reactor/parts-of.ts';

/** A height and round that the part may be sent under, and why. */
interface Label {
  readonly height: Uint64;
  readonly round: number;
}

/** Whether the block's header may be that of the peer; it is not known before the node has told it. */
const mayCollect = (node: NodeView, peer: PeerRoundStateValue, block: string): boolean => {
  const { total, hash } = peer.proposal_block_parts_header;
  const header = node.header(block);
  return node.total(block) === total && (header === undefined || header.hash === hash);
};

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

const judgePart = (node: NodeView, peer: PeerRoundStateValue, message: BlockPartMessage): Breach | undefined => {
  const { index } = message.part;
  if (peer.proposal_block_parts === null || hasBit(peer.proposal_block_parts, index))
    return { place: 'sends', expected: 'a part that the peer lacks', observed: `part ${index}` };
  const labels = labelsOf(node, peer, message);
  if (labels.length === 0)
    return {
      place: 'sends',
      expected: `a held part of the set ${show(peer.proposal_block_parts_header)}`,
      observed: `part ${index}, which is none`,
    };
  if (labels.some(({ height, round }) => height === message.height && round === message.round)) return undefined;
  const wanted = labels.map(({ height, round }) => `height ${height}, round ${round}`).join(' or ');
  return { place: 'sends', expected: wanted, observed: `height ${message.height}, round ${message.round}` };
};

export const partFromNamedSet = plainReactorInvariant(
  {
    id: 'INV-X8',
    name: 'part-from-named-set',
    clauses: ['GD-2', 'GC-5', 'GC-3', 'GC-4', 'GC-1'],
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
