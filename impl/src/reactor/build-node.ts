// Builds the node and its block store from a scenario: blocks become part sets, and `have` becomes signed votes.
// The rules of signing are those of adapter-protocol.md, "reactor".

import type { BlockId, Commit, NodeState, ReactorSetup, StoredBlock } from '#spec';
import { BitArray, bitArrayOf } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import type { PartSet } from '../crypto/part-set.ts';
import { newHeightVoteSet, type HeightVoteSet } from '../vote-set/height-vote-set.ts';
import { signedVoteAt, signedVotes, timeOf, voteSetOf, type VotePlace } from '../vote-set/held-votes.ts';
import type { ValidatorInSet, ValidatorSet } from '../vote-set/validator-set.ts';
import { addKnownGood } from '../vote-set/vote-set.ts';
import type { BlockStore, HeldParts, NodeRoundState, StoredHeight } from './reactor.ts';

/** A block of the scenario: its height, its id and its parts. */
export interface NamedBlock {
  readonly height: number;
  readonly id: Exclude<BlockId, null>;
  readonly parts: PartSet;
}

export type NamedBlocks = ReadonlyMap<string, NamedBlock>;

/** Splits every block of the setup into parts. */
export const namedBlocks = (context: Context, blocks: ReactorSetup['blocks']): NamedBlocks =>
  new Map(
    Object.entries(blocks).map(([name, { height, hash, data, part_size }]) => {
      const parts = context.rules.partSetOf(context, data, part_size);
      return [name, { height, id: { hash, part_set_header: parts.header }, parts }];
    }),
  );

const block = (blocks: NamedBlocks, name: string): NamedBlock => {
  const found = blocks.get(name);
  if (found === undefined) throw new RangeError(`setup.blocks has no block ${name}`);
  return found;
};

const commitOf = (
  context: Context,
  set: ValidatorSet,
  { height, id }: NamedBlock,
  commit: StoredBlock['commit'],
): Commit | null => {
  if (commit === null) return null;
  const place: VotePlace = { type: 'precommit', height, round: commit.round, block: id };
  return {
    height,
    round: commit.round,
    block_id: id,
    signatures: set.validators.map((_, index) =>
      context.rules.commitEntry(
        context,
        commit.have[index] === 'x' ? (signedVoteAt(context, set, place, index) ?? null) : null,
        id,
      ),
    ),
  };
};

/** The store of the setup or of a node step. */
export const buildStore = (
  context: Context,
  blocks: NamedBlocks,
  set: ValidatorSet,
  stored: readonly StoredBlock[],
): BlockStore => {
  const heights = new Map<number, StoredHeight>();
  for (const entry of stored) {
    const named = block(blocks, entry.block);
    heights.set(named.height, {
      header: named.parts.header,
      parts: named.parts.parts.map((part, index) =>
        (entry.parts ?? 'x'.repeat(index + 1))[index] === 'x' ? part : null,
      ),
      commit: commitOf(context, set, named, entry.commit),
      seenCommit: commitOf(context, set, named, entry.seen_commit),
    });
  }
  return { height: Math.max(0, ...heights.keys()), heights };
};

const heldParts = (blocks: NamedBlocks, parts: NodeState['parts']): HeldParts | null => {
  if (parts === null) return null;
  const { header, parts: all } = block(blocks, parts.block).parts;
  const held = bitArrayOf(parts.have.slice(0, all.length).padEnd(all.length, '_')) ?? new BitArray(0, []);
  return { header, parts: all, held };
};

const signedProposal = (
  context: Context,
  blocks: NamedBlocks,
  set: ValidatorSet,
  height: number,
  proposal: NodeState['proposal'],
): NodeRoundState['proposal'] => {
  if (proposal === null) return null;
  const unsigned = {
    height,
    round: proposal.round,
    pol_round: proposal.pol_round,
    block_id: block(blocks, proposal.block).id,
    timestamp: timeOf(height),
    signature: '',
  };
  const { privateKey } = set.validators[0] as ValidatorInSet;
  return { ...unsigned, signature: context.rules.signProposal(context, privateKey, set.chainId, unsigned) };
};

/** Opens the rounds that a node in `round` keeps votes of, and offers `votes` to the sets. */
const offerVotes = (
  context: Context,
  blocks: NamedBlocks,
  votes: HeightVoteSet,
  node: Pick<NodeState, 'height' | 'round' | 'step' | 'votes'>,
): void => {
  const { rules } = context;
  if (node.round !== context.dialect.firstRound || node.step !== 1) rules.setRound(context, votes, node.round + 1);
  for (const entry of node.votes) {
    const id = entry.block === null ? null : block(blocks, entry.block).id;
    const place: VotePlace = { type: entry.type, height: node.height, round: entry.round, block: id };
    for (const vote of signedVotes(context, votes.validators, place, entry.have)) {
      const set = rules.roundSets(context, votes, entry.round)[entry.type === 'prevote' ? 'prevotes' : 'precommits'];
      addKnownGood(context, set, vote);
    }
  }
};

/** What a node is built from: the chain's blocks and validators. */
export interface Chain {
  readonly blocks: NamedBlocks;
  readonly validators: ValidatorSet;
}

/** The node of a setup, or after a node step: `votes` are kept where the height stays. */
export const buildNode = (
  context: Context,
  { blocks, validators }: Chain,
  node: NodeState,
  votes: HeightVoteSet = newHeightVoteSet(context, node.height, validators),
): NodeRoundState => {
  offerVotes(context, blocks, votes, node);
  const { last_commit } = node;
  return {
    height: node.height,
    round: node.round,
    step: node.step,
    proposal: signedProposal(context, blocks, validators, node.height, node.proposal),
    parts: heldParts(blocks, node.parts),
    votes,
    lastCommit:
      last_commit === null
        ? undefined
        : voteSetOf(
            context,
            validators,
            {
              type: 'precommit',
              height: node.height - 1,
              round: last_commit.round,
              block: block(blocks, last_commit.block).id,
            },
            last_commit.have,
          ),
  };
};
