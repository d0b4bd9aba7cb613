// [CM-2] broken: an entry that is absent counts as a vote.

import type { Variant } from '../../../src/reference.ts';

export const cm2AbsentToo: Variant = {
  id: 'CM-2-absent-too',
  type: 'mutant',
  clauses: ['CM-2'],
  summary: 'an entry that is absent counts as a vote',
  source: 'GV-16: the flag not looked at',
  replace: {
    isInCommit: () => true,
  },
};
