// HeightVoteSet: the vote sets of one height by round. Source: consensus/types/height_vote_set.go.

import type { BlockId, Uint64, Vote, VoteType } from '#spec';
import { decides } from '../arms.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import type { ValidatorSet } from './validator-set.ts';
import type { Added, VoteSet } from './vote-set.ts';

export interface RoundVoteSets {
  readonly prevotes: VoteSet;
  readonly precommits: VoteSet;
}

export interface HeightVoteSet {
  readonly height: Uint64;
  readonly validators: ValidatorSet;
  round: number;
  readonly rounds: Map<number, RoundVoteSets>;
  /** The rounds that each peer opened by its votes. */
  readonly catchupRounds: Map<string, number[]>;
}

/** The sets of a new height: the first round only. Source: height_vote_set.go:61-79. */
export const newHeightVoteSet = (context: Context, height: Uint64, validators: ValidatorSet): HeightVoteSet => {
  const { firstRound } = context.dialect;
  // [HVS-1] MUST track the first round.
  context.fired.push('HVS-1');
  const votes: HeightVoteSet = { height, validators, round: firstRound, rounds: new Map(), catchupRounds: new Map() };
  addRound(context, votes, firstRound);
  return votes;
};

/** The sets of a round, made if there are none. */
export const roundSets = (context: Context, votes: HeightVoteSet, round: number): RoundVoteSets =>
  votes.rounds.get(round) ?? addRound(context, votes, round);

const addRound = (context: Context, votes: HeightVoteSet, round: number): RoundVoteSets => {
  const { rules } = context;
  const sets = {
    prevotes: rules.newVoteSet(context, votes.height, round, 'prevote', votes.validators),
    precommits: rules.newVoteSet(context, votes.height, round, 'precommit', votes.validators),
  };
  votes.rounds.set(round, sets);
  return sets;
};

/** Makes the sets of all rounds up to `round`. Panics if it goes back. Source: height_vote_set.go:95-111. */
export const setRound = (context: Context, votes: HeightVoteSet, round: number): void => {
  // [HVS-2] MUST make what is missing from the tracked round less one, so that round 0 gets sets too.
  context.fired.push('HVS-2');
  const first = context.rules.firstRoundToMake(votes);
  if (votes.round !== context.dialect.firstRound && round < first)
    throw new Panic('SetRound() must increment the round');
  for (let next = first; next <= round; next++) if (!votes.rounds.has(next)) addRound(context, votes, next);
  votes.round = round;
};

/** The round before the tracked one, modulo 2^32. */
export const firstRoundToMake = (votes: HeightVoteSet): number => (votes.round - 1) >>> 0;

/** The set of a round and type; undefined where there is none. Source: height_vote_set.go:136-158. */
export const votesOf = (context: Context, votes: HeightVoteSet, round: number, type: VoteType): VoteSet | undefined => {
  // [HVS-4] MUST be nothing for an unknown round.
  context.fired.push('HVS-4');
  const sets = votes.rounds.get(round);
  return type === 'prevote' ? sets?.prevotes : type === 'precommit' ? sets?.precommits : undefined;
};

const ROUNDS_PER_PEER = 2;
const UNWANTED = 'peer has sent a vote that does not match our round for more than one round';

/** Adds a vote of a peer; a vote of an unknown round opens it, for two rounds a peer. Source: height_vote_set.go:115-134. */
export const addVote = (context: Context, votes: HeightVoteSet, vote: Vote | null, peer: string): Added => {
  const { fired, rules } = context;
  fired.push('HVS-3');
  if (vote === null) throw new Panic('nil pointer dereference');
  // [HVS-3] MUST look at the type first.
  if (typeof vote.type === 'number') return rules.refuseType();
  let sets = votes.rounds.get(vote.round);
  if (sets === undefined) {
    const opened = votes.catchupRounds.get(peer) ?? [];
    // [HVS-3] MUST let a peer open two rounds, whatever its votes are worth.
    if (decides(context, 'HVS-3', !rules.mayOpenRound(opened))) return { added: false, error: UNWANTED };
    sets = addRound(context, votes, vote.round);
    votes.catchupRounds.set(peer, [...opened, vote.round]);
  }
  return rules.addToVoteSet(context, vote.type === 'prevote' ? sets.prevotes : sets.precommits, vote);
};

/** What becomes of a vote that is neither prevote nor precommit. */
export const refuseType = (): Added => ({ added: false, error: 'voteType is Nil' });

/** Whether a peer that opened these rounds may open another. */
export const mayOpenRound = (opened: readonly number[]): boolean => opened.length < ROUNDS_PER_PEER;

/** Records the claim of a peer; an error for an invalid type or another claim. Source: height_vote_set.go:164-177. */
export const setPeerMaj23 = (
  context: Context,
  votes: HeightVoteSet,
  round: number,
  type: VoteType,
  peer: string,
  block: BlockId,
): string | undefined => {
  const { fired, rules } = context;
  // [HVS-5] MUST refuse an invalid type, and ignore an unknown round.
  fired.push('HVS-5');
  if (typeof type === 'number') return `SetPeerMaj23: Invalid vote type ${type}`;
  const set = rules.votesOf(context, votes, round, type);
  return set === undefined ? undefined : rules.claimMajority(context, set, peer, block);
};
