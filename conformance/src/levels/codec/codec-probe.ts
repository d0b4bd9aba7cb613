// What an adapter is asked about level codec before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';

export const codecProbe: LevelProbe = {
  setup: {},
  contrast: [1, 2, 3].map((index) => ({
    setup: {},
    steps: [{ encode: { message: { has_vote: { height: 1, round: 1, type: 'prevote', index } } } }],
  })),
  wrongKind: { setup: {}, step: { decode: { bytes: 12 } } },
  nonsense: [],
};
