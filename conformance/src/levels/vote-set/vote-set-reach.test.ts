// What the generators of level vote_set must reach.

import { describe, expect, it } from 'vitest';
import { execute, kardia } from '#impl';
import { generatorsOf } from '../../arbitraries/generators.ts';
import { randomOf } from '../../search/random.ts';

describe('hostile scenarios of level vote_set', () => {
  it('turn back commits of which the set refuses an entry for its address [CM-3]', () => {
    const hostile = generatorsOf('vote_set', { setState: false }).find(({ name }) => name === 'hostile')?.arbitrary;
    let refused = 0;
    for (let run = 0; run < 200; run++) {
      const scenario = hostile?.generate(randomOf(3, run), undefined).value;
      if (scenario === undefined) continue;
      const { steps } = execute(kardia, scenario, (allowed) => allowed[0] ?? 0).observation;
      if (steps.at(-1)?.crash?.includes('does not match address') === true) refused++;
    }
    expect(refused).toBeGreaterThan(2);
  }, 600_000);
});
