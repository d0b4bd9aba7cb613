// Scenarios of level vote_set that cannot be set up: a late precommit that is none, or that belongs to no last commit.

import { NODE_HEIGHT_MAX, type VoteSetArguments, type VoteSetScenario, type VoteSetSetup } from '#spec';

const latePrecommitProblem = (
  { height: setHeight, validators }: VoteSetSetup,
  { vote, last_commit: lastCommit }: VoteSetArguments<'add_late_precommit'>,
): string | undefined => {
  const height = BigInt(setHeight);
  if (vote.type !== 'precommit' || BigInt(vote.height) !== height - 1n || height < 1n)
    return `the vote is no precommit of the height below ${height}`;
  if (lastCommit === null) return undefined;
  if (height < 2n || height > NODE_HEIGHT_MAX) return `the height below ${height} has no last commit`;
  const { length } = lastCommit.have;
  return length > validators.length
    ? `votes of ${length} validators are held where there are ${validators.length}`
    : undefined;
};

/** Why a late precommit cannot be added, in one line; nothing where each can. */
export const impossiblePrecommit = ({ setup, steps }: VoteSetScenario): string | undefined => {
  for (const [index, step] of steps.entries()) {
    const problem = 'add_late_precommit' in step ? latePrecommitProblem(setup, step.add_late_precommit) : undefined;
    if (problem !== undefined) return `step ${index}: ${problem}`;
  }
  return undefined;
};
