// What the generator of vote_set scenarios believes about the votes of the height, from the steps it has drawn itself. It exists so
// that the next step can aim: at a vote that is missing for the quorum, at one that is there already, at a claim made before.
// It is no oracle: while every step is right it is exact, afterwards a step may miss its aim.

import type { Random } from 'fast-check';
import type { BlockId, UnsignedVote, Uint64, VoteSetSetup, VoteType } from '#spec';
import { addressOf, keyOf, signatureOfVote } from '../../arbitraries/signed-values.ts';
import { BLOCKS, oneIn, oneOf, TIMES, ZERO_HASH } from '../../arbitraries/value-pool.ts';

const [FIRST] = BLOCKS;

/** What can be voted for: nil, three blocks, and the first of these with another number of parts and with other parts. */
export const CHOICES: readonly BlockId[] = [
  null,
  ...BLOCKS,
  { hash: FIRST?.hash ?? ZERO_HASH, part_set_header: { total: 3, hash: 'd8'.repeat(32) } },
];

/** The places in `CHOICES` of what differs from the first block in one field of the header. */
export const TWINS: readonly number[] = [4, 5];

/** Chains and heights. Each is signed for anew, so there are few. */
const PLACES: readonly (readonly [chainId: string, height: Uint64])[] = [
  ['kai', 1],
  ['kai', 1],
  ['kai', 5],
  ['kai', 5],
  ['other', '18446744073709551615'],
];

/** Powers by validator; the set has as many validators. */
const POWERS: readonly (readonly Uint64[])[] = [
  [1],
  [1, 1, 1, 1],
  [10, 10, 10, 10],
  [10, 10, 10, 10],
  [5, 1, 1, 1],
  [1, 2, 3, 4],
  [1, 1, 1, 1, 1, 1, 1],
  [4, 1, 1, 1, 1, 1, 4],
  [1, 1, 1],
  [2, 1],
  // Around the ends of 32 bits, of what a double holds, and of what a total may be.
  [2 ** 31, 2 ** 31 - 1, 2 ** 31 - 1, 1],
  [2 ** 53 - 6, 2 ** 52 + 3, 6, 3],
  ['576460752303423488', '288230376151711744', '288230376151711740', 3],
];

/** A large set in which few votes make the quorum. */
const MANY: readonly Uint64[] = Array.from({ length: 70 }, (_, index) => (index < 5 ? 100 : 1));

/** One scenario in this many has the large set. */
const MANY_ONE_IN = 16;

/** Of the large set no more than these vote: signing for all of them takes a while. */
export const VOTERS_MAX = 8;

/** The rounds that each peer may open by its votes. */
export const ROUNDS_PER_PEER = 2;

export const PEERS: readonly string[] = ['a', 'a', 'b', 'c'];

/** The votes of one round and type: the choice of each validator by index, where it voted. */
type Cast = Map<number, number>;

/** Believed state of the scenario. */
export interface Shadow {
  readonly chainId: string;
  readonly height: Uint64;
  readonly keys: readonly string[];
  readonly powers: readonly Uint64[];
  readonly quorum: bigint;
  /** The type and the choice that most votes have, so that quorums are met. */
  readonly type: 'prevote' | 'precommit';
  readonly choice: number;
  round: number;
  readonly rounds: Set<number>;
  /** How many rounds a peer opened. */
  readonly opened: Map<string, number>;
  /** By round and type. */
  readonly cast: Map<string, Cast>;
  /** By round, type and peer. */
  readonly claims: Map<string, number>;
  /** Where two votes of one validator met; asked about next. */
  conflict: { readonly round: number; readonly type: VoteType; readonly index: number } | undefined;
  /** How many entries the commit has; nothing where there is none. */
  commit: number | undefined;
}

/** Draws the constants of a scenario. */
export const drawShadow = (random: Random): Shadow => {
  const many = oneIn(random, MANY_ONE_IN);
  const powers = many ? MANY : oneOf(random, POWERS);
  const [chainId, height] = many ? (PLACES[0] ?? ['kai', 1]) : oneOf(random, PLACES);
  return {
    chainId,
    height,
    keys: powers.map((_, index) => keyOf(index)),
    powers,
    quorum: (powers.reduce<bigint>((sum, power) => sum + BigInt(power), 0n) * 2n) / 3n + 1n,
    type: oneIn(random, 3) ? 'prevote' : 'precommit',
    choice: oneIn(random, 6) ? 0 : random.nextInt(1, 2),
    round: 1,
    rounds: new Set([1]),
    opened: new Map(),
    cast: new Map(),
    claims: new Map(),
    conflict: undefined,
    commit: undefined,
  };
};

/** The setup of the scenario. */
export const setupOf = ({ chainId, height, keys, powers }: Shadow): VoteSetSetup => ({
  chain_id: chainId,
  height,
  validators: keys.map((private_key, index) => ({ private_key, power: powers[index] ?? 1 })),
});

/** The key of the votes of a round and type. */
export const setKey = (round: number, type: VoteType): string => `${round}/${type}`;

/** What is believed to be cast in a round. */
export const castIn = (shadow: Shadow, round: number, type: VoteType): Cast => {
  const key = setKey(round, type);
  let cast = shadow.cast.get(key);
  if (cast === undefined) shadow.cast.set(key, (cast = new Map()));
  return cast;
};

/** Whether some choice has the quorum of a round's precommits. */
export const hasMajority = (shadow: Shadow, round: number): boolean => {
  const sums = new Map<number, bigint>();
  for (const [index, choice] of castIn(shadow, round, 'precommit'))
    sums.set(choice, (sums.get(choice) ?? 0n) + BigInt(shadow.powers[index] ?? 0));
  return [...sums.values()].some((sum) => sum >= shadow.quorum);
};

/** A vote by its validator and what it is for. */
export interface Ballot {
  readonly type: 'prevote' | 'precommit';
  readonly round: number;
  readonly index: number;
  readonly choice: number;
}

/** The vote of a ballot: the same ballot, the same vote, so that its signature is the same. Left for the subject to sign. */
export const voteOf = (shadow: Shadow, { type, round, index, choice }: Ballot): UnsignedVote => ({
  type,
  height: shadow.height,
  round,
  block_id: CHOICES[choice] ?? null,
  timestamp: TIMES[(index + choice) % 2] ?? { seconds: 0, nanos: 0 },
  validator_index: index,
});

/** A vote with address and signature. */
export type SignedVote = UnsignedVote & { readonly validator_address: string; readonly signature: string };

/** The vote with the address and the signature of validator `signer`, which must be in the set. */
export const signedBy = (shadow: Shadow, vote: UnsignedVote, signer: number, chainId = shadow.chainId): SignedVote => {
  const key = shadow.keys[signer] ?? keyOf(signer);
  const { type, height, round, block_id, timestamp, validator_index } = vote;
  const addressed = {
    type,
    height,
    round,
    block_id,
    timestamp,
    validator_address: addressOf(key),
    validator_index,
    signature: '',
  };
  return { ...addressed, signature: signatureOfVote(key, chainId, addressed) };
};
