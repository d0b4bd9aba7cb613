// Simplifications of the vote sets: a validator less, and votes that are left for the subject to sign.

import type { UnsignedVote, VoteSetScenario, VoteSetStep } from '#spec';

/** Validators are taken out one by one up to this many. */
const SINGLES_MAX = 8;

const moved = (index: number, gone: number): number => (index > gone ? index - 1 : index);

/** The vote without its validator; nothing where it was that validator's. */
const voteWithout = (vote: UnsignedVote | null, gone: number): UnsignedVote | null | undefined =>
  vote === null
    ? null
    : vote.validator_index === gone
      ? undefined
      : { ...vote, validator_index: moved(vote.validator_index, gone) };

/** The step in a set without one validator; nothing where the step was about that validator. */
const stepWithout = (step: VoteSetStep, gone: number): VoteSetStep | undefined => {
  if ('add_vote' in step) {
    const vote = voteWithout(step.add_vote.vote, gone);
    return vote === undefined ? undefined : { add_vote: { ...step.add_vote, vote } };
  }
  if ('add_vote_to' in step) {
    const vote = voteWithout(step.add_vote_to.vote, gone);
    return vote === undefined ? undefined : { add_vote_to: { ...step.add_vote_to, vote } };
  }
  if ('add_late_precommit' in step) {
    const { vote: before, last_commit: commit } = step.add_late_precommit;
    const vote = voteWithout(before, gone);
    if (!vote) return undefined;
    const have = commit === null ? '' : commit.have.slice(0, gone) + commit.have.slice(gone + 1);
    return { add_late_precommit: { vote, last_commit: commit && { ...commit, have } } };
  }
  if ('get_by_index' in step) {
    const { index } = step.get_by_index;
    return index === gone ? undefined : { get_by_index: { ...step.get_by_index, index: moved(index, gone) } };
  }
  if ('commit_get_by_index' in step) {
    const { index } = step.commit_get_by_index;
    return index === gone ? undefined : { commit_get_by_index: { index: moved(index, gone) } };
  }
  if ('load_commit' in step && step.load_commit.commit !== null) {
    const { commit } = step.load_commit;
    const signatures = commit.signatures.filter((_, index) => index !== gone);
    return { load_commit: { ...step.load_commit, commit: { ...commit, signatures } } };
  }
  return step;
};

/** The scenario with one validator less, for each of them; with half of them less where there are many. */
export function* fewerValidators(scenario: VoteSetScenario): Generator<VoteSetScenario> {
  const { validators } = scenario.setup;
  const without = (from: VoteSetScenario, gone: number): VoteSetScenario => ({
    ...from,
    setup: { ...from.setup, validators: from.setup.validators.filter((_, index) => index !== gone) },
    steps: from.steps.flatMap((step) => stepWithout(step, gone) ?? []),
  });
  const cutTo = (length: number): VoteSetScenario => {
    let cut = scenario;
    for (let gone = validators.length - 1; gone >= length; gone--) cut = without(cut, gone);
    return cut;
  };
  if (validators.length > 2) yield cutTo(validators.length >> 1);
  if (validators.length > SINGLES_MAX) yield cutTo(SINGLES_MAX);
  if (validators.length < 2) return;
  const first = validators.length > SINGLES_MAX ? validators.length - 1 : 0;
  for (let gone = validators.length - 1; gone >= first; gone--) yield without(scenario, gone);
}

const unsigned = ({ type, height, round, block_id, timestamp, validator_index }: UnsignedVote): UnsignedVote => ({
  type,
  height,
  round,
  block_id,
  timestamp,
  validator_index,
});

const withUnsigned = (step: VoteSetStep): VoteSetStep | undefined => {
  if ('add_vote' in step && step.add_vote.vote?.signature !== undefined)
    return { add_vote: { ...step.add_vote, vote: unsigned(step.add_vote.vote) } };
  if ('add_vote_to' in step && step.add_vote_to.vote?.signature !== undefined)
    return { add_vote_to: { ...step.add_vote_to, vote: unsigned(step.add_vote_to.vote) } };
  if ('add_late_precommit' in step && step.add_late_precommit.vote.signature !== undefined)
    return { add_late_precommit: { ...step.add_late_precommit, vote: unsigned(step.add_late_precommit.vote) } };
  return undefined;
};

/** The step with a vote that is left for the subject to sign, where it is signed; and without a last commit, where it has one. */
export const simplerVoteSetSteps = (step: VoteSetStep): readonly VoteSetStep[] => {
  const commitless: readonly VoteSetStep[] =
    'add_late_precommit' in step && step.add_late_precommit.last_commit !== null
      ? [{ add_late_precommit: { ...step.add_late_precommit, last_commit: null } }]
      : [];
  return [withUnsigned(step) ?? [], commitless].flat();
};
