// Whether a scenario of level reactor can be set up: what it names exists, at the height where it is named, and its node goes on as
// adapter-protocol.md says that nodes do.

import {
  ownValue,
  type Dialect,
  type NodeState,
  type ReactorArguments,
  type ReactorScenario,
  type ReactorSetup,
  type StoredBlock,
} from '#spec';

const isAt = ({ blocks }: ReactorSetup, name: string, height: number): boolean =>
  ownValue(blocks, name)?.height === height;

const isNode = (setup: ReactorSetup, node: NodeState): boolean => {
  const { height, proposal, parts, votes, last_commit: commit } = node;
  return (
    height >= setup.initial_height &&
    (proposal === null || isAt(setup, proposal.block, height)) &&
    (parts === null || isAt(setup, parts.block, height)) &&
    votes.every(({ block }) => block === null || isAt(setup, block, height)) &&
    (commit === null || isAt(setup, commit.block, height - 1))
  );
};

const isStore = ({ blocks }: ReactorSetup, store: readonly StoredBlock[]): boolean => {
  let last = 0;
  return store.every(({ block }) => {
    const height = ownValue(blocks, block)?.height ?? 0;
    const ascends = height > last;
    last = height;
    return ascends;
  });
};

type NodeKeys = ReactorArguments<'node'>;

const NODE_KEYS = ['height', 'round', 'step', 'proposal', 'parts', 'votes', 'last_commit'] as const;

/** A new height comes with everything; within a height the round never falls, and the first one never returns to step 1. */
const goesOn = ({ firstRound }: Dialect, before: NodeState, keys: NodeKeys): boolean => {
  const height = keys.height ?? before.height;
  if (height !== before.height) return height > before.height && NODE_KEYS.every((key) => keys[key] !== undefined);
  const round = keys.round ?? before.round;
  if (round < before.round) return false;
  return !(round === firstRound && (keys.step ?? before.step) === 1 && before.step !== 1);
};

/** The node after a `node` step. */
export const nodeAfter = (before: NodeState, keys: NodeKeys): NodeState => {
  const after: Record<string, unknown> = { ...before };
  for (const key of NODE_KEYS) if (keys[key] !== undefined) after[key] = keys[key];
  return after as unknown as NodeState;
};

/** Whether the scenario can be set up and driven. */
export const isRunnableReactor = (dialect: Dialect, { setup, steps }: ReactorScenario): boolean => {
  if (!isNode(setup, setup.node) || !isStore(setup, setup.store)) return false;
  let { node } = setup;
  return steps.every((step) => {
    if (!('node' in step)) return true;
    if (!goesOn(dialect, node, step.node)) return false;
    node = nodeAfter(node, step.node);
    return isNode(setup, node) && (step.node.store === undefined || isStore(setup, step.node.store));
  });
};
