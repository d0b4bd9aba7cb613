// A commit, translated: each entry stands for a precommit of the validator at its place, and is signed as such.

import type { BlockId, Commit, CommitSig, Vote } from '#spec';
import { translateFields } from './translate-fields.ts';
import { translateVote } from './translate-signed.ts';
import type { Passage, TranslatedValidators } from './translated-validators.ts';

const blockOf = ({ flag }: CommitSig, commit: Commit): BlockId => (flag === 'commit' ? commit.block_id : null);

/** `commit` of a scenario with `validators`. */
export const translateCommit = (passage: Passage, validators: TranslatedValidators, commit: Commit): Commit => ({
  ...translateFields({ ...commit, signatures: [] }, 'commit'),
  signatures: commit.signatures.map((entry, index) => {
    const vote: Vote = {
      type: 'precommit',
      height: commit.height,
      round: commit.round,
      block_id: blockOf(entry, commit),
      timestamp: entry.timestamp,
      validator_address: entry.validator_address,
      validator_index: index,
      signature: entry.signature,
    };
    const { validator_address, signature } = translateVote(passage, validators, vote);
    return { ...entry, validator_address, signature };
  }),
});
