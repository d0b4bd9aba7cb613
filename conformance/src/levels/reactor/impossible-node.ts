// Scenarios of level reactor that cannot be set up, because their parts contradict each other.

import type { ReactorArguments, ReactorScenario, ReactorSetup } from '#spec';

type Held = { readonly have: string } | null | undefined;

/** What a setup and a node step share. */
type Situation = ReactorArguments<'node'>;

const blocksNamed = ({ proposal, parts, votes = [], last_commit: commit, store = [] }: Situation): readonly string[] =>
  [proposal, parts, commit, ...votes, ...store].flatMap((each) => each?.block ?? []);

const votesHeld = ({ votes = [], last_commit: commit, store = [] }: Situation): readonly Held[] => [
  commit,
  ...votes,
  ...store.flatMap(({ commit: stored, seen_commit: seen }) => [stored, seen]),
];

const situationProblem = ({ blocks, validators }: ReactorSetup, situation: Situation): string | undefined => {
  const unnamed = blocksNamed(situation).find((name) => !Object.hasOwn(blocks, name));
  if (unnamed !== undefined) return `no block is named ${JSON.stringify(unnamed)}`;
  const count = validators.length;
  const longest = Math.max(0, ...votesHeld(situation).map((held) => held?.have.length ?? 0));
  if (longest > count) return `votes of ${longest} validators are held where there are ${count}`;
  const heights = (situation.store ?? []).map(({ block }) => blocks[block]?.height ?? 0);
  const fallen = heights.findIndex((height, index) => index > 0 && height <= (heights[index - 1] ?? 0));
  return fallen === -1 ? undefined : `store: height ${heights[fallen]} stands after ${heights[fallen - 1]}`;
};

/** Why the node cannot be as the setup or a `node` step says, in one line; nothing where it can. */
export const impossibleNode = ({ setup, steps }: ReactorScenario): string | undefined => {
  const problem = situationProblem(setup, { ...setup.node, store: setup.store });
  if (problem !== undefined) return `setup: ${problem}`;
  for (const [index, step] of steps.entries()) {
    const later = 'node' in step ? situationProblem(setup, step.node) : undefined;
    if (later !== undefined) return `step ${index}: ${later}`;
  }
  return undefined;
};
