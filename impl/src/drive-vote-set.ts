// Drives the votes of one height, and one commit, step after step. Where a vote has no signature it is signed here with the
// key of its validator, as an adapter does.

import {
  argumentsOf,
  operationOf,
  type Commit,
  type Json,
  type StepResult,
  type UnsignedVote,
  type Vote,
  type VoteSetArguments,
  type VoteSetOperation,
  type VoteSetSetup,
  type VoteSetStep,
} from '#spec';
import type { BitArray } from './bit-array/bit-array.ts';
import type { Context } from './context.ts';
import { Panic } from './panic.ts';
import type { HeightVoteSet } from './vote-set/height-vote-set.ts';
import { voteSetOf } from './vote-set/held-votes.ts';
import { validatorSetOf, type ValidatorSet } from './vote-set/validator-set.ts';
import type { Added, VoteSet } from './vote-set/vote-set.ts';

interface Votes {
  readonly height: HeightVoteSet;
  commit: Commit | null;
}

type Effects = { readonly value?: Json; readonly error?: string };
type Drive<Name extends VoteSetOperation> = (context: Context, votes: Votes, input: VoteSetArguments<Name>) => Effects;

const NOTHING: Effects = {};

const set = (context: Context, votes: Votes, { round, type }: { round: number; type: Vote['type'] }) =>
  context.rules.votesOf(context, votes.height, round, type);

const bitsValue = (bits: BitArray | null): Json => (bits === null ? null : (bits.value as Json));

const added = ({ added: value, error }: Added): Effects => (error === undefined ? { value } : { value, error });

const fails = (error: string | undefined): Effects => (error === undefined ? NOTHING : { error });

/** The vote with address and signature filled in where they are missing; both stay empty for an index outside the set. */
const signedVote = (context: Context, validators: ValidatorSet, vote: UnsignedVote): Vote => {
  const validator = validators.validators[vote.validator_index];
  const complete: Vote = {
    ...vote,
    validator_address: vote.validator_address ?? validator?.address ?? '0'.repeat(40),
    signature: vote.signature ?? '',
  };
  if (vote.signature !== undefined || validator === undefined) return complete;
  return {
    ...complete,
    signature: context.rules.signVote(context, validator.privateKey, validators.chainId, complete),
  };
};

const complete = (context: Context, votes: Votes, vote: UnsignedVote | null): Vote | null =>
  vote === null ? null : signedVote(context, votes.height.validators, vote);

const majorityValue = (voteSet: VoteSet | undefined): Json =>
  ({ block_id: voteSet?.majority?.block ?? null, ok: voteSet?.majority !== undefined }) as Json;

/** The vote set that a commit turns back into. Panics for a nil commit. */
const voteSetOfCommit = (context: Context, votes: Votes): Json => {
  const { rules } = context;
  const { commit } = votes;
  if (commit === null) throw new Panic('nil pointer dereference');
  const precommits = rules.newVoteSet(context, commit.height, commit.round, 'precommit', votes.height.validators);
  for (const [index, entry] of commit.signatures.entries())
    if (rules.isInCommit(entry))
      rules.enterVoteOfCommit(context, precommits, rules.commitVoteAt(context, commit, index));
  return { bits: bitsValue(precommits.bits), ...(majorityValue(precommits) as object) } as Json;
};

type LastCommit = Exclude<VoteSetArguments<'add_late_precommit'>['last_commit'], null>;

/** The vote set of the height below; only heights that can be dated have one. */
const lastCommitOf = (context: Context, { height, validators }: HeightVoteSet, lastCommit: LastCommit): VoteSet => {
  const { round, block_id: block, have } = lastCommit;
  return voteSetOf(context, validators, { type: 'precommit', height: Number(height) - 1, round, block }, have);
};

