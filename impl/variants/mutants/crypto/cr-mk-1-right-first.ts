// [CR-MK-1] broken: the right child is hashed first.

import { innerHash as specified } from '../../../src/crypto/merkle.ts';
import type { Variant } from '../../../src/reference.ts';

export const crMk1RightFirst: Variant = {
  id: 'CR-MK-1-right-first',
  type: 'mutant',
  clauses: ['CR-MK-1'],
  summary: 'the right child is hashed first',
  source: 'the order of the children turned around',
  replace: { innerHash: (context, left, right) => specified(context, right, left) },
};
