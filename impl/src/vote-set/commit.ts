// Commits as a source of votes. Source: types/commit.go:243-288, types/vote_set.go:455-485.

import { ZERO_TIME, type Commit, type CommitSig, type Vote } from '#spec';
import { BitArray, clearHalves, wordsFor, writeBit } from '../bit-array/bit-array.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import { sameBlockId } from './block-key.ts';
import type { VoteSet } from './vote-set.ts';

/** The entry of a validator that did not vote. */
export const ABSENT: CommitSig = {
  flag: 'absent',
  validator_address: '0'.repeat(40),
  timestamp: ZERO_TIME,
  signature: '',
};

/** The commit of a majority of precommits. Panics without one. */
export const makeCommit = (context: Context, set: VoteSet | undefined): Commit => {
  context.fired.push('CM-1');
  if (set?.majority === undefined) throw new Panic('Cannot MakeCommit() unless a blockhash has +2/3');
  const { block } = set.majority;
  return {
    height: set.height,
    round: set.round,
    block_id: block,
    signatures: set.votes.map((vote) => context.rules.commitEntry(context, vote, block)),
  };
};

/** The entry of one validator: absent where it did not vote, or for another block. Panics over a vote for a partial block id. Source: types/vote.go:66-90. */
export const commitEntry = (context: Context, vote: Vote | null, block: Vote['block_id']): CommitSig => {
  const { absentEntry, isCompleteBlockId } = context.rules;
  // [CM-2] MUST be absent where the vote is for another block.
  context.fired.push('CM-2');
  if (vote === null) return absentEntry;
  if (vote.block_id !== null && !isCompleteBlockId(context, vote.block_id))
    throw new Panic('Invalid vote - expected BlockID to be either empty or complete');
  const flag = vote.block_id === null ? 'nil' : 'commit';
  if (flag === 'commit' && !sameBlockId(vote.block_id, block)) return absentEntry;
  return { flag, validator_address: vote.validator_address, timestamp: vote.timestamp, signature: vote.signature };
};

/** How many entries; 0 for no commit. */
export const commitSize = (context: Context, commit: Commit | null): number => {
  // [CM-1] MUST be 0 for a nil commit.
  context.fired.push('CM-1');
  return commit === null ? 0 : commit.signatures.length;
};

/** Whether there is an entry. Panics for a nil commit. */
export const commitIsCommit = (context: Context, commit: Commit | null): boolean => {
  context.fired.push('CM-1');
  return entriesOf(commit).length !== 0;
};

/** Which validators voted, for nil too. Panics for a nil commit. */
export const commitBits = (context: Context, commit: Commit | null): BitArray | null => {
  // [CM-2] MUST have the bit of every entry that is not absent.
  context.fired.push('CM-2');
  const entries = entriesOf(commit);
  if (entries.length === 0) return null;
  const bits = new BitArray(entries.length, clearHalves(wordsFor(entries.length)));
  for (const [index, entry] of entries.entries()) if (context.rules.isInCommit(entry)) writeBit(bits, index, true);
  return bits;
};

export const isInCommit = (entry: CommitSig): boolean => entry.flag !== 'absent';

/** The vote behind an entry. Panics beyond the commit and on an unknown flag. */
export const commitVoteAt = (context: Context, commit: Commit | null, index: number): Vote => {
  // [CM-3] MUST be a precommit for the block of the commit, or for nil.
  context.fired.push('CM-3');
  const entry = entriesOf(commit)[index];
  if (entry === undefined || commit === null) throw new Panic(`index out of range [${index}]`);
  if (typeof entry.flag === 'number') throw new Panic(`Unknown BlockIDFlag: ${entry.flag}`);
  return {
    type: 'precommit',
    height: commit.height,
    round: commit.round,
    block_id: entry.flag === 'commit' ? commit.block_id : null,
    timestamp: entry.timestamp,
    validator_address: entry.validator_address,
    validator_index: index,
    signature: entry.signature,
  };
};

const entriesOf = (commit: Commit | null): readonly CommitSig[] => {
  if (commit === null) throw new Panic('nil pointer dereference');
  return commit.signatures;
};

/** Why a stored commit cannot be loaded, if so. Source: types/commit.go:311-325, 398-404. */
export const refuseStoredCommit = (context: Context, commit: Commit): string | undefined => {
  // [CM-4] MUST be validated when it is loaded, its entries at height 0 too.
  context.fired.push('CM-4');
  for (const entry of commit.signatures) {
    const refusal = context.rules.refuseCommitSig(context, entry);
    if (refusal !== undefined) return refusal;
  }
  if (commit.height === 0) return undefined;
  if (commit.block_id === null) return 'Commit cannot be for nil block';
  return commit.signatures.length === 0 ? 'no signatures in commit' : undefined;
};

/** Why an entry of a stored commit is refused, if so. */
export const refuseCommitSig = (
  context: Context,
  { flag, validator_address, timestamp, signature }: CommitSig,
): string | undefined => {
  if (typeof flag === 'number') return `unknown BlockIDFlag: ${flag}`;
  if (flag !== 'absent') return signature === '' ? 'signature is missing' : undefined;
  if (validator_address !== context.rules.absentEntry.validator_address) return 'validator address is present';
  if (timestamp.seconds !== ZERO_TIME.seconds || timestamp.nanos !== 0) return 'time is present';
  return signature === '' ? undefined : 'signature is present';
};

/** Enters the vote behind an entry of a commit into a set. Panics over one that the set refuses. Source: types/commit.go:194-208. */
export const enterVoteOfCommit = (context: Context, set: VoteSet, vote: Vote): void => {
  const { added, error } = context.rules.addToVoteSet(context, set, vote);
  if (!added || error !== undefined) throw new Panic(`Failed to reconstruct LastCommit: ${error}`);
};
