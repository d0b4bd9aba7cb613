// What a hostile peer sends. The messages of this file are ill-formed whatever stands around them, so one of them makes a scenario
// hostile; a node that is not as consensus would have it is here as well.

import type { Random } from 'fast-check';
import {
  UINT64_MAX,
  type BitArrayValue,
  type LooseMessage,
  type Message,
  type MessageName,
  type NodeState,
  type ReactorStep,
  type Uint64,
} from '#spec';
import { bitPool, drawMask } from '../../arbitraries/bit-pool.ts';
import { drawMalformedArray } from '../../arbitraries/malformed-array.ts';
import { drawBytesStep } from './reactor-bytes.ts';
import { CHANNEL_OF, drawMessage } from './reactor-messages.ts';
import {
  blockOf,
  drawQuorum,
  heightAt,
  reconnect,
  ROUND_LAST,
  type PeerShadow,
  type ReactorShadow,
} from './reactor-shadow.ts';
import { tamperedPart, tamperedProposal, tamperedVote } from './reactor-tampered.ts';

type Channel = Extract<ReactorStep, { readonly receive: unknown }>['receive']['channel'];

const one = <T>(random: Random, list: readonly T[]): T => list[random.nextInt(0, list.length - 1)] as T;

/** Heights at the ends of their range; heights below the initial one are added to them. */
const HEIGHTS: readonly Uint64[] = [0, '18446744073709551615', '18446744073709551614', 2 ** 53 - 1, '9007199254740992'];
const ROUNDS = [0, 0, 0, 0xffff_ffff] as const;
const STEPS = [0, 9, 255, 259, 0xffff_ffff] as const;
const TYPES = [0, 3, -1] as const;
/** Channels that the reactor does not have. */
const UNKNOWN_CHANNELS = [0, 0x1f, 0x24, 0x30, 255] as const;

/** The step in which `peer` sends the message, on its channel if no other is named. */
export const received = (peer: PeerShadow, message: LooseMessage, channel?: Channel): ReactorStep => {
  const name = Object.keys(message)[0] as MessageName;
  return { receive: { peer: peer.name, channel: channel ?? CHANNEL_OF[name], message } };
};

/** An array for `size` votes or parts that is not one: words disagree, or it is of another size. */
const drawWrongVotes = (random: Random, size: number): BitArrayValue => {
  switch (random.nextInt(0, 7)) {
    case 0:
      return 'x'.repeat(size + 1);
    case 1:
      return size > 1 ? 'x'.repeat(size - 1) : '__';
    case 2:
      return '_'.repeat(size + 64);
    case 3:
      return random.nextInt(0, 1) === 0
        ? null
        : { bits: 10_001, elems: Array.from({ length: 157 }, () => '0'.repeat(16)) };
    default:
      return drawMalformedArray(random, size, false);
  }
};

type Spoil = (random: Random, shadow: ReactorShadow, message: never) => LooseMessage;

const spoilNewRoundStep = (
  random: Random,
  shadow: ReactorShadow,
  { new_round_step: fields }: Extract<Message, { readonly new_round_step: unknown }>,
): LooseMessage => {
  const { initialHeight } = shadow.world;
  switch (random.nextInt(0, 5)) {
    case 0:
      return { new_round_step: { ...fields, height: one(random, HEIGHTS) } };
    case 1:
      return { new_round_step: { ...fields, height: initialHeight - 1 } };
    case 2:
      return { new_round_step: { ...fields, round: one(random, ROUNDS) } };
    case 3:
      return { new_round_step: { ...fields, step: one(random, STEPS) } };
    default:
      return {
        new_round_step: { ...fields, last_commit_round: fields.last_commit_round === 0 ? random.nextInt(1, 3) : 0 },
      };
  }
};

const spoilNewValidBlock = (
  random: Random,
  _shadow: ReactorShadow,
  { new_valid_block: fields }: Extract<Message, { readonly new_valid_block: unknown }>,
): LooseMessage => {
  const { total, hash } = fields.block_part_set_header;
  switch (random.nextInt(0, 9)) {
    case 8:
      return { new_valid_block: { ...fields, block_parts: null } };
    case 0:
      return {
        new_valid_block: {
          ...fields,
          block_part_set_header: { total: random.nextInt(0, 1) === 0 ? total + 1 : total - 1, hash },
        },
      };
    case 1:
      return { new_valid_block: { ...fields, block_part_set_header: { total: 0, hash }, block_parts: null } };
    case 2:
      return {
        new_valid_block: { ...fields, block_part_set_header: { total: 1602, hash }, block_parts: '_'.repeat(1602) },
      };
    case 3:
      return { new_valid_block: { ...fields, block_part_set_header: { total, hash: hash.slice(2) } } };
    case 4:
      return { new_valid_block: { ...fields, round: one(random, ROUNDS) } };
    default:
      return { new_valid_block: { ...fields, block_parts: drawMalformedArray(random, total, true) } };
  }
};