const OPERATIONS: { readonly [Name in VoteSetOperation]: Drive<Name> } = {
  set_round: (context, votes, { round }) => {
    context.rules.setRound(context, votes.height, round);
    return NOTHING;
  },
  add_vote: (context, votes, { vote, peer }) =>
    added(context.rules.addVote(context, votes.height, complete(context, votes, vote), peer)),
  add_vote_to: (context, votes, input) =>
    added(context.rules.addToVoteSet(context, set(context, votes, input), complete(context, votes, input.vote))),
  add_late_precommit: (context, votes, { vote, last_commit: lastCommit }) =>
    added(
      context.rules.addLatePrecommit(
        context,
        lastCommit === null ? undefined : lastCommitOf(context, votes.height, lastCommit),
        signedVote(context, votes.height.validators, vote),
      ),
    ),
  set_peer_maj23: (context, votes, { round, type, peer, block_id }) =>
    fails(context.rules.setPeerMaj23(context, votes.height, round, type, peer, block_id)),
  bit_array: (context, votes, input) => {
    context.fired.push('VS-8');
    return { value: bitsValue(set(context, votes, input)?.bits ?? null) };
  },
  bit_array_by_block_id: (context, votes, input) => ({
    value: bitsValue(context.rules.bitsForBlock(context, set(context, votes, input), input.block_id)),
  }),
  two_thirds_majority: (context, votes, input) => {
    context.fired.push('VS-8');
    return { value: majorityValue(set(context, votes, input)) };
  },
  has_two_thirds_any: (context, votes, input) => ({
    value: context.rules.hasTwoThirdsAny(context, set(context, votes, input)),
  }),
  is_commit: (context, votes, input) => ({
    value: context.rules.voteSetIsCommit(context, set(context, votes, input)),
  }),
  size: (context, votes, input) => {
    context.fired.push('VS-8');
    return { value: set(context, votes, input)?.votes.length ?? 0 };
  },
  get_by_index: (context, votes, input) => ({
    value: context.rules.voteAt(context, set(context, votes, input), input.index) as Json,
  }),
  make_commit: (context, votes, { round }) => {
    votes.commit = context.rules.makeCommit(context, set(context, votes, { round, type: 'precommit' }));
    return { value: votes.commit as unknown as Json };
  },
  load_commit: (context, votes, { commit, stored }) => {
    const refusal = stored === true && commit !== null ? context.rules.refuseStoredCommit(context, commit) : undefined;
    if (refusal === undefined) votes.commit = commit;
    return fails(refusal);
  },
  commit_size: (context, votes) => ({ value: context.rules.commitSize(context, votes.commit) }),
  commit_bit_array: (context, votes) => ({ value: bitsValue(context.rules.commitBits(context, votes.commit)) }),
  commit_is_commit: (context, votes) => ({ value: context.rules.commitIsCommit(context, votes.commit) }),
  commit_get_by_index: (context, votes, { index }) => ({
    value: context.rules.commitVoteAt(context, votes.commit, index) as unknown as Json,
  }),
  commit_to_vote_set: (context, votes) => ({ value: voteSetOfCommit(context, votes) }),
};

/** The validators of a setup, in set order. */
export const validatorsOf = (context: Context, chainId: string, validators: VoteSetSetup['validators']): ValidatorSet =>
  validatorSetOf(
    chainId,
    validators.map(({ private_key, power }) => ({
      privateKey: private_key,
      address: context.rules.addressOf(private_key),
      publicKey: context.rules.publicKeyOf(private_key),
      power: BigInt(power),
    })),
  );

/** The votes of one scenario while it runs. Panics where the setup does. */
export const startVoteSet = (
  context: Context,
  setup: VoteSetSetup,
): { readonly step: (step: VoteSetStep) => StepResult } => {
  const validators = validatorsOf(context, setup.chain_id, setup.validators);
  const votes: Votes = { height: context.rules.newHeightVoteSet(context, setup.height, validators), commit: null };
  return {
    step: (step) => {
      const drive = OPERATIONS[operationOf(step) as VoteSetOperation] as Drive<VoteSetOperation>;
      return drive(context, votes, argumentsOf(step) as never);
    },
  };
};
