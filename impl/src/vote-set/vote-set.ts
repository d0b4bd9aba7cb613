// VoteSet: the votes of one height, round and type. Source: types/vote_set.go.

import { compareUint64, type BlockId, type Uint64, type Vote } from '#spec';
import { BitArray, clearHalves, duplicate, wordsFor, writeBit } from '../bit-array/bit-array.ts';
import { decides, guards } from '../arms.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import { blockIdText, sameBlockId } from './block-key.ts';
import type { ValidatorInSet, ValidatorSet } from './validator-set.ts';

/** The votes for one block. */
export interface BlockVotes {
  /** Whether a peer claims +2/3 for the block; then conflicting votes for it are kept. */
  claimed: boolean;
  readonly bits: BitArray | null;
  readonly votes: (Vote | null)[];
  sum: bigint;
}

/**
 * Invariants:
 * 1. `bits` has bit i set exactly where `votes[i]` is there, and never loses one.
 * 2. `majority` is set once and never changes.
 */
export interface VoteSet {
  readonly height: Uint64;
  readonly round: number;
  readonly type: 'prevote' | 'precommit';
  readonly validators: ValidatorSet;
  readonly bits: BitArray | null;
  readonly votes: (Vote | null)[];
  sum: bigint;
  majority: { readonly block: BlockId } | undefined;
  readonly byBlock: Map<string, BlockVotes>;
  readonly claims: Map<string, BlockId>;
}

/** What adding a vote came to. A conflict may be reported for a vote that was added. */
export interface Added {
  readonly added: boolean;
  readonly error?: string;
}

const bitsFor = (size: number): BitArray | null =>
  size === 0 ? null : new BitArray(size, clearHalves(wordsFor(size)));

/** An empty set. Panics for height 0. Source: vote_set.go:76-97. */
export const newVoteSet = (
  context: Context,
  height: Uint64,
  round: number,
  type: VoteSet['type'],
  validators: ValidatorSet,
): VoteSet => {
  // [VS-1] There is no vote set for height 0.
  context.fired.push('VS-1');
  if (compareUint64(height, 0) === 0) throw new Panic('no vote set for height 0');
  const size = validators.validators.length;
  return {
    height,
    round,
    type,
    validators,
    bits: bitsFor(size),
    votes: Array.from({ length: size }, () => null),
    sum: 0n,
    majority: undefined,
    byBlock: new Map(),
    claims: new Map(),
  };
};

/** Adds a vote after all checks. Panics where there is no set. Source: vote_set.go:105-182. */
export const addToVoteSet = (context: Context, set: VoteSet | undefined, vote: Vote | null): Added => {
  const { rules } = context;
  if (set === undefined) throw new Panic('AddVote() on nil VoteSet');
  if (vote === null) return { added: false, error: 'nil vote' };
  const refusal = rules.refuseVote(context, set, vote);
  if (refusal !== undefined) return { added: false, error: refusal };
  const known = rules.knownVote(context, set, vote);
  if (known !== undefined) return rules.compareWithKnown(context, known, vote);
  // The signature is looked at last: a repetition costs no verification.
  const validator = set.validators.validators[vote.validator_index] as ValidatorInSet;
  const invalid = rules.verifyVote(context, set.validators.chainId, validator, vote);
  // [VS-6] MUST refuse a vote whose signature is not the validator's.
  if (guards(context, 'VS-6', invalid !== undefined))
    return { added: false, error: `Failed to verify vote with ChainID ${set.validators.chainId}: ${invalid}` };
  const extension = rules.refuseExtension(context, vote);
  return extension === undefined ? rules.addVerifiedVote(context, set, vote) : { added: false, error: extension };
};

/** Why the extension of a vote does not belong in the set; the specification knows of no extensions. */
export const refuseExtension = (_context: Context, _vote: Vote): string | undefined => undefined;

