// Which part set a peer collects, as far as the node's own blocks tell.

import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import { compareUint64 } from '../../uint64.ts';
import type { NodeView } from './node-view.ts';

/** Whether the block's header may be that of the peer; it is not known before the node has told it. */
export const mayCollect = (node: NodeView, peer: PeerRoundStateValue, block: string): boolean => {
  const { total, hash } = peer.proposal_block_parts_header;
  const header = node.header(block);
  return node.total(block) === total && (header === undefined || header.hash === hash);
};

/** Whether the data routine serves the peer from the store [GD-3]: it is behind, and does not collect the node's own set [GD-2]. */
export const isServedFromStore = (node: NodeView, peer: PeerRoundStateValue): boolean => {
  const { parts, height } = node.state;
  const collectsOurs = parts !== null && peer.proposal_block_parts !== null && mayCollect(node, peer, parts.block);
  return !collectsOurs && peer.height !== 0 && compareUint64(peer.height, height) < 0;
};
