// Right steps on the votes of a height: each validator votes once a round and type, each peer makes one claim, and only what
// is there is asked for.

import type { Random } from 'fast-check';
import type { VoteSetOperation, VoteSetStep, VoteType } from '#spec';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';
import { drawCommit } from './vote-set-commits.ts';
import { drawLatePrecommit } from './vote-set-late.ts';
import {
  castIn,
  CHOICES,
  hasMajority,
  PEERS,
  ROUNDS_PER_PEER,
  setKey,
  signedBy,
  voteOf,
  VOTERS_MAX,
  type Ballot,
  type Shadow,
} from './vote-set-shadow.ts';

/** How often each operation is drawn, in parts of their sum. */
export const VOTE_SET_WEIGHTS: Readonly<Record<VoteSetOperation, number>> = {
  set_round: 2,
  add_vote: 28,
  add_vote_to: 8,
  add_late_precommit: 3,
  set_peer_maj23: 7,
  bit_array: 3,
  bit_array_by_block_id: 4,
  two_thirds_majority: 4,
  has_two_thirds_any: 3,
  is_commit: 3,
  size: 1,
  get_by_index: 4,
  make_commit: 5,
  load_commit: 2,
  commit_size: 1,
  commit_bit_array: 2,
  commit_is_commit: 1,
  commit_get_by_index: 3,
  commit_to_vote_set: 2,
};

/** No round above this is opened, so that rounds meet. */
const ROUND_MAX = 4;

/** The round that stands for none, of which a height has sets once its round is set. */
const NO_ROUND = 0;

const drawType = (random: Random, shadow: Shadow): 'prevote' | 'precommit' =>
  oneIn(random, 4) ? (shadow.type === 'prevote' ? 'precommit' : 'prevote') : shadow.type;

/** A round that is there, most often the tracked one. */
const drawRound = (random: Random, { round, rounds }: Shadow): number =>
  oneIn(random, 4) ? oneOf(random, [...rounds]) : round;

/** A ballot in a round: of a validator that did not vote in it, or again the one that was cast. */
export const drawBallot = (random: Random, shadow: Shadow, round: number, type: Ballot['type']): Ballot => {
  const cast = castIn(shadow, round, type);
  const count = Math.min(shadow.keys.length, VOTERS_MAX);
  let index = random.nextInt(0, count - 1);
  if (!oneIn(random, 6)) for (let tries = 0; tries < count && cast.has(index); tries++) index = (index + 1) % count;
  const choice = cast.get(index) ?? (oneIn(random, 5) ? random.nextInt(0, CHOICES.length - 1) : shadow.choice);
  return { type, round, index, choice };
};

const cast = (shadow: Shadow, { type, round, index, choice }: Ballot): void => {
  const known = castIn(shadow, round, type);
  if (!known.has(index)) known.set(index, choice);
};

/** A vote that the peer may send: in a round that is there, or in one that it may open. */
const drawVote = (random: Random, shadow: Shadow, peer: string): Ballot => {
  const opened = shadow.opened.get(peer) ?? 0;
  const ahead = oneIn(random, 10) ? random.nextInt(2, ROUND_MAX) : 1;
  const isNew = !shadow.rounds.has(ahead);
  if (isNew && opened < ROUNDS_PER_PEER) {
    shadow.rounds.add(ahead);
    shadow.opened.set(peer, opened + 1);
  }
  const round = isNew && opened < ROUNDS_PER_PEER ? ahead : drawRound(random, shadow);
  return drawBallot(random, shadow, round, drawType(random, shadow));
};

const addVote = (random: Random, shadow: Shadow): VoteSetStep => {
  const peer = oneOf(random, PEERS);
  const ballot = drawVote(random, shadow, peer);
  cast(shadow, ballot);
  const vote = voteOf(shadow, ballot);
  return { add_vote: { vote: oneIn(random, 4) ? signedBy(shadow, vote, ballot.index) : vote, peer } };
};

/** The step that makes a round majority more likely. */
const addTo = (random: Random, shadow: Shadow, round: number, type: Ballot['type']): VoteSetStep => {
  const ballot = drawBallot(random, shadow, round, type);
  cast(shadow, ballot);
  return { add_vote_to: { round, type, vote: voteOf(shadow, ballot) } };
};

