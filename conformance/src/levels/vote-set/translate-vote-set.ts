// Scenarios of level vote_set in another dialect.

import type { VoteSetScenario, VoteSetStep } from '#spec';
import { translateCommit } from '../../dialect/translate-commit.ts';
import { translateFields } from '../../dialect/translate-fields.ts';
import { translateVote } from '../../dialect/translate-signed.ts';
import { translateValidators, type Passage, type TranslatedValidators } from '../../dialect/translated-validators.ts';

const translateVoteSetStep = (passage: Passage, validators: TranslatedValidators, step: VoteSetStep): VoteSetStep => {
  if ('add_vote' in step && step.add_vote.vote !== null)
    return { add_vote: { ...step.add_vote, vote: translateVote(passage, validators, step.add_vote.vote) } };
  if ('add_vote_to' in step && step.add_vote_to.vote !== null) {
    const { vote, ...place } = step.add_vote_to;
    return {
      add_vote_to: { ...translateFields(place, 'add_vote_to'), vote: translateVote(passage, validators, vote) },
    };
  }
  if ('add_late_precommit' in step) {
    const { vote, ...held } = step.add_late_precommit;
    return {
      add_late_precommit: {
        vote: translateVote(passage, validators, vote),
        ...translateFields(held, 'add_late_precommit'),
      },
    };
  }
  if ('load_commit' in step && step.load_commit.commit !== null) {
    const commit = translateCommit(passage, validators, step.load_commit.commit);
    return { load_commit: { ...step.load_commit, commit: { ...commit, signatures: [...commit.signatures] } } };
  }
  return translateFields(step, '');
};

/** Votes and commits of the same validators, in the order of the other's set and signed anew. */
export const translateVoteSet = (passage: Passage, scenario: VoteSetScenario): VoteSetScenario => {
  const { chain_id, height, validators: before } = scenario.setup;
  const validators = translateValidators(passage, chain_id, before);
  return {
    ...scenario,
    setup: { ...translateFields({ chain_id, height }, 'setup'), validators: [...validators.after] },
    steps: scenario.steps.map((step) => translateVoteSetStep(passage, validators, step)),
  };
};
