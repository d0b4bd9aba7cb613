// Generated nodes of level reactor and how they go on: votes and parts come in, rounds and heights pass, the store grows. The
// well-formed ones are states that consensus can be in.

import type { Random } from 'fast-check';
import type { NodeState, ReactorStep, StoredBlock } from '#spec';
import { bitPool, drawMask } from '../../arbitraries/bit-pool.ts';
import {
  blockOf,
  committedAt,
  drawParts,
  drawQuorum,
  heightAt,
  ROUND_LAST,
  type Committed,
  type ReactorShadow,
  type ScenarioConstants,
} from './reactor-shadow.ts';
import { RUNGS, type World, type WorldBlock } from './reactor-world.ts';

type Entry = NodeState['votes'][number];
type VoteKind = Entry['type'];

const entryOf = (type: VoteKind, round: number, block: WorldBlock | null, have: string): Entry => ({
  type,
  round,
  block: block?.name ?? null,
  have,
});

/** The votes of one round and type: a quorum for a block or nil, a few, or a split between two. */
const drawEntries = (random: Random, world: World, type: VoteKind, round: number, rung: number): Entry[] => {
  const { pool, signers } = world;
  const block = random.nextInt(0, 4) === 0 ? null : blockOf(world, rung, random.nextInt(0, 1));
  switch (random.nextInt(0, 5)) {
    case 0:
    case 1:
    case 2:
      return [entryOf(type, round, block, pool.text(drawQuorum(random, world)))];
    case 3:
    case 4:
      return [entryOf(type, round, block, pool.text(drawMask(random, pool, 0) & signers))];
    default: {
      const some = drawMask(random, pool, 0) & signers;
      const other = block === null ? blockOf(world, rung, 0) : null;
      return [
        entryOf(type, round, block, pool.text(some)),
        entryOf(type, round, other, pool.text(signers & ~some & drawMask(random, pool, 0))),
      ];
    }
  }
};

/** Votes of the rounds up to `upTo`; `proposal` may name a POL, which is a quorum of prevotes. */
const drawVotes = (
  random: Random,
  world: World,
  rung: number,
  upTo: number,
  proposal: NodeState['proposal'],
): Entry[] => {
  const votes: Entry[] = [];
  for (let round = 1; round <= upTo; round++) {
    if (round === proposal?.pol_round) {
      const have = world.pool.text(drawQuorum(random, world));
      votes.push({ type: 'prevote', round, block: proposal.block, have });
    } else if (random.nextInt(0, 4) > 0) votes.push(...drawEntries(random, world, 'prevote', round, rung));
    if (random.nextInt(0, 4) > 1) votes.push(...drawEntries(random, world, 'precommit', round, rung));
  }
  return votes;
};

const drawProposal = (random: Random, block: WorldBlock, round: number): Exclude<NodeState['proposal'], null> => ({
  block: block.name,
  round,
  pol_round: round > 1 && random.nextInt(0, 2) > 0 ? random.nextInt(1, round - 1) : 0,
});

/** Parts of a block, two times in three all of them. */
const drawHeld = (random: Random, block: WorldBlock): NonNullable<NodeState['parts']> => ({
  block: block.name,
  have: random.nextInt(0, 2) > 0 ? 'x'.repeat(block.parts.length) : drawParts(random, block),
});

const lastCommitOf = (committed: Committed): NonNullable<NodeState['last_commit']> => ({
  round: committed.seenRound,
  block: committed.block.name,
  have: committed.seenHave,
});

/** Proposal and parts of a round: most have both, of one block. */
const drawRound = (
  random: Random,
  world: World,
  rung: number,
  round: number,
): Pick<NodeState, 'proposal' | 'parts'> => {
  const block = blockOf(world, rung, random.nextInt(0, 1));
  const which = random.nextInt(0, 9);
  return {
    proposal: which < 7 ? drawProposal(random, block, round) : null,
    parts: which === 0 || which === 9 ? null : drawHeld(random, block),
  };
};

const storedOf = (
  { block, round, seenRound, have, seenHave }: Committed,
  isLast: boolean,
  parts: string | undefined,
): StoredBlock => ({
  block: block.name,
  ...(parts === undefined ? {} : { parts }),
  commit: isLast ? null : { round, have },
  seen_commit: { round: seenRound, have: seenHave },
});

