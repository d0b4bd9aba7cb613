// Generated messages of a correct peer. Each aims at what the peer announced and at what the node holds; some miss on purpose by a
// height, a round or a block, as late and early messages do.

import type { Random } from 'fast-check';
import type { Message, MessageName, ReactorStep, VoteType } from '#spec';
import {
  blockOf,
  committedAt,
  drawParts,
  drawVoters,
  heightAt,
  ROUND_LAST,
  type PeerShadow,
  type ReactorShadow,
} from './reactor-shadow.ts';
import { newRoundStep } from './reactor-round-steps.ts';
import { RUNGS, type WorldBlock } from './reactor-world.ts';

/** The channel of each message. */
export const CHANNEL_OF = {
  new_round_step: 'state',
  new_valid_block: 'state',
  has_vote: 'state',
  vote_set_maj23: 'state',
  proposal: 'data',
  proposal_pol: 'data',
  block_part: 'data',
  vote: 'vote',
  vote_set_bits: 'vote_set_bits',
} as const satisfies Readonly<Record<MessageName, string>>;

type VoteKind = 'prevote' | 'precommit';

/** The peer's height mostly, else the node's or one beside it. */
const drawRung = (random: Random, shadow: ReactorShadow, peer: PeerShadow): number => {
  const which = random.nextInt(0, 15);
  const rung = Math.max(peer.rung, 0);
  if (which < 12) return rung;
  if (which < 14) return shadow.rung;
  return Math.min(Math.max(rung + (which === 14 ? 1 : -1), 0), RUNGS - 1);
};

/** The peer's round mostly. */
const drawNearRound = (random: Random, peer: PeerShadow): number =>
  random.nextInt(0, 7) < 6 ? Math.max(peer.round, 1) : random.nextInt(1, ROUND_LAST);

/** A round in which the peer's votes are tracked, or another. */
const drawVoteRound = (random: Random, peer: PeerShadow): number => {
  switch (random.nextInt(0, 7)) {
    case 0:
      return peer.polRound > 0 ? peer.polRound : random.nextInt(1, 3);
    case 1:
    case 2:
      return peer.catchupRound > 0 ? peer.catchupRound : Math.max(peer.round, 1);
    case 3:
      return random.nextInt(1, ROUND_LAST);
    default:
      return Math.max(peer.round, 1);
  }
};

const drawKind = (random: Random): VoteKind => (random.nextInt(0, 1) === 0 ? 'prevote' : 'precommit');

/** Height, round and type of votes: one time in five of the last commit. */
const drawVotesKey = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
): { readonly rung: number; readonly round: number; readonly type: VoteKind } => {
  if (peer.rung > 0 && random.nextInt(0, 4) === 0)
    return { rung: peer.rung - 1, round: Math.max(peer.lastCommitRound, 1), type: 'precommit' };
  if (peer.rung === shadow.rung && random.nextInt(0, 2) === 0) {
    // Votes of which the node has some, where the peer's are tracked.
    const held = shadow.node.votes.filter(
      ({ round, type }) =>
        round === peer.round ||
        (type === 'prevote' && round === peer.polRound) ||
        (type === 'precommit' && round === peer.catchupRound),
    );
    const entry = held[random.nextInt(0, Math.max(held.length - 1, 0))];
    if (entry !== undefined) return { rung: peer.rung, round: entry.round, type: entry.type };
  }
  return {
    rung: drawRung(random, shadow, peer),
    round: drawVoteRound(random, peer),
    type: drawKind(random),
  };
};

const drawIndex = (random: Random, { world: { indices } }: ReactorShadow): number =>
  indices[random.nextInt(0, indices.length - 1)] ?? 0;

