// Finds out whether a step that ends the process only follows the one that does: what takes memory or time by itself, and survives once, does not
// survive twice.

import { operationOf, type Scenario } from '#spec';
import type { Dialect } from '#spec';
import { isRunnable } from '../search/runnable.ts';
import { isDeath, type Subject } from '../subjects/subject.ts';
import type { LocatedDeath } from './locate-death.ts';

/** Steps before the last one that are tried. */
const TRIED_MAX = 4;

const withSteps = (scenario: Scenario, steps: readonly object[]): Scenario =>
  // The steps are the scenario's own.
  ({ ...scenario, steps }) as unknown as Scenario;

/**
 * Where a step before the last one of `located`, carried out twice, ends the process in the same way without the last one, that; nothing
 * where none does. It costs a death only where it finds one.
 */
export const findWornStep = async (
  subject: Pick<Subject, 'run'>,
  { scenario, outcome }: LocatedDeath,
  dialect: Dialect,
  stopped: () => boolean,
): Promise<LocatedDeath | undefined> => {
  const steps: readonly Scenario['steps'][number][] = scenario.steps;
  const last = steps.at(-1);
  const before = steps.slice(0, -1).filter((step) => last === undefined || operationOf(step) !== operationOf(last));
  for (const step of before.toReversed().slice(0, TRIED_MAX)) {
    const twice = withSteps(scenario, [step, step]);
    if (stopped()) return undefined;
    if (!isRunnable(twice, dialect)) continue;
    const [answer] = await subject.run([twice], { untilDeath: true });
    if (answer !== undefined && isDeath(answer) && answer.code === outcome.code)
      return { scenario: twice, outcome: answer };
  }
  return undefined;
};