/** Makes the rounds that setting the tracked round makes. */
const moveTo = (shadow: Shadow, round: number): VoteSetStep => {
  for (let made = Math.max(shadow.round - 1, 0); made <= round; made++) shadow.rounds.add(made);
  shadow.round = round;
  return { set_round: { round } };
};

const loadCommit = (random: Random, shadow: Shadow): VoteSetStep => {
  const commit = drawCommit(random, shadow);
  shadow.commit = commit.signatures.length;
  return { load_commit: oneIn(random, 2) ? { commit, stored: true } : { commit } };
};

/** A round and type to ask for, now and then one that is not there. */
export const drawSet = (random: Random, shadow: Shadow): { round: number; type: VoteType } => ({
  round: oneIn(random, 8) ? oneOf(random, [NO_ROUND, ROUND_MAX + 1]) : drawRound(random, shadow),
  type: drawType(random, shadow),
});

const claim = (random: Random, shadow: Shadow): VoteSetStep => {
  const { round, type } = drawSet(random, shadow);
  const peer = oneOf(random, PEERS);
  const key = `${setKey(round, type)}/${peer}`;
  // A claim in a round that is not there is forgotten.
  const choice = shadow.claims.get(key) ?? (oneIn(random, 3) ? random.nextInt(0, CHOICES.length - 1) : shadow.choice);
  shadow.claims.set(key, choice);
  return { set_peer_maj23: { round, type, peer, block_id: CHOICES[choice] ?? null } };
};

/** A right step; of another operation where this one has nothing to work on and `allowed` has it, else nothing. */
export const drawVoteSetStep = (
  random: Random,
  shadow: Shadow,
  operation: VoteSetOperation,
  allowed: ReadonlySet<VoteSetOperation>,
): VoteSetStep | undefined => {
  const count = shadow.keys.length;
  switch (operation) {
    case 'set_round':
      return moveTo(shadow, Math.min(shadow.round + random.nextInt(0, 2), ROUND_MAX));
    case 'add_vote':
      return addVote(random, shadow);
    case 'add_vote_to':
      return addTo(random, shadow, drawRound(random, shadow), drawType(random, shadow));
    case 'add_late_precommit':
      return drawLatePrecommit(random, shadow);
    case 'set_peer_maj23':
      return claim(random, shadow);
    case 'bit_array':
      return { bit_array: drawSet(random, shadow) };
    case 'bit_array_by_block_id': {
      const choice = oneIn(random, 2) ? shadow.choice : random.nextInt(0, CHOICES.length - 1);
      return { bit_array_by_block_id: { ...drawSet(random, shadow), block_id: CHOICES[choice] ?? null } };
    }
    case 'two_thirds_majority':
      return { two_thirds_majority: drawSet(random, shadow) };
    case 'has_two_thirds_any':
      return { has_two_thirds_any: drawSet(random, shadow) };
    case 'is_commit':
      return { is_commit: drawSet(random, shadow) };
    case 'size':
      return { size: drawSet(random, shadow) };
    case 'get_by_index':
      return { get_by_index: { ...drawSet(random, shadow), index: random.nextInt(0, count - 1) } };
    case 'make_commit': {
      const round = [...shadow.rounds].find((known) => hasMajority(shadow, known));
      if (round !== undefined) {
        shadow.commit = count;
        return { make_commit: { round } };
      }
      return allowed.has('add_vote_to') ? addTo(random, shadow, shadow.round, 'precommit') : undefined;
    }
    case 'load_commit':
      return loadCommit(random, shadow);
    case 'commit_size':
      return { commit_size: {} };
    case 'commit_bit_array':
    case 'commit_is_commit':
    case 'commit_get_by_index':
    case 'commit_to_vote_set':
      break;
  }
  if (shadow.commit === undefined) return allowed.has('load_commit') ? loadCommit(random, shadow) : undefined;
  switch (operation) {
    case 'commit_bit_array':
      return { commit_bit_array: {} };
    case 'commit_is_commit':
      return { commit_is_commit: {} };
    case 'commit_get_by_index':
      return { commit_get_by_index: { index: random.nextInt(0, shadow.commit - 1) } };
    case 'commit_to_vote_set':
      return { commit_to_vote_set: {} };
  }
};