/** The block that a peer collects the parts of: what it tracks, what was committed, or any of its height. */
const drawBlock = (random: Random, shadow: ReactorShadow, peer: PeerShadow): WorldBlock => {
  const rung = Math.max(peer.rung, 0);
  switch (random.nextInt(0, 4)) {
    case 0:
      return peer.block ?? committedAt(shadow, rung).block;
    case 1:
      return committedAt(shadow, rung).block;
    case 2: {
      const name = shadow.node.parts?.block;
      return rung === shadow.rung && name !== undefined
        ? blockOf(shadow.world, rung, name.startsWith('A') ? 0 : 1)
        : blockOf(shadow.world, rung, random.nextInt(0, 1));
    }
    default:
      return blockOf(shadow.world, rung, random.nextInt(0, 1));
  }
};

/** What a peer claims of a height, round and type: always the same; what the node has seen, if anything. */
const claimedBlock = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  { rung, round, type }: { readonly rung: number; readonly round: number; readonly type: VoteType },
): WorldBlock | null => {
  const key = `${peer.name}/${rung}/${round}/${type}`;
  const known = shadow.claims.get(key);
  if (known !== undefined) return known;
  const seen =
    rung === shadow.rung && random.nextInt(0, 4) > 0
      ? shadow.node.votes.find((entry) => entry.type === type && entry.round === round)?.block
      : undefined;
  const block =
    seen === null || (seen === undefined && random.nextInt(0, 4) === 0)
      ? null
      : blockOf(shadow.world, rung, seen === undefined ? random.nextInt(0, 1) : seen.startsWith('A') ? 0 : 1);
  shadow.claims.set(key, block);
  return block;
};

type Draw = (random: Random, shadow: ReactorShadow, peer: PeerShadow) => Message;

const newValidBlock: Draw = (random, shadow, peer) => {
  const block = drawBlock(random, shadow, peer);
  const isCommit = random.nextInt(0, 2) === 0;
  const rung = random.nextInt(0, 7) === 0 ? drawRung(random, shadow, peer) : Math.max(peer.rung, 0);
  const round = isCommit && random.nextInt(0, 1) === 0 ? random.nextInt(1, ROUND_LAST) : drawNearRound(random, peer);
  if (rung === peer.rung && (isCommit || round === peer.round)) peer.block = block;
  return {
    new_valid_block: {
      height: heightAt(shadow.world, rung),
      round,
      block_part_set_header: block.id.part_set_header,
      block_parts: drawParts(random, block),
      is_commit: isCommit,
    },
  };
};

const proposal: Draw = (random, shadow, peer) => {
  const block = drawBlock(random, shadow, peer);
  const round = drawNearRound(random, peer);
  const polRound =
    round > 1 && random.nextInt(0, 3) > 0
      ? peer.catchupRound > 0 && peer.catchupRound < round
        ? peer.catchupRound
        : random.nextInt(1, round - 1)
      : 0;
  if (block.rung === peer.rung && round === peer.round && !peer.proposal) {
    peer.proposal = true;
    if (peer.block === null) {
      peer.block = block;
      peer.polRound = polRound;
    }
  }
  return { proposal: shadow.world.proposal(block, round, polRound) };
};

const proposalPol: Draw = (random, shadow, peer) => ({
  proposal_pol: {
    height: heightAt(shadow.world, drawRung(random, shadow, peer)),
    proposal_pol_round: peer.polRound > 0 && random.nextInt(0, 7) > 0 ? peer.polRound : random.nextInt(1, 3),
    proposal_pol: drawVoters(random, shadow),
  },
});

const blockPart: Draw = (random, shadow, peer) => {
  const block = drawBlock(random, shadow, peer);
  const rung = random.nextInt(0, 7) === 0 ? drawRung(random, shadow, peer) : block.rung;
  const part = block.parts[random.nextInt(0, block.parts.length - 1)];
  if (part === undefined) throw new RangeError('a block has parts');
  return { block_part: { height: heightAt(shadow.world, rung), round: drawNearRound(random, peer), part } };
};

