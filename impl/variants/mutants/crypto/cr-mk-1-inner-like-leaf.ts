// [CR-MK-1] broken: an inner node is hashed behind a 0 byte.

import { concatBytes } from '@noble/hashes/utils.js';
import type { Variant } from '../../../src/reference.ts';

export const crMk1InnerLikeLeaf: Variant = {
  id: 'CR-MK-1-inner-like-leaf',
  type: 'mutant',
  clauses: ['CR-MK-1'],
  summary: 'an inner node is hashed behind a 0 byte',
  source: 'PT-12: one prefix for both',
  replace: { innerHash: (context, left, right) => context.rules.leafHash(context, concatBytes(left, right)) },
};
