// [CM-2] broken: votes for nil have no bit.

import type { Variant } from '../../../src/reference.ts';

export const cm2ForBlockOnly: Variant = {
  id: 'CM-2-for-block-only',
  type: 'mutant',
  clauses: ['CM-2'],
  summary: 'votes for nil have no bit',
  source: 'GV-16: types/commit.go:266-276',
  replace: { isInCommit: (entry) => entry.flag === 'commit' },
};
