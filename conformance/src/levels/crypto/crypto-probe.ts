// What an adapter is asked about level crypto before a run.

import type { LevelProbe } from '../../probe/level-probe.ts';

const ITEMS = ['00', '01', '02'];

export const cryptoProbe: LevelProbe = {
  setup: {},
  contrast: [1, 2, 3].map((count) => ({ setup: {}, steps: [{ merkle_root: { items: ITEMS.slice(0, count) } }] })),
  wrongKind: { setup: {}, step: { merkle_root: { items: 'none' } } },
  nonsense: [],
};
