// What the scenario says about the node: its round state, the votes that it was ever offered at its height, and its block
// store. Hashes of part sets are not computed here; they are learned from what the node sends.

import type { BlockId, PartSetHeader } from '../../block-id.ts';
import type { Dialect } from '../../dialect.ts';
import type { NodeState, ReactorArguments, ReactorSetup, StoredBlock } from '../../reactor-scenario.ts';
import type { Uint64 } from '../../uint64.ts';
import { totalPowerOf } from '../../vote-set-scenario.ts';
import type { VoteType } from '../../vote-type.ts';

type Votes = NodeState['votes'][number];
type Block = ReactorSetup['blocks'][string];

/** The votes of one round and type that the node holds. */
export interface RoundVotes {
  /** By validator, whether any vote is held. */
  readonly bits: string;
  /** What was offered: for each block the validators that voted for it. */
  readonly offered: readonly Votes[];
  /** The blocks, null for none, for which more than two thirds of the power voted. */
  readonly majorities: readonly (string | null)[];
}

export interface NodeView {
  /** What the scenario is written in. */
  readonly dialect: Dialect;
  readonly setup: ReactorSetup;
  /** The number of validators. */
  readonly size: number;
  readonly running: boolean;
  readonly state: NodeState;
  /** The last height of the store; 0 where it is empty. */
  readonly storeHeight: number;
  /** What the store holds at a height. */
  readonly stored: (height: Uint64) => StoredBlock | undefined;
  /** The node's votes of its height. */
  readonly votes: (round: number, type: VoteType) => RoundVotes;
  /** Whether more than two thirds of the power is among the validators of `have`. */
  readonly isMajority: (have: string) => boolean;
  readonly block: (name: string) => Block | undefined;
  /** How many parts a block has. */
  readonly total: (name: string) => number;
  /** Whether `id` names the block, as far as is known; null names no block. */
  readonly isBlock: (id: BlockId, name: string | null) => boolean;
  /** The header of a block's part set, once the node has told it. */
  readonly header: (name: string) => PartSetHeader | undefined;
  /** Notes that the node names the block by this header; the first one counts. */
  readonly learn: (name: string, header: PartSetHeader) => void;
  /** The block of a hash. */
  readonly nameOf: (hash: string) => string | undefined;
}

/** A node view that steps of the node change. */
export interface MovingNodeView extends NodeView {
  readonly move: (keys: ReactorArguments<'node'>) => void;
}

/** A text of `size` bits with those of both. */
const union = (left: string, right: string, size: number): string => {
  let bits = '';
  for (let index = 0; index < size; index++) bits += left[index] === 'x' || right[index] === 'x' ? 'x' : '_';
  return bits;
};

/** The node of `setup`. */
export const nodeViewOf = (setup: ReactorSetup, dialect: Dialect): MovingNodeView => {
  const size = setup.validators.length;
  const clear = '_'.repeat(size);
  const power = totalPowerOf(setup.validators);
  const blocks = new Map(Object.entries(setup.blocks));
  const names = new Map(Object.entries(setup.blocks).map(([name, { hash }]) => [hash, name]));
  const headers = new Map<string, PartSetHeader>();
  const known = new Map<string, RoundVotes>();
  let state = setup.node;
  let offered: Votes[] = [...state.votes];
  let store = new Map<Uint64, StoredBlock>();
  let storeHeight = 0;

  const setStore = (stored: readonly StoredBlock[]): void => {
    store = new Map();
    storeHeight = 0;
    for (const entry of stored) {
      const height = blocks.get(entry.block)?.height ?? 0;
      store.set(height, entry);
      storeHeight = Math.max(storeHeight, height);
    }
  };
  setStore(setup.store);

  const isMajority = (have: string): boolean => {
    const voted = setup.validators.filter((_, index) => have[index] === 'x');
    return totalPowerOf(voted) * 3n > power * 2n;
  };

  const roundVotes = (round: number, type: VoteType): RoundVotes => {
    const entries = offered.filter((entry) => entry.round === round && entry.type === type);
    const forBlock = new Map<string | null, string>();
    for (const { block, have } of entries) forBlock.set(block, union(forBlock.get(block) ?? clear, have, size));
    let bits = clear;
    for (const have of forBlock.values()) bits = union(bits, have, size);
    const majorities = [...forBlock].filter(([, have]) => isMajority(have)).map(([block]) => block);
    return { bits, offered: entries, majorities };
  };

  const total = (name: string): number => {
    const block = blocks.get(name);
    return block === undefined ? 0 : Math.ceil(block.data.length / 2 / block.part_size);
  };

  return {
    dialect,
    setup,
    size,
    running: setup.running ?? true,
    get state() {
      return state;
    },
    get storeHeight() {
      return storeHeight;
    },
    stored: (height) => store.get(height),
    votes: (round, type) => {
      const key = `${type}/${round}`;
      let votes = known.get(key);
      if (votes === undefined) known.set(key, (votes = roundVotes(round, type)));
      return votes;
    },
    isMajority,
    block: (name) => blocks.get(name),
    total,
    isBlock: (id, name) => {
      if (id === null || name === null) return id === name;
      const header = headers.get(name);
      return (
        id.hash === blocks.get(name)?.hash &&
        id.part_set_header.total === total(name) &&
        (header === undefined || header.hash === id.part_set_header.hash)
      );
    },
    header: (name) => headers.get(name),
    learn: (name, header) => {
      if (!headers.has(name)) headers.set(name, header);
    },
    nameOf: (hash) => names.get(hash),
    move: ({ store: stored, ...keys }) => {
      const { height } = state;
      state = {
        height: keys.height ?? state.height,
        round: keys.round ?? state.round,
        step: keys.step ?? state.step,
        proposal: keys.proposal === undefined ? state.proposal : keys.proposal,
        parts: keys.parts === undefined ? state.parts : keys.parts,
        votes: keys.votes ?? state.votes,
        last_commit: keys.last_commit === undefined ? state.last_commit : keys.last_commit,
      };
      // [CS-6] A new height starts with new vote sets; at the same one no vote is lost.
      if (state.height !== height) offered = [...state.votes];
      else if (keys.votes !== undefined) offered = [...offered, ...keys.votes];
      known.clear();
      if (stored !== undefined) setStore(stored);
    },
  };
};
