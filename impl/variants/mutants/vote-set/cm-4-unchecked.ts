// [CM-4] broken: a stored commit is not validated.

import type { Variant } from '../../../src/reference.ts';

export const cm4Unchecked: Variant = {
  id: 'CM-4-unchecked',
  type: 'mutant',
  clauses: ['CM-4'],
  summary: 'a stored commit is not validated',
  source: 'a dropped guard',
  replace: { refuseStoredCommit: () => undefined },
};
