// [CR-MK-3] broken: aunts run from the root down.

import { merkleTree as specified } from '../../../src/crypto/merkle.ts';
import type { Variant } from '../../../src/reference.ts';

export const crMk3FromTheRoot: Variant = {
  id: 'CR-MK-3-from-the-root',
  type: 'mutant',
  clauses: ['CR-MK-3'],
  summary: 'aunts run from the root down',
  source: 'aunts reversed',
  replace: {
    merkleTree: (context, items) => {
      const tree = specified(context, items);
      return { ...tree, aunts: tree.aunts.map((aunts) => [...aunts.slice(-1), ...aunts.slice(0, -1)]) };
    },
  },
};
