// Steps that no correct node causes: votes that belong elsewhere, that another key signed or that contradict the validator's
// own, claims that change, commits that do not hold together. And, for the end of a scenario, steps that crash.

import type { Random } from 'fast-check';
import { nextUint64, type BlockId, type UnsignedVote, type VoteSetOperation, type VoteSetStep } from '#spec';
import { digestOfVote } from '../../arbitraries/signed-values.ts';
import { drawTamperedSignature } from '../../arbitraries/tampered-signature.ts';
import { oneIn, oneOf, TIMES, ZERO_HASH } from '../../arbitraries/value-pool.ts';
import { drawCommitOfAnother, drawWrongCommit } from './vote-set-commits.ts';
import { drawWrongLatePrecommit } from './vote-set-late.ts';
import {
  castIn,
  CHOICES,
  hasMajority,
  PEERS,
  ROUNDS_PER_PEER,
  setKey,
  signedBy,
  TWINS,
  voteOf,
  type Ballot,
  type Shadow,
} from './vote-set-shadow.ts';
import { drawBallot, drawSet, drawVoteSetStep } from './vote-set-steps.ts';

/** How often each operation is the one that is sure to be refused; 0 where it is not refused in every state. */
export const SURE_WEIGHTS: Readonly<Record<VoteSetOperation, number>> = {
  set_round: 0,
  add_vote: 8,
  add_vote_to: 4,
  add_late_precommit: 0,
  set_peer_maj23: 2,
  bit_array: 0,
  bit_array_by_block_id: 0,
  two_thirds_majority: 0,
  has_two_thirds_any: 0,
  is_commit: 0,
  size: 0,
  get_by_index: 0,
  make_commit: 0,
  load_commit: 1,
  commit_size: 0,
  commit_bit_array: 0,
  commit_is_commit: 0,
  commit_get_by_index: 0,
  commit_to_vote_set: 0,
};

const WRONG_TYPES: readonly number[] = [0, 3, 32, -1];
const ADDRESSES: readonly string[] = ['0'.repeat(40), 'aa'.repeat(20)];

/** A round that no right step opens. */
const FAR_ROUND = 900;

const withAddress = (shadow: Shadow, vote: UnsignedVote, index: number, address: string): UnsignedVote => ({
  ...signedBy(shadow, vote, index),
  validator_address: address,
});

/** A vote that is refused wherever it is added. */
const drawRefusedVote = (random: Random, shadow: Shadow, ballot: Ballot): UnsignedVote => {
  const vote = voteOf(shadow, ballot);
  const count = shadow.keys.length;
  switch (random.nextInt(0, 4)) {
    case 0: {
      const height = shadow.height === '18446744073709551615' ? 1 : nextUint64(shadow.height);
      return { ...vote, height };
    }
    case 1:
      // Beyond the set: with no address, and with a good one.
      return oneIn(random, 2)
        ? { ...vote, validator_index: count + random.nextInt(0, 2) }
        : { ...signedBy(shadow, vote, ballot.index), validator_index: count };
    case 2:
      return withAddress(shadow, vote, ballot.index, oneOf(random, ADDRESSES));
    case 3:
      // Of a validator that it names by address, not by index.
      return { ...signedBy(shadow, vote, ballot.index), validator_index: count > 1 ? (ballot.index + 1) % count : 1 };
    default:
      return { ...vote, height: 0 };
  }
};

/** A ballot of a validator that has voted, if there is one, for something else. */
const drawConflict = (random: Random, shadow: Shadow, ballot: Ballot): Ballot => {
  const cast = castIn(shadow, ballot.round, ballot.type);
  const voted = [...cast.keys()];
  const index = voted.length > 0 ? oneOf(random, voted) : ballot.index;
  const before = cast.get(index) ?? 0;
  // The same block with another number of parts is another block.
  if (before === 1 && oneIn(random, 3)) return { ...ballot, index, choice: oneOf(random, TWINS) };
  // For what most others vote for, or for what a peer claims: then the vote counts.
  if (before !== shadow.choice && oneIn(random, 2)) return { ...ballot, index, choice: shadow.choice };
  const claimed = PEERS.flatMap((peer) => shadow.claims.get(`${setKey(ballot.round, ballot.type)}/${peer}`) ?? []);
  const others = claimed.filter((choice) => choice !== before);
  if (others.length > 0 && !oneIn(random, 3)) return { ...ballot, index, choice: oneOf(random, others) };
  return { ...ballot, index, choice: (before + random.nextInt(1, CHOICES.length - 1)) % CHOICES.length };
};

