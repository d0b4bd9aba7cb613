// [CM-4] in the Tendermint family: an absent entry has no address; a stored commit has no negative height or round, and its entries
// have addresses, and signatures that are not too long. Source: tendermint v0.34.24, types/block.go:668-706, 868-892.

import type { Commit, CommitSig } from '#spec';
import { compareUint64 } from '#spec';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';
import {
  ABSENT,
  refuseCommitSig as specifiedSig,
  refuseStoredCommit as specifiedCommit,
} from '../../src/vote-set/commit.ts';

const refuseStoredCommit = (context: Context, commit: Commit): string | undefined => {
  if (compareUint64(commit.height, 0) < 0) return 'negative Height';
  if (commit.round < 0) return 'negative Round';
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
  clauses: ['CM-4'],
  summary: 'stored commits have no negative numbers, and entries with addresses and signatures that are not too long',
  source: 'tendermint v0.34.24, types/block.go:668-706, 868-892',
  replace: {
    absentEntry: { ...ABSENT, validator_address: '' },
    refuseStoredCommit,
    refuseCommitSig,
  },
};