/** The heights below the node's, with a gap, a part or a commit missing now and then. */
const drawStore = (random: Random, constants: Pick<ScenarioConstants, 'committed'>, rung: number): StoredBlock[] => {
  if (random.nextInt(0, 15) === 0) return [];
  const gap = random.nextInt(0, 4) === 0 ? random.nextInt(0, Math.max(rung - 1, 0)) : -1;
  const thin = random.nextInt(0, 2) === 0 ? random.nextInt(0, Math.max(rung - 1, 0)) : -1;
  const bare = random.nextInt(0, 9) === 0 ? random.nextInt(0, Math.max(rung - 1, 0)) : -1;
  // A pruned store, or one that a late download has begun.
  const from = random.nextInt(0, 5) === 0 ? random.nextInt(0, rung) : 0;
  const store: StoredBlock[] = [];
  for (let at = from; at < rung; at++) {
    if (at === gap) continue;
    const committed = committedAt(constants, at);
    const entry = storedOf(committed, at === rung - 1, at === thin ? drawParts(random, committed.block) : undefined);
    store.push(at === bare ? { ...entry, commit: null } : entry);
  }
  return store;
};

/** Node heights: initial, the next, the one after, far. */
const drawRung = (random: Random): number => {
  const which = random.nextInt(0, 9);
  return which < 2 ? 0 : which < 4 ? 1 : which < 6 ? 2 : random.nextInt(3, 5);
};

/** A node in the middle of its work, and its store. */
export const drawNode = (
  random: Random,
  constants: ScenarioConstants,
): Pick<ReactorShadow, 'node' | 'rung' | 'store'> => {
  const { world } = constants;
  const rung = drawRung(random);
  const round = [1, 1, 1, 2, 2, 3, 3, 4][random.nextInt(0, 7)] ?? 1;
  const held = drawRound(random, world, rung, round);
  const node: NodeState = {
    height: heightAt(world, rung),
    round,
    step: round === 1 && random.nextInt(0, 2) === 0 ? 1 : random.nextInt(2, 8),
    ...held,
    votes: drawVotes(random, world, rung, round, held.proposal),
    last_commit: rung === 0 ? null : lastCommitOf(committedAt(constants, rung - 1)),
  };
  return { node, rung, store: drawStore(random, constants, rung) };
};

const nodeStep = (shadow: ReactorShadow, keys: Partial<NodeState>): ReactorStep => {
  shadow.node = { ...shadow.node, ...keys };
  return { node: keys };
};

/** The voters of a round and type of which the node holds no vote yet. */
const silentVoters = ({ world, node }: ReactorShadow, type: VoteKind, round: number): number => {
  let silent = world.signers;
  for (const entry of node.votes) {
    if (entry.type !== type || entry.round !== round) continue;
    for (let segment = 0; segment < world.pool.segments; segment++) {
      const text = world.pool.text(1 << segment);
      if (entry.have[text.indexOf('x')] === 'x') silent &= ~(1 << segment);
    }
  }
  return silent;
};

/** More votes come in: an entry grows, or another is added. */
const moreVotes = (random: Random, shadow: ReactorShadow): ReactorStep => {
  const { world, node } = shadow;
  const type = random.nextInt(0, 1) === 0 ? 'prevote' : 'precommit';
  const round = random.nextInt(0, 2) > 0 ? node.round : random.nextInt(1, node.round);
  const silent = silentVoters(shadow, type, round);
  const place = node.votes.findIndex((entry) => entry.type === type && entry.round === round);
  const known = node.votes[place];
  const added = random.nextInt(0, 1) === 0 ? silent : silent & drawMask(random, world.pool, 0);
  const text = world.pool.text(added);
  if (known !== undefined && random.nextInt(0, 2) > 0) {
    const have = Array.from(known.have, (bit, index) => (text[index] === 'x' ? 'x' : bit)).join('');
    return nodeStep(shadow, { votes: node.votes.with(place, { ...known, have }) });
  }
  const block = random.nextInt(0, 3) === 0 ? null : blockOf(world, shadow.rung, random.nextInt(0, 1));
  return nodeStep(shadow, { votes: [...node.votes, entryOf(type, round, block, text)] });
};

const laterStep = (random: Random, shadow: ReactorShadow): ReactorStep =>
  nodeStep(shadow, { step: random.nextInt(Math.min(shadow.node.step + 1, 8), 8) });