const vote: Draw = (random, shadow, peer) => {
  const { rung, round, type } = drawVotesKey(random, shadow, peer);
  const { world } = shadow;
  const { signing } = world;
  const block = random.nextInt(0, 4) === 0 ? null : blockOf(world, rung, random.nextInt(0, 1));
  return { vote: world.vote({ type, rung, round, block }, signing[random.nextInt(0, signing.length - 1)] ?? 0) };
};

const hasVote: Draw = (random, shadow, peer) => {
  const { rung, round, type } = drawVotesKey(random, shadow, peer);
  return { has_vote: { height: heightAt(shadow.world, rung), round, type, index: drawIndex(random, shadow) } };
};

const voteSetMaj23: Draw = (random, shadow, peer) => {
  const rung = random.nextInt(0, 7) === 0 ? drawRung(random, shadow, peer) : shadow.rung;
  const round = random.nextInt(0, 3) === 0 ? drawVoteRound(random, peer) : random.nextInt(1, shadow.node.round + 1);
  const type = drawKind(random);
  const block = claimedBlock(random, shadow, peer, { rung, round, type });
  return { vote_set_maj23: { height: heightAt(shadow.world, rung), round, type, block_id: block?.id ?? null } };
};

const voteSetBits: Draw = (random, shadow, peer) => {
  const { rung, round, type } = drawVotesKey(random, shadow, peer);
  const block = claimedBlock(random, shadow, peer, { rung, round, type });
  return {
    vote_set_bits: {
      height: heightAt(shadow.world, rung),
      round,
      type,
      block_id: block?.id ?? null,
      votes: random.nextInt(0, 3) === 0 ? '' : drawVoters(random, shadow),
    },
  };
};

const DRAWS: Readonly<Record<MessageName, Draw>> = {
  new_round_step: (random, shadow, peer) => ({ new_round_step: newRoundStep(random, shadow, peer) }),
  new_valid_block: newValidBlock,
  proposal,
  proposal_pol: proposalPol,
  block_part: blockPart,
  vote,
  has_vote: hasVote,
  vote_set_maj23: voteSetMaj23,
  vote_set_bits: voteSetBits,
};

/** One message of each name as often as it stands here. */
const NAMES: readonly MessageName[] = [
  ...Array.from({ length: 9 }, () => 'new_round_step' as const),
  ...Array.from({ length: 4 }, () => 'new_valid_block' as const),
  ...Array.from({ length: 5 }, () => 'proposal' as const),
  ...Array.from({ length: 4 }, () => 'proposal_pol' as const),
  ...Array.from({ length: 4 }, () => 'block_part' as const),
  ...Array.from({ length: 5 }, () => 'vote' as const),
  ...Array.from({ length: 5 }, () => 'has_vote' as const),
  ...Array.from({ length: 4 }, () => 'vote_set_maj23' as const),
  ...Array.from({ length: 6 }, () => 'vote_set_bits' as const),
];

/** Now and then what the peer is in a position to say, which is seldom: the votes of its POL, the round that it catches up on. */
const drawName = (random: Random, peer: PeerShadow): MessageName => {
  if (peer.polRound > 0 && random.nextInt(0, 5) === 0) return 'proposal_pol';
  if (peer.catchupRound > peer.round && random.nextInt(0, 3) === 0) return 'new_round_step';
  if (peer.catchupRound > 0 && peer.catchupRound < peer.round && !peer.proposal && random.nextInt(0, 3) === 0)
    return 'proposal';
  return NAMES[random.nextInt(0, NAMES.length - 1)] ?? 'has_vote';
};

/** A message of a correct peer; the shadow believes it. */
export const drawMessage = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  name: MessageName = drawName(random, peer),
): { readonly name: MessageName; readonly message: Message } => {
  peer.rested.clear();
  return { name, message: DRAWS[name](random, shadow, peer) };
};

/** The step in which `peer` sends a message of its own. */
export const receiveStep = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  name?: MessageName,
): ReactorStep => {
  const drawn = drawMessage(random, shadow, peer, name);
  return { receive: { peer: peer.name, channel: CHANNEL_OF[drawn.name], message: drawn.message } };
};
