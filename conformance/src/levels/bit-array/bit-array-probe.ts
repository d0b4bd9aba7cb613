// What an adapter is asked about level bit_array before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';

const setup = { arrays: { a: 'x_x' } };

export const bitArrayProbe: LevelProbe = {
  setup,
  contrast: ['x', '_x', 'xx_'].map((a) => ({ setup: { arrays: { a } }, steps: [{ size: { array: 'a' } }] })),
  wrongKind: { setup, step: { new: { size: 'many', into: 'b' } } },
  nonsense: [
    {
      name: 'unmade_array',
      what: 'a step that reads an array which nothing has made',
      setup,
      steps: [{ size: { array: 'nowhere' } }],
    },
  ],
};
