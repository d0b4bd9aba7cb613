// Generated scenarios of level reactor in a dialect with signs: after a few translated steps a peer connects anew, says where it is, and
// does one of the things at which released versions were seen to err.

import type { Random } from 'fast-check';
import type { NodeState, ReactorScenario, ReactorStep } from '#spec';
import { kardia, type Reference } from '#impl';
import { nodeAfter } from './runnable-reactor.ts';
import { EPISODES, withWholeParts, type Scene } from './own-reactor-episodes.ts';
import { reactorScenarios } from './reactor-scenarios.ts';
import type { Draw } from '../../arbitraries/draw.ts';
import { translateReactor } from './translate-reactor.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';

/** The most episodes of a scenario. */
const EPISODES_MAX = 3;

/** Of the scenarios one in this many is about a block of two parts of the size that the wire demands; each is large. */
const WHOLE_PARTS_ONE_IN = 60;

const nodeAfterSteps = (setup: ReactorScenario['setup'], steps: readonly ReactorStep[]): NodeState =>
  steps.reduce((node, step) => ('node' in step ? nodeAfter(node, step.node) : node), setup.node);

const sceneOf = (reference: Reference, { setup, steps }: ReactorScenario): Scene => ({
  reference,
  setup,
  node: nodeAfterSteps(setup, steps),
});

const drawOwn = (random: Random, reference: Reference, base: ReactorScenario): ReactorScenario => {
  const title = 'generated, of the dialect';
  const { wholePartBytes } = reference.dialect;
  if (wholePartBytes !== undefined && oneIn(random, WHOLE_PARTS_ONE_IN))
    return { ...withWholeParts(random, reference, base, wholePartBytes), title };
  let scenario: ReactorScenario = { ...base, title };
  for (let count = random.nextInt(1, EPISODES_MAX); count > 0; count--) {
    const more = oneOf(random, EPISODES)(random, sceneOf(reference, scenario));
    scenario = { ...scenario, steps: [...scenario.steps, ...more] };
  }
  return scenario;
};

/** Scenarios of level reactor that only dialects with signs have. */
export const ownReactorScenarios = (reference: Reference): Draw<ReactorScenario> => {
  const base = reactorScenarios({ hostile: false, steps: { min: 0, max: 15 } });
  return (random) => drawOwn(random, reference, translateReactor({ from: kardia, to: reference }, base(random)));
};
