// [CR-MK-1] broken: a leaf is hashed without a byte in front.

import { sha256 } from '@noble/hashes/sha2.js';
import type { Variant } from '../../../src/reference.ts';

export const crMk1LeafWithoutPrefix: Variant = {
  id: 'CR-MK-1-leaf-without-prefix',
  type: 'mutant',
  clauses: ['CR-MK-1'],
  summary: 'a leaf is hashed without a byte in front',
  source: 'PT-12: tendermint before ec53ce359',
  replace: { leafHash: (_context, item) => sha256(item) },
};