/** A proposal is accepted, or another part of its block comes in. */
const moreParts = (random: Random, shadow: ReactorShadow): ReactorStep => {
  const { world, node, rung } = shadow;
  if (node.proposal === null && random.nextInt(0, 1) === 0) {
    const block =
      node.parts === null
        ? blockOf(world, rung, random.nextInt(0, 1))
        : blockOf(world, rung, node.parts.block.startsWith('A') ? 0 : 1);
    return nodeStep(shadow, {
      proposal: drawProposal(random, block, node.round),
      parts: node.parts ?? { block: block.name, have: '_'.repeat(block.parts.length) },
    });
  }
  if (node.parts === null) {
    const block = blockOf(world, rung, random.nextInt(0, 1));
    return nodeStep(shadow, { parts: drawHeld(random, block) });
  }
  const { block, have } = node.parts;
  const pool = bitPool(have.length);
  const more = pool.text(random.nextInt(0, 1) === 0 ? pool.full : drawMask(random, pool, 0));
  return nodeStep(shadow, {
    parts: { block, have: Array.from(have, (bit, index) => (more[index] === 'x' ? 'x' : bit)).join('') },
  });
};

/** The node enters a later round of its height. */
const nextRound = (random: Random, shadow: ReactorShadow): ReactorStep => {
  const { world, node, rung } = shadow;
  const round = Math.min(node.round + (random.nextInt(0, 4) === 0 ? 2 : 1), ROUND_LAST);
  if (round === node.round) return laterStep(random, shadow);
  const fresh: Entry[] = [];
  if (random.nextInt(0, 1) === 0)
    fresh.push(...drawEntries(random, world, random.nextInt(0, 2) === 0 ? 'precommit' : 'prevote', round, rung));
  return nodeStep(shadow, {
    round,
    step: random.nextInt(2, 8),
    ...drawRound(random, world, rung, round),
    ...(fresh.length === 0 ? {} : { votes: [...node.votes, ...fresh] }),
  });
};

/** The node commits a block and goes on to the next height. */
const nextHeight = (random: Random, shadow: ReactorShadow): ReactorStep => {
  const { world } = shadow;
  const rung = shadow.rung + 1;
  const before = committedAt(shadow, rung - 1);
  const kept = shadow.store.map((entry) =>
    entry.block === committedAt(shadow, rung - 2).block.name
      ? storedOf(committedAt(shadow, rung - 2), false, entry.parts)
      : entry,
  );
  const store = kept.some(({ block }) => block === before.block.name)
    ? kept
    : [...kept, storedOf(before, true, undefined)];
  const atStart = random.nextInt(0, 1) === 0;
  const node: NodeState = {
    height: heightAt(world, rung),
    round: 1,
    step: atStart ? 1 : random.nextInt(2, 6),
    ...(atStart ? { proposal: null, parts: null } : drawRound(random, world, rung, 1)),
    votes: atStart ? [] : drawVotes(random, world, rung, 1, null),
    last_commit: lastCommitOf(before),
  };
  shadow.node = node;
  shadow.rung = rung;
  shadow.store = store;
  return { node: { ...node, store: [...store] } };
};

/** The votes of the last commit become all of them, as late precommits come in. */
const lateCommit = (shadow: ReactorShadow): ReactorStep | undefined => {
  const { node, world } = shadow;
  return node.last_commit === null
    ? undefined
    : nodeStep(shadow, { last_commit: { ...node.last_commit, have: world.pool.text(world.signers) } });
};

/** Another store, as pruning or a late download leaves it. */
const otherStore = (random: Random, shadow: ReactorShadow): ReactorStep => {
  const store = drawStore(random, shadow, shadow.rung);
  shadow.store = store;
  return { node: { store } };
};

/** The node goes on by one step. */
export const drawNodeStep = (random: Random, shadow: ReactorShadow): ReactorStep => {
  for (const { rested } of shadow.peers) rested.clear();
  switch (random.nextInt(0, 11)) {
    case 0:
    case 1:
    case 2:
      return moreVotes(random, shadow);
    case 3:
      return laterStep(random, shadow);
    case 4:
    case 5:
      return moreParts(random, shadow);
    case 6:
    case 7:
      return nextRound(random, shadow);
    case 8:
    case 9:
      return shadow.rung < RUNGS - 2 ? nextHeight(random, shadow) : nextRound(random, shadow);
    case 10:
      return lateCommit(shadow) ?? moreVotes(random, shadow);
    default:
      return otherStore(random, shadow);
  }
};
