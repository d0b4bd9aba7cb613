// Votes that are kept twice: a copy goes its own way. What is never changed, such as votes and validators, is shared.

import { duplicate, type BitArray } from '../bit-array/bit-array.ts';
import type { HeightVoteSet } from './height-vote-set.ts';
import type { BlockVotes, VoteSet } from './vote-set.ts';

const copyBits = (bits: BitArray | null): BitArray | null => (bits === null ? null : duplicate(bits));

const copyBlockVotes = (of: BlockVotes): BlockVotes => ({ ...of, bits: copyBits(of.bits), votes: [...of.votes] });

const copyMap = <Key, Value>(of: ReadonlyMap<Key, Value>, copy: (value: Value) => Value): Map<Key, Value> =>
  new Map([...of].map(([key, value]) => [key, copy(value)]));

/** A vote set with the same votes and claims. */
export const copyVoteSet = (of: VoteSet): VoteSet => ({
  ...of,
  bits: copyBits(of.bits),
  votes: [...of.votes],
  byBlock: copyMap(of.byBlock, copyBlockVotes),
  claims: new Map(of.claims),
});

/** The sets of a height with the same votes, claims and opened rounds. */
export const copyHeightVoteSet = (of: HeightVoteSet): HeightVoteSet => ({
  ...of,
  rounds: copyMap(of.rounds, ({ prevotes, precommits }) => ({
    prevotes: copyVoteSet(prevotes),
    precommits: copyVoteSet(precommits),
  })),
  catchupRounds: copyMap(of.catchupRounds, (rounds) => [...rounds]),
});
