// Scenarios of which every part has the right shape and which cannot be set up all the same, because their parts contradict each other.
// An adapter answers them as unsupported; see "Adapter protocol" in adapter-protocol.md.

import {
  argumentsOf,
  NODE_HEIGHT_MAX,
  type BitArrayScenario,
  type ReactorArguments,
  type ReactorScenario,
  type ReactorSetup,
  type Scenario,
  type VoteSetArguments,
  type VoteSetScenario,
  type VoteSetSetup,
} from '#spec';

/** The keys under which a step names arrays that must be there. */
const READ = ['array', 'left', 'right', 'from'] as const;

type NamedArrays = Readonly<Partial<Record<(typeof READ)[number] | 'into', string>>>;

/** A name counts as made from the first step on that may make it: a message that is rejected there leaves it nil. */
const unmadeArray = ({ setup, steps }: BitArrayScenario): string | undefined => {
  const made = new Set(Object.keys(setup.arrays));
  for (const [index, step] of steps.entries()) {
    const names = argumentsOf(step) as NamedArrays;
    for (const key of READ) {
      const name = names[key];
      if (name !== undefined && !made.has(name)) return `step ${index}: no array was named ${JSON.stringify(name)}`;
    }
    if (names.into !== undefined) made.add(names.into);
  }
  return undefined;
};

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

const impossibleNode = ({ setup, steps }: ReactorScenario): string | undefined => {
  const problem = situationProblem(setup, { ...setup.node, store: setup.store });
  if (problem !== undefined) return `setup: ${problem}`;
  for (const [index, step] of steps.entries()) {
    const later = 'node' in step ? situationProblem(setup, step.node) : undefined;
    if (later !== undefined) return `step ${index}: ${later}`;
  }
  return undefined;
};

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

const impossiblePrecommit = ({ setup, steps }: VoteSetScenario): string | undefined => {
  for (const [index, step] of steps.entries()) {
    const problem = 'add_late_precommit' in step ? latePrecommitProblem(setup, step.add_late_precommit) : undefined;
    if (problem !== undefined) return `step ${index}: ${problem}`;
  }
  return undefined;
};

/** Why `scenario` cannot be set up, in one line; nothing where it can. */
export const contradictionIn = (scenario: Scenario): string | undefined => {
  switch (scenario.level) {
    case 'bit_array':
      return unmadeArray(scenario);
    case 'vote_set':
      return impossiblePrecommit(scenario);
    case 'reactor':
      return impossibleNode(scenario);
    default:
      return undefined;
  }
};