const spoilProposalPol = (
  random: Random,
  shadow: ReactorShadow,
  { proposal_pol: fields }: Extract<Message, { readonly proposal_pol: unknown }>,
): LooseMessage => {
  switch (random.nextInt(0, 7)) {
    case 0:
      return { proposal_pol: { ...fields, proposal_pol: null } };
    case 1:
      return { proposal_pol: { ...fields, height: one(random, HEIGHTS) } };
    case 2:
      return { proposal_pol: { ...fields, proposal_pol_round: 0 } };
    default:
      return { proposal_pol: { ...fields, proposal_pol: drawWrongVotes(random, shadow.world.pool.size) } };
  }
};

const spoilHasVote = (
  random: Random,
  shadow: ReactorShadow,
  { has_vote: fields }: Extract<Message, { readonly has_vote: unknown }>,
): LooseMessage => {
  switch (random.nextInt(0, 3)) {
    case 0:
      return { has_vote: { ...fields, type: one(random, TYPES) } };
    case 1:
      return { has_vote: { ...fields, height: one(random, HEIGHTS) } };
    case 2:
      return { has_vote: { ...fields, round: one(random, ROUNDS) } };
    default:
      return {
        has_vote: {
          ...fields,
          index: one(
            random,
            [shadow.world.pool.size, 64, 127, 0xffff_ffff].filter((index) => index >= shadow.world.pool.size),
          ),
        },
      };
  }
};

/** Ids of which something is missing. */
const ODD_BLOCKS = (shadow: ReactorShadow) => {
  const { hash, part_set_header: header } = blockOf(shadow.world, shadow.rung, 0).id;
  return [
    { hash, part_set_header: { total: 0, hash: '' } },
    { hash: '', part_set_header: header },
    { hash, part_set_header: { total: header.total, hash: '' } },
    { hash: hash.slice(2), part_set_header: header },
  ] as const;
};

const spoilMaj23 = (
  random: Random,
  shadow: ReactorShadow,
  { vote_set_maj23: fields }: Extract<Message, { readonly vote_set_maj23: unknown }>,
): LooseMessage => {
  switch (random.nextInt(0, 3)) {
    case 0:
      return { vote_set_maj23: { ...fields, type: one(random, TYPES) } };
    case 1:
      return { vote_set_maj23: { ...fields, height: one(random, HEIGHTS) } };
    case 2:
      return { vote_set_maj23: { ...fields, round: one(random, ROUNDS) } };
    default:
      return { vote_set_maj23: { ...fields, block_id: one(random, ODD_BLOCKS(shadow)) } };
  }
};

const spoilVoteSetBits = (
  random: Random,
  shadow: ReactorShadow,
  { vote_set_bits: fields }: Extract<Message, { readonly vote_set_bits: unknown }>,
): LooseMessage => {
  switch (random.nextInt(0, 7)) {
    case 0:
      return { vote_set_bits: { ...fields, type: one(random, TYPES) } };
    case 1:
      return { vote_set_bits: { ...fields, round: one(random, ROUNDS) } };
    case 2:
      return { vote_set_bits: { ...fields, block_id: one(random, ODD_BLOCKS(shadow)) } };
    case 3:
      return { vote_set_bits: { ...fields, height: one(random, HEIGHTS), type: 'precommit' } };
    default:
      return { vote_set_bits: { ...fields, votes: drawWrongVotes(random, shadow.world.pool.size) } };
  }
};

const SPOILS: Readonly<Record<MessageName, Spoil>> = {
  new_round_step: spoilNewRoundStep,
  new_valid_block: spoilNewValidBlock,
  proposal: (random, _shadow, { proposal }: Extract<Message, { readonly proposal: unknown }>) => ({
    proposal: tamperedProposal(random, proposal),
  }),
  proposal_pol: spoilProposalPol,
  block_part: (random, _shadow, { block_part: fields }: Extract<Message, { readonly block_part: unknown }>) => ({
    block_part: { ...fields, part: tamperedPart(random, fields.part) },
  }),
  vote: (random, shadow, { vote }: Extract<Message, { readonly vote: unknown }>) => ({
    vote: random.nextInt(0, 9) === 0 ? null : tamperedVote(random, vote, shadow.world.pool.size),
  }),
  has_vote: spoilHasVote,
  vote_set_maj23: spoilMaj23,
  vote_set_bits: spoilVoteSetBits,
};

/** A message on a channel that is not its own. */
const onWrongChannel = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep => {
  const { name, message } = drawMessage(random, shadow, peer);
  const others = (['state', 'data', 'vote', 'vote_set_bits'] as const).filter(
    (channel) => channel !== CHANNEL_OF[name],
  );
  return received(peer, message, one<Channel>(random, [...others, one(random, UNKNOWN_CHANNELS)]));
};