/** Adds a vote that the node has verified before, so that only repetition and conflict are left to look for. */
export const addKnownGood = (context: Context, set: VoteSet, vote: Vote): Added => {
  const { rules } = context;
  const known = rules.knownVote(context, set, vote);
  return known === undefined ? rules.addVerifiedVote(context, set, vote) : rules.compareWithKnown(context, known, vote);
};

/** Why a vote does not belong in the set, if so; the checks come in this order. Source: vote_set.go:122-159. */
export const refuseVote = (context: Context, set: VoteSet, vote: Vote): string | undefined => {
  // [VS-2] MUST look at address, place and validator, in this order, before anything else.
  context.fired.push('VS-2');
  if (/^0*$/.test(vote.validator_address)) return 'empty address: invalid validator address';
  if (vote.height !== set.height || vote.round !== set.round || vote.type !== set.type)
    return `Got ${set.height}/${set.round}, expected ${vote.height}/${vote.round}: unexpected step`;
  const validator = set.validators.validators[vote.validator_index];
  if (validator === undefined)
    return `Cannot find validator ${vote.validator_index} in valSet of size ${set.votes.length}: invalid validator index`;
  if (validator.address !== vote.validator_address)
    return `vote.ValidatorAddress (${vote.validator_address}) does not match address (${validator.address}): invalid validator address`;
  return undefined;
};

/** The vote of this validator for this block that is known already. Source: vote_set.go:184-195. */
export const knownVote = (context: Context, set: VoteSet, vote: Vote): Vote | undefined => {
  const { fired, rules } = context;
  fired.push('VS-3');
  const key = rules.blockKey(vote.block_id);
  const canonical = set.votes[vote.validator_index];
  if (canonical && rules.blockKey(canonical.block_id) === key) return canonical;
  return set.byBlock.get(key)?.votes[vote.validator_index] ?? undefined;
};

/** What a further vote of one validator for one block is. Source: vote_set.go:161-167. */
export const compareWithKnown = (context: Context, known: Vote, vote: Vote): Added => {
  // [VS-4] MUST take the same signature for a repetition.
  if (guards(context, 'VS-4', known.signature === vote.signature)) return { added: false };
  // [VS-5] MUST refuse another signature.
  context.fired.push('VS-5');
  return { added: false, error: 'Existing vote and new vote: non-deterministic signature' };
};

const CONFLICT = 'Conflicting votes from validator';

/** Enters a vote whose signature is right. Source: vote_set.go:197-265. */
export const addVerifiedVote = (context: Context, set: VoteSet, vote: Vote): Added => {
  const { fired, rules } = context;
  fired.push('VS-7');
  const index = vote.validator_index;
  const power = set.validators.validators[index]?.power ?? 0n;
  const conflicting = decides(context, 'VS-7', set.votes[index] !== null);
  if (conflicting) rules.replaceCanonical(context, set, vote);
  else enterCanonical(set, vote, power);
  const key = rules.blockKey(vote.block_id);
  let votes = set.byBlock.get(key);
  // [VS-7] MUST forget a conflicting vote, unless a peer claimed its block.
  if (conflicting && !rules.keepsConflicting(context, votes)) return { added: false, error: CONFLICT };
  if (votes === undefined) {
    votes = newBlockVotes(set.votes.length, false);
    set.byBlock.set(key, votes);
  }
  rules.countForBlock(context, set, votes, vote, power);
  return conflicting ? { added: true, error: CONFLICT } : { added: true };
};

const newBlockVotes = (size: number, claimed: boolean): BlockVotes => ({
  claimed,
  bits: bitsFor(size),
  votes: Array.from({ length: size }, () => null),
  sum: 0n,
});

const enterCanonical = (set: VoteSet, vote: Vote, power: bigint): void => {
  set.votes[vote.validator_index] = vote;
  if (set.bits !== null) writeBit(set.bits, vote.validator_index, true);
  set.sum += power;
};

