// Claims of +2/3 that test what a node keeps of them: two that contradict each other, one for a block that votes then count for although their
// validators voted for another, and one that was made before the connection was.

import type { Random } from 'fast-check';
import type { BlockId, NodeState, ReactorStep, VoteType } from '#spec';
import { received } from './reactor-hostile.ts';
import { drawMessage } from './reactor-messages.ts';
import { blockOf, heightAt, reconnect, type PeerShadow, type ReactorShadow } from './reactor-shadow.ts';
import type { WorldBlock } from './reactor-world.ts';

/** Claims of two blocks for one round and type: the second contradicts the first. */
export const drawConflictingClaims = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { message } = drawMessage(random, shadow, peer, 'vote_set_maj23');
  if (!('vote_set_maj23' in message)) return [];
  const fields = message.vote_set_maj23;
  const { id } = blockOf(shadow.world, shadow.rung, random.nextInt(0, 1));
  const other = fields.block_id === null || random.nextInt(0, 1) === 0 ? id : null;
  return [received(peer, message), received(peer, { vote_set_maj23: { ...fields, block_id: other } })];
};

type Entry = NodeState['votes'][number];

/** Something else than `name` that the votes of the node's height can be for. */
const drawRival = (random: Random, { world, rung }: ReactorShadow, name: string | null): WorldBlock | null => {
  if (name !== null && random.nextInt(0, 3) === 0) return null;
  return blockOf(world, rung, name === null ? random.nextInt(0, 1) : name.startsWith('A') ? 1 : 0);
};

const claimOf = (
  { world, rung }: ReactorShadow,
  peer: PeerShadow,
  { round, type }: { readonly round: number; readonly type: VoteType },
  block: BlockId,
): ReactorStep => received(peer, { vote_set_maj23: { height: heightAt(world, rung), round, type, block_id: block } });

/**
 * A peer claims one block where validators voted for another; then the node sees votes of them for the claimed one, which the claim makes
 * count; and the peer asks again.
 */
export const drawClaimedConflict = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { node, rung } = shadow;
  const voted = node.votes.filter(({ have }) => have.includes('x'));
  const entry = voted[random.nextInt(0, Math.max(voted.length - 1, 0))];
  if (entry === undefined) return [];
  const rival = drawRival(random, shadow, entry.block);
  const more: Entry = { ...entry, block: rival?.name ?? null };
  const votes = [...node.votes, more];
  shadow.node = { ...node, votes };
  shadow.claims.set(`${peer.name}/${rung}/${entry.round}/${entry.type}`, rival);
  const claim = claimOf(shadow, peer, entry, rival?.id ?? null);
  return [claim, { node: { votes } }, claim];
};

/** A claim for the hash of a block that the node has votes for, with the parts of another block or with parts that none has. */
export const drawTwinClaim = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { world, rung, node } = shadow;
  const entry = node.votes[random.nextInt(0, Math.max(node.votes.length - 1, 0))];
  if (entry === undefined) return [];
  const which = entry.block?.startsWith('B') === true ? 1 : 0;
  const { hash, part_set_header: header } = blockOf(world, rung, which).id;
  const { part_set_header: other } = blockOf(world, rung, 1 - which).id;
  const twin = { hash, part_set_header: random.nextInt(0, 1) === 0 ? other : { ...header, hash: other.hash } };
  return [claimOf(shadow, peer, entry, twin)];
};

/** A peer claims a block, connects anew and claims it again, or another: what it claimed outlives the connection. */
export const drawRepeatedClaim = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { message } = drawMessage(random, shadow, peer, 'vote_set_maj23');
  if (!('vote_set_maj23' in message)) return [];
  const claim = received(peer, message);
  const { block_id: block, ...place } = message.vote_set_maj23;
  const { id } = blockOf(shadow.world, shadow.rung, random.nextInt(0, 1));
  const again =
    random.nextInt(0, 1) === 0
      ? claim
      : received(peer, { vote_set_maj23: { ...place, block_id: block === null ? id : null } });
  reconnect(peer);
  return [claim, { remove_peer: { peer: peer.name } }, { add_peer: { peer: peer.name } }, again];
};