/** A step that is ill-formed by itself. */
export const drawHostileStep = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep => {
  const which = random.nextInt(0, 11);
  if (which <= 1) return drawBytesStep(random, shadow, peer);
  if (which === 2) return onWrongChannel(random, shadow, peer);
  if (peer.rung < 0 && random.nextInt(0, 1) === 0) {
    // To a peer that has announced nothing, the last height of all is the one before its own.
    const bits = drawMessage(random, shadow, peer, 'vote_set_bits').message;
    if ('vote_set_bits' in bits)
      return received(peer, { vote_set_bits: { ...bits.vote_set_bits, height: UINT64_MAX, type: 'precommit' } });
  }
  const { name, message } = drawMessage(random, shadow, peer);
  return received(peer, SPOILS[name](random, shadow, message as never));
};

/**
 * A peer that says it is a round ahead, with a proposal of which the POL is a round that the node knows, and then holds a POL of
 * another size than there are validators: the node can neither mark nor subtract what it sends for it.
 */
export const drawStuntedPol = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { world, node, rung } = shadow;
  const { size } = world.pool;
  const ahead = peer.rung === rung ? peer.round : node.round;
  if (peer.rung > rung || ahead > ROUND_LAST) return [];
  const round = Math.max(node.round, ahead) + 1;
  const polRound = random.nextInt(1, node.round);
  const height = heightAt(world, rung);
  const lastCommitRound = rung === 0 ? 0 : 1;
  const block = blockOf(world, rung, random.nextInt(0, 1));
  Object.assign(peer, { rung, round, step: 1, lastCommitRound, proposal: true, block, polRound, catchupRound: 0 });
  const pol = random.nextInt(0, 2) === 0 ? drawWrongVotes(random, size) : '_'.repeat(size === 1 ? 2 : 1);
  const votes = { tick: { peer: peer.name, routine: 'votes' } } as const;
  return [
    received(peer, {
      new_round_step: { height, round, step: 1, seconds_since_start_time: 0, last_commit_round: lastCommitRound },
    }),
    received(peer, { proposal: world.proposal(block, round, polRound) }),
    received(peer, { proposal_pol: { height, proposal_pol_round: polRound, proposal_pol: pol } }),
    ...Array.from({ length: random.nextInt(2, 6) }, () => votes),
  ];
};

/** Votes of the round that stands for none: a node that keeps sets for it has some, and a POL round or a peer that names none meets them. */
const votesOfNoRound = (random: Random, { world, rung }: ReactorShadow): NodeState['votes'] =>
  (['prevote', 'precommit'] as const).map((type) => ({
    type,
    round: 0,
    block: blockOf(world, rung, random.nextInt(0, 1)).name,
    have: world.pool.text(drawQuorum(random, world)),
  }));

/** A peer that says it is in the round that stands for none, of which the node has votes, and iterations that may send them. */
export const drawUnstartedPeer = (random: Random, shadow: ReactorShadow, peer: PeerShadow): ReactorStep[] => {
  const { world, node, rung } = shadow;
  const votes = [...node.votes, ...votesOfNoRound(random, shadow)];
  shadow.node = { ...node, votes };
  const step = random.nextInt(1, 8);
  const lastCommitRound = rung === 0 ? 0 : 1;
  reconnect(peer);
  Object.assign(peer, { rung, step, lastCommitRound });
  return [
    { node: { votes } },
    { add_peer: { peer: peer.name } },
    received(peer, {
      new_round_step: {
        height: heightAt(world, rung),
        round: 0,
        step,
        seconds_since_start_time: 0,
        last_commit_round: lastCommitRound,
      },
    }),
    ...Array.from({ length: random.nextInt(1, 4) }, () => ({ tick: { peer: peer.name, routine: 'votes' } }) as const),
    { tick: { peer: peer.name, routine: 'maj23' } },
  ];
};

/** A node that consensus does not bring about: votes that contradict each other, a POL round without votes, half a commit. */
export const drawHostileNode = (random: Random, shadow: ReactorShadow): NodeState => {
  const { node, world, rung } = shadow;
  const { pool, signers } = world;
  switch (random.nextInt(0, 4)) {
    case 4:
      return { ...node, votes: [...node.votes, ...votesOfNoRound(random, shadow)] };
    case 0: {
      const type = random.nextInt(0, 1) === 0 ? 'prevote' : 'precommit';
      const blocks = [blockOf(world, rung, 0).name, blockOf(world, rung, 1).name, null];
      const votes = blocks.map(
        (block) =>
          ({
            type,
            round: node.round,
            block,
            have: pool.text(drawMask(random, pool, 0) & signers),
          }) as const,
      );
      return { ...node, votes: [...node.votes, ...votes] };
    }
    case 1:
      return {
        ...node,
        proposal: {
          block: blockOf(world, rung, 0).name,
          round: node.round,
          pol_round: node.round + random.nextInt(0, 4),
        },
      };
    case 2:
      return node.last_commit === null
        ? node
        : { ...node, last_commit: { ...node.last_commit, have: pool.text(drawMask(random, pool, 0) & signers) } };
    default: {
      const { name, parts } = blockOf(world, rung, 1);
      const all = bitPool(parts.length);
      return {
        ...node,
        parts: { block: name, have: all.text(all.full) },
        proposal: { block: blockOf(world, rung, 0).name, round: node.round + 1, pol_round: 0 },
      };
    }
  }
};
