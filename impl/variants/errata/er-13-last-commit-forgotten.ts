// [PS-NRS-5] as at the pin: Precommits is cleared before it is read. Source: consensus/manager.go:1275-1292.

import type { Variant } from '../../src/reference.ts';

export const er13: Variant = {
  id: 'ER-13',
  type: 'erratum',
  clauses: ['PS-NRS-5'],
  summary: 'the precommits of the height just left are forgotten',
  source: 'BUG-1, consensus/manager.go:1275-1292',
  replace: { lastCommitAfterHeightChange: () => null },
};