/** A vote that something is wrong with, or one that is right and contradicts another. */
const drawWrongVote = (random: Random, shadow: Shadow, ballot: Ballot): UnsignedVote => {
  const vote = voteOf(shadow, ballot);
  switch (random.nextInt(0, 9)) {
    case 0:
    case 1:
      return drawRefusedVote(random, shadow, ballot);
    case 2:
    case 3: {
      const signed = signedBy(shadow, vote, ballot.index);
      const digest = digestOfVote(shadow.chainId, signed);
      return { ...signed, signature: drawTamperedSignature(random, signed.signature, digest) };
    }
    case 4:
      return signedBy(shadow, vote, ballot.index, shadow.chainId === 'kai' ? 'other' : 'kai');
    case 5: {
      // The same vote signed at another time.
      const time = TIMES.find((each) => each !== vote.timestamp) ?? vote.timestamp;
      return { ...vote, timestamp: time };
    }
    default: {
      const conflict = drawConflict(random, shadow, ballot);
      shadow.conflict = { round: conflict.round, type: conflict.type, index: conflict.index };
      return voteOf(shadow, conflict);
    }
  }
};

const drawPlace = (random: Random, shadow: Shadow): Ballot => {
  const round = oneIn(random, 5) ? oneOf(random, [...shadow.rounds]) : shadow.round;
  const type = oneIn(random, 4) ? 'prevote' : shadow.type;
  return drawBallot(random, shadow, shadow.rounds.has(round) ? round : 1, type);
};

/** A vote of a round that the peer may open, whatever the vote is worth, or that is one too many. */
const drawFarVote = (random: Random, shadow: Shadow, ballot: Ballot, peer: string): VoteSetStep => {
  const drawn = FAR_ROUND + random.nextInt(0, 3);
  const round = shadow.rounds.has(drawn) && oneIn(random, 2) ? FAR_ROUND + 4 : drawn;
  const far: Ballot = { ...ballot, index: 0, choice: shadow.choice, round };
  const vote = oneIn(random, 2) ? voteOf(shadow, far) : drawRefusedVote(random, shadow, far);
  const opened = shadow.opened.get(peer) ?? 0;
  if (!shadow.rounds.has(round) && opened < ROUNDS_PER_PEER) {
    shadow.rounds.add(round);
    shadow.opened.set(peer, opened + 1);
  }
  return { add_vote: { vote, peer } };
};

/** The operation with something wrong in it; what only asks is asked about a type that is none. */
export const drawHostileVoteSetStep = (
  random: Random,
  shadow: Shadow,
  operation: VoteSetOperation,
  allowed: ReadonlySet<VoteSetOperation>,
): VoteSetStep | undefined => {
  const peer = oneOf(random, PEERS);
  const ballot = drawPlace(random, shadow);
  const { round, type } = ballot;
  switch (operation) {
    case 'add_vote': {
      if (oneIn(random, 12)) {
        return { add_vote: { vote: { ...voteOf(shadow, ballot), type: oneOf(random, WRONG_TYPES) }, peer } };
      }
      // A round that the peer may open, or that is one too many; most often of one peer, whose rounds are soon used up.
      if (oneIn(random, 5)) return drawFarVote(random, shadow, ballot, oneIn(random, 4) ? peer : 'a');
      return { add_vote: { vote: drawWrongVote(random, shadow, ballot), peer } };
    }
    case 'add_vote_to': {
      if (oneIn(random, 8)) return { add_vote_to: { round, type, vote: null } };
      const wrongType = type === 'prevote' ? 'precommit' : 'prevote';
      const vote =
        oneIn(random, 4) && shadow.rounds.has(round)
          ? { ...voteOf(shadow, ballot), ...(oneIn(random, 2) ? { round: round + 1 } : { type: wrongType }) }
          : drawWrongVote(random, shadow, ballot);
      return { add_vote_to: { round, type, vote: vote as UnsignedVote } };
    }
    case 'add_late_precommit':
      return drawWrongLatePrecommit(random, shadow);
    case 'set_peer_maj23': {
      const choice = random.nextInt(0, CHOICES.length - 1);
      const wrong = oneIn(random, 6) ? oneOf(random, WRONG_TYPES) : type;
      const key = `${setKey(round, wrong)}/${peer}`;
      if (!shadow.claims.has(key)) shadow.claims.set(key, choice);
      return { set_peer_maj23: { round, type: wrong, peer, block_id: CHOICES[choice] ?? null } };
    }
    case 'bit_array':
    case 'two_thirds_majority':
    case 'has_two_thirds_any':
    case 'is_commit':
    case 'size': {
      const set = { ...drawSet(random, shadow), type: oneOf(random, WRONG_TYPES) };
      return { [operation]: set } as unknown as VoteSetStep;
    }
    case 'load_commit': {
      const commit = drawWrongCommit(random, shadow);
      const stored = oneIn(random, 2);
      // A commit that is refused leaves the one before.
      if (!stored) shadow.commit = Math.max(commit.signatures.length, 1);
      return { load_commit: stored ? { commit, stored: true } : { commit } };
    }
    default:
      return drawVoteSetStep(random, shadow, operation, allowed);
  }
};

