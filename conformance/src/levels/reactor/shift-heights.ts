// Scenarios of level reactor with all heights shifted by a constant. Only what the node signs depends on a height as such: votes and
// the proposal of the node are signed over their height and a time that follows from it.

import {
  NODE_HEIGHT_MAX,
  type LooseMessage,
  type Proposal,
  type ReactorArguments,
  type ReactorScenario,
  type ReactorStep,
  type Uint64,
} from '#spec';

const shiftNode = <Keys extends ReactorArguments<'node'>>(keys: Keys, by: number): Keys =>
  keys.height === undefined ? keys : { ...keys, height: keys.height + by };

/** The message at the shifted height; undefined where its height is 0 or so large that it means something by itself. */
export const shiftMessage = (message: LooseMessage, by: number): LooseMessage | undefined => {
  const [[name, fields]] = Object.entries(message) as [[string, { readonly height?: Uint64 | null } | null]];
  if (fields === null) return message;
  const { height } = fields;
  if (typeof height !== 'number' || height < 1 || height + by < 1 || height > NODE_HEIGHT_MAX) return undefined;
  return { [name]: { ...fields, height: height + by } };
};

const shiftStep = (step: ReactorStep, by: number): ReactorStep | undefined => {
  if ('node' in step) return { node: shiftNode(step.node, by) };
  if (!('receive' in step)) return step;
  if (!('message' in step.receive)) return undefined;
  const message = shiftMessage(step.receive.message, by);
  return message === undefined
    ? undefined
    : { receive: { ...step.receive, message: message as { proposal: Proposal } } };
};

/**
 * The scenario with every height `by` higher; messages keep their signatures, which nothing checks at this level. Undefined where
 * raw bytes or a sentinel height stand in the way, or a height would leave its range.
 */
export const shiftHeights = (scenario: ReactorScenario, by: number): ReactorScenario | undefined => {
  const { setup } = scenario;
  const heights = [setup.initial_height, setup.node.height, ...Object.values(setup.blocks).map(({ height }) => height)];
  if (heights.some((height) => height + by < 1 || height + by > NODE_HEIGHT_MAX)) return undefined;
  const steps: ReactorStep[] = [];
  for (const step of scenario.steps) {
    const shifted = shiftStep(step, by);
    if (shifted === undefined) return undefined;
    steps.push(shifted);
  }
  return {
    ...scenario,
    setup: {
      ...setup,
      initial_height: setup.initial_height + by,
      blocks: Object.fromEntries(
        Object.entries(setup.blocks).map(([name, block]) => [name, { ...block, height: block.height + by }]),
      ),
      node: shiftNode(setup.node, by),
    },
    steps,
  };
};
