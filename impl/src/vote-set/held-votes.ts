// The votes that a scenario says somebody holds, signed here with the keys of its validators. Realises "have" of adapter-protocol.md.

import type { BlockId, Timestamp, Vote } from '#spec';
import type { Context } from '../context.ts';
import { remembered } from '../remember.ts';
import { blockKey } from './block-key.ts';
import type { ValidatorInSet, ValidatorSet } from './validator-set.ts';
import { addKnownGood, newVoteSet, type VoteSet } from './vote-set.ts';

/** Seconds of the time that everything of a height is signed over. */
const TIME_OF_HEIGHT_0 = 1_653_616_800;

/** When everything of a height was signed. */
export const timeOf = (height: number): Timestamp => ({ seconds: TIME_OF_HEIGHT_0 + height, nanos: 0 });

/** What the votes have in common that somebody holds. */
export interface VotePlace {
  readonly type: 'prevote' | 'precommit';
  readonly height: number;
  readonly round: number;
  readonly block: BlockId;
}

const signedBy = (
  context: Context,
  chainId: string,
  { address, privateKey }: ValidatorInSet,
  place: VotePlace,
  index: number,
): Vote => {
  const vote: Vote = {
    type: place.type,
    height: place.height,
    round: place.round,
    block_id: place.block,
    timestamp: timeOf(place.height),
    validator_address: address,
    validator_index: index,
    signature: '',
  };
  return { ...vote, signature: context.rules.signVote(context, privateKey, chainId, vote) };
};

/** Signing is slow, and scenarios share their votes. */
const rememberedVote = remembered(
  (chainId: string, { privateKey }: ValidatorInSet, { type, height, round, block: id }: VotePlace, index: number) =>
    `${chainId}/${privateKey}/${index}/${type}/${height}/${round}/${blockKey(id)}`,
  signedBy,
);

/** The vote of the validator at `index`; undefined outside the set. */
export const signedVoteAt = (
  context: Context,
  set: ValidatorSet,
  place: VotePlace,
  index: number,
): Vote | undefined => {
  const validator = set.validators[index];
  return validator === undefined ? undefined : rememberedVote(context, set.chainId, validator, place, index);
};

/** The votes that `have` names, in the order of their indices. */
export const signedVotes = (context: Context, set: ValidatorSet, place: VotePlace, have: string): Vote[] => {
  const votes: Vote[] = [];
  for (let index = 0; index < have.length; index++) {
    const vote = have[index] === 'x' ? signedVoteAt(context, set, place, index) : undefined;
    if (vote !== undefined) votes.push(vote);
  }
  return votes;
};

/** The set of a place that holds the votes that `have` names. Panics for height 0. */
export const voteSetOf = (context: Context, set: ValidatorSet, place: VotePlace, have: string): VoteSet => {
  const votes = newVoteSet(context, place.height, place.round, place.type, set);
  for (const vote of signedVotes(context, set, place, have)) addKnownGood(context, votes, vote);
  return votes;
};
