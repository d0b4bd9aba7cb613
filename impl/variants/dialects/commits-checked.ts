// [CM-1] [CM-4] in the Tendermint family: an absent entry has no address; no commit is made of a vote for a partial block id; a stored commit has no negative height
// or round, and its entries have addresses, and signatures that are not too long. Source: tendermint v0.34.24, types/vote.go:66-90,
// types/block.go:668-706, 868-892.

import type { Commit, CommitSig, Vote } from '#spec';
import { compareUint64 } from '#spec';
import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';
import {
  commitEntry as specifiedEntry,
  ABSENT,
  refuseCommitSig as specifiedSig,
  refuseStoredCommit as specifiedCommit,
} from '../../src/vote-set/commit.ts';

const commitEntry = (context: Context, vote: Vote | null, block: Vote['block_id']): CommitSig => {
  if (vote !== null && vote.block_id !== null && !context.rules.isCompleteBlockId(context, vote.block_id))
    throw new Panic('Invalid vote - expected BlockID to be either empty or complete');
  return specifiedEntry(context, vote, block);
};

const refuseStoredCommit = (context: Context, commit: Commit): string | undefined => {
  if (compareUint64(commit.height, 0) < 0) return 'negative Height';
  if (commit.round < 0) return 'negative Round';
  // Entries are checked at height 0 too, where nothing else is.
  for (const entry of commit.signatures) {
    const refusal = context.rules.refuseCommitSig(context, entry);
    if (refusal !== undefined) return refusal;
  }
  return specifiedCommit(context, commit);
};

const refuseCommitSig = (context: Context, entry: CommitSig): string | undefined => {
  const refusal = specifiedSig(context, entry);
  if (refusal !== undefined || entry.flag === 'absent') return refusal;
  if (entry.validator_address === '') return 'expected ValidatorAddress size to be 20 bytes, got 0 bytes';
  return entry.signature.length / 2 > context.dialect.signatureBytes.max ? 'signature is too big' : undefined;
};

export const commitsChecked: Variant = {
  id: 'TM-commits-checked',
  type: 'dialect',
  clauses: ['CM-1', 'CM-4'],
  summary: 'votes for partial block ids make no commit, and stored commits are checked more closely',
  source: 'tendermint v0.34.24, types/block.go:668-706, 868-892',
  replace: {
    absentEntry: { ...ABSENT, validator_address: '' },
    commitEntry,
    refuseStoredCommit,
    refuseCommitSig,
  },
};
