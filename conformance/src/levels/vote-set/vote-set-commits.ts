// Commits to load: precommits of one round with their signatures, and ones that no correct node stores.

import type { Random } from 'fast-check';
import { ZERO_TIME, type VoteSetArguments } from '#spec';
import { BLOCKS, oneIn, oneOf, TIMES, ZERO_HASH } from '../../arbitraries/value-pool.ts';
import { addressOf, keyOf } from '../../arbitraries/signed-values.ts';
import { CHOICES, signedBy, voteOf, VOTERS_MAX, type Shadow } from './vote-set-shadow.ts';

/** A commit as `load_commit` takes it. */
export type LoadedCommit = NonNullable<VoteSetArguments<'load_commit'>['commit']>;
type Entry = LoadedCommit['signatures'][number];

const ADDRESS = '0'.repeat(40);
const absent = (): Entry => ({ flag: 'absent', validator_address: ADDRESS, timestamp: ZERO_TIME, signature: '' });

/** A commit of round 1 or 2 for a block, in which the large set is mostly absent. */
export const drawCommit = (random: Random, shadow: Shadow): LoadedCommit => {
  const choice = Math.max(shadow.choice, 1);
  const round = random.nextInt(1, 2);
  const signatures = shadow.keys.map((_key, index): Entry => {
    if (index >= VOTERS_MAX || (index > 0 && oneIn(random, 5))) return absent();
    const flag = index > 0 && oneIn(random, 6) ? 'nil' : 'commit';
    const vote = voteOf(shadow, { type: 'precommit', round, index, choice: flag === 'nil' ? 0 : choice });
    const { validator_address, timestamp, signature } = signedBy(shadow, vote, index);
    return { flag, validator_address, timestamp, signature };
  });
  return { height: shadow.height, round, block_id: CHOICES[choice] ?? null, signatures };
};

/** A commit with an entry in the name of another validator than that at its place, or of none in the set: no set takes it. */
export const drawCommitOfAnother = (random: Random, shadow: Shadow): LoadedCommit => {
  const commit = drawCommit(random, shadow);
  const count = shadow.keys.length;
  const at = random.nextInt(0, count - 1);
  const entry = commit.signatures[at] ?? absent();
  const other = keyOf((at + random.nextInt(1, Math.max(count - 1, 1))) % (count + 1));
  return {
    ...commit,
    signatures: commit.signatures.with(at, { ...entry, flag: 'commit', validator_address: addressOf(other) }),
  };
};

/** The commit with one entry put wrong. */
const withWrongEntry = (random: Random, commit: LoadedCommit): LoadedCommit => {
  const at = random.nextInt(0, commit.signatures.length - 1);
  const entry = commit.signatures[at] ?? absent();
  const wrong = oneOf<Entry>(random, [
    { ...entry, flag: oneOf(random, [0, 4, -1]) },
    { ...entry, flag: 'commit', signature: '' },
    { ...entry, flag: 'nil', signature: '' },
    { ...absent(), validator_address: 'aa'.repeat(20) },
    { ...absent(), timestamp: TIMES[0] ?? ZERO_TIME },
    { ...absent(), signature: '07' },
    { ...entry, flag: entry.flag === 'nil' ? 'commit' : 'nil' },
    { ...entry, signature: `${entry.signature}00` },
  ]);
  return { ...commit, signatures: commit.signatures.with(at, wrong) };
};

/** A commit that something is wrong with. */
export const drawWrongCommit = (random: Random, shadow: Shadow): LoadedCommit => {
  const commit = drawCommit(random, shadow);
  switch (random.nextInt(0, 10)) {
    case 10:
      return drawCommitOfAnother(random, shadow);
    case 0:
      return { ...commit, signatures: [] };
    case 1:
      return { ...commit, block_id: null };
    case 2:
      return { ...commit, height: 0 };
    case 3:
      return { ...commit, signatures: [...commit.signatures, absent()] };
    case 4:
      return { ...commit, signatures: commit.signatures.slice(0, -1) };
    case 5:
      return { ...commit, round: commit.round + 1 };
    case 6:
      return {
        ...commit,
        block_id: { hash: BLOCKS[0]?.hash ?? ZERO_HASH, part_set_header: { total: 0, hash: ZERO_HASH } },
      };
    default: {
      const wrong = withWrongEntry(random, commit);
      // Entries are looked at where nothing else is.
      return oneIn(random, 4) ? { ...wrong, height: 0 } : wrong;
    }
  }
};