/** A conflicting vote takes the place of the canonical one where its block has the majority. */
export const replaceCanonical = (context: Context, set: VoteSet, vote: Vote): void => {
  const { rules } = context;
  const { majority } = set;
  const isForMajority = majority !== undefined && rules.blockKey(majority.block) === rules.blockKey(vote.block_id);
  if (decides(context, 'VS-7', isForMajority)) set.votes[vote.validator_index] = vote;
};

/** Whether a conflicting vote for the block is kept. */
export const keepsConflicting = (_context: Context, votes: BlockVotes | undefined): boolean => votes?.claimed === true;

/** Counts a vote for its block; the first block to reach the quorum becomes the majority, and its votes canonical. */
export const countForBlock = (context: Context, set: VoteSet, votes: BlockVotes, vote: Vote, power: bigint): void => {
  const before = votes.sum;
  const index = vote.validator_index;
  if (votes.votes[index] === null) {
    votes.votes[index] = vote;
    if (votes.bits !== null) writeBit(votes.bits, index, true);
    votes.sum += power;
  }
  const quorum = context.rules.quorumOf(set.validators);
  const decided = before < quorum && votes.sum >= quorum && set.majority === undefined;
  if (decides(context, 'VS-7', decided)) {
    set.majority = { block: vote.block_id };
    for (const [place, known] of votes.votes.entries()) if (known !== null) set.votes[place] = known;
  }
};

/** Records the claim of a peer that a block has +2/3; an error where it claimed another. Source: vote_set.go:272-305. */
export const claimMajority = (context: Context, set: VoteSet, peer: string, block: BlockId): string | undefined => {
  const { fired, rules } = context;
  fired.push('VS-9');
  const claimed = set.claims.get(peer);
  // [VS-9] MUST allow one claim a peer.
  if (decides(context, 'VS-9', claimed !== undefined) && claimed !== undefined)
    return sameBlockId(claimed, block)
      ? undefined
      : `SetPeerMaj23: Received conflicting blockID from peer ${peer}. Got ${blockIdText(block)}, expected ${blockIdText(claimed)}`;
  set.claims.set(peer, block);
  const key = rules.blockKey(block);
  const votes = set.byBlock.get(key);
  // [VS-9] MUST track the block from now on.
  if (votes === undefined) set.byBlock.set(key, newBlockVotes(set.votes.length, true));
  else votes.claimed = true;
  return undefined;
};

/** Whether the set makes a commit: precommits with a majority, for nil too. Source: vote_set.go:371-381. */
export const voteSetIsCommit = (context: Context, set: VoteSet | undefined): boolean => {
  context.fired.push('VS-8');
  return decides(context, 'VS-8', set !== undefined && set.type === 'precommit' && set.majority !== undefined);
};

/** Whether more than two thirds voted, for whatever. Source: vote_set.go:394-401. */
export const hasTwoThirdsAny = (context: Context, set: VoteSet | undefined): boolean => {
  context.fired.push('VS-8');
  return decides(context, 'VS-8', set !== undefined && set.sum >= context.rules.quorumOf(set.validators));
};

/** The votes that are tracked for a block; nil where none are. Source: vote_set.go:358-369. */
export const bitsForBlock = (context: Context, set: VoteSet | undefined, block: BlockId): BitArray | null => {
  context.fired.push('VS-8');
  const votes = set?.byBlock.get(context.rules.blockKey(block));
  return votes?.bits ? duplicate(votes.bits) : null;
};

/** The canonical vote of a validator, nil where it did not vote. Panics beyond the set. Source: vote_set.go:383-392. */
export const voteAt = (context: Context, set: VoteSet | undefined, index: number): Vote | null => {
  context.fired.push('VS-8');
  if (set === undefined) return null;
  const vote = set.votes[index];
  if (vote === undefined) throw new Panic(`index out of range [${index}] with length ${set.votes.length}`);
  return vote;
};
