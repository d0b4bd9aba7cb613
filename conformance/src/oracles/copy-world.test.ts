// A copy of a run goes its own way: it does what the run would have done, and leaves the run as it was.

import { kardia } from '#impl';
import type { Level, StepResult } from '#spec';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { generatorsOf } from '../arbitraries/generators.ts';
import { copyWorld, enact, type World } from './world.ts';

const scenariosOf = (level: Level) =>
  fc.oneof(...generatorsOf(level, { setState: true }).map(({ arbitrary }) => arbitrary));

const LEVELS_WITH_COPIES = ['peer_state', 'reactor'] as const;

it.each(LEVELS_WITH_COPIES)('goes on at level %s as the run does that it is a copy of', (level) => {
  fc.assert(
    fc.property(scenariosOf(level), fc.nat(), (scenario, at) => {
      const nothing = { id: scenario.id, steps: [] };
      const from = at % (scenario.steps.length + 1);
      const take = ({ run, following, trace }: World): readonly StepResult[] =>
        scenario.steps.slice(from).map((step) => {
          following.follow(undefined);
          trace.begin();
          return run.step(step);
        });
      const world = enact(kardia, scenario, nothing, [], from);
      if (world.run.setup !== undefined) return;
      const copy = copyWorld(level, world) as World;
      expect(copy.run.fired).toEqual(world.run.fired);
      expect([...copy.trace.assigned.keys()].sort()).toEqual([...world.trace.assigned.keys()].sort());
      const copied = take(copy);
      expect(copied).toEqual(take(world));
      expect(copied).toEqual(take(enact(kardia, scenario, nothing, [], from)));
    }),
    { seed: seed(), numRuns: 100 },
  );
});

it('is made at no other level', () => {
  const [scenario] = fc.sample(scenariosOf('codec'), { seed: 1, numRuns: 1 });
  if (scenario === undefined) throw new Error('no scenario');
  const world = enact(kardia, scenario, { id: scenario.id, steps: [] }, [], 0);
  expect(copyWorld('codec', world)).toBeUndefined();
});