/** A step of `operation`, one with a weight above, that is refused in every state. */
export const drawSureStep = (random: Random, shadow: Shadow, operation: VoteSetOperation): VoteSetStep => {
  const peer = oneOf(random, PEERS);
  const ballot = drawBallot(random, shadow, 1, shadow.type);
  switch (operation) {
    case 'set_peer_maj23':
      return { set_peer_maj23: { round: 1, type: oneOf(random, WRONG_TYPES), peer, block_id: null } };
    case 'load_commit':
      return {
        load_commit: {
          commit: { height: shadow.height, round: 1, block_id: CHOICES[1] ?? null, signatures: [] },
          stored: true,
        },
      };
    case 'add_vote_to':
      return { add_vote_to: { round: 1, type: shadow.type, vote: drawRefusedVote(random, shadow, ballot) } };
    default:
      return { add_vote: { vote: drawRefusedVote(random, shadow, ballot), peer } };
  }
};

/** A step that crashes. */
export const drawCrashingStep = (random: Random, shadow: Shadow): VoteSetStep => {
  const beyond = shadow.keys.length;
  const steps: VoteSetStep[] = [
    { add_vote: { vote: null, peer: 'a' } },
    { add_vote_to: { round: FAR_ROUND + 9, type: 'prevote', vote: null } },
    { get_by_index: { round: 1, type: shadow.type, index: beyond } },
    { make_commit: { round: FAR_ROUND + 9 } },
    { commit_get_by_index: { index: 10_000 } },
  ];
  if (shadow.round > 2) steps.push({ set_round: { round: 0 } });
  if (shadow.commit === undefined) steps.push({ commit_bit_array: {} }, { commit_to_vote_set: {} });
  return oneOf(random, steps);
};

/** A commit that is loaded and cannot be turned back into votes: the second step crashes. */
export const drawRefusedCommit = (random: Random, shadow: Shadow): readonly VoteSetStep[] => {
  const commit = drawCommitOfAnother(random, shadow);
  return [{ load_commit: oneIn(random, 2) ? { commit, stored: true } : { commit } }, { commit_to_vote_set: {} }];
};

/** The hash of the parts without that of the block: neither complete nor zero. */
const PARTIAL: BlockId = { hash: ZERO_HASH, part_set_header: { total: 3, hash: 'd8'.repeat(32) } };

/** A precommit for a partial block id in a round that has a majority, of which a commit is to be made then: the second step crashes. */
export const drawPartialPrecommit = (shadow: Shadow): readonly VoteSetStep[] | undefined => {
  const round = [...shadow.rounds].find((each) => hasMajority(shadow, each));
  if (round === undefined) return undefined;
  const cast = castIn(shadow, round, 'precommit');
  const index = shadow.keys.findIndex((_key, each) => !cast.has(each));
  if (index === -1) return undefined;
  const vote = { ...voteOf(shadow, { type: 'precommit', round, index, choice: 1 }), block_id: PARTIAL };
  return [{ add_vote_to: { round, type: 'precommit', vote } }, { make_commit: { round } }];
};

/** The claim of a peer for what most do not vote for, so that votes for it count when they come second. */
export const drawRivalClaim = (random: Random, shadow: Shadow): VoteSetStep => {
  const choice = (shadow.choice + random.nextInt(1, CHOICES.length - 1)) % CHOICES.length;
  shadow.claims.set(`${setKey(1, shadow.type)}/a`, choice);
  return { set_peer_maj23: { round: 1, type: shadow.type, peer: 'a', block_id: CHOICES[choice] ?? null } };
};
