// [CR-MK-5] broken: the leaf hash of the proof is not compared with the item.

import { hexToBytes } from '@noble/hashes/utils.js';
import { verifyProof as specified } from '../../../src/crypto/merkle.ts';
import type { Variant } from '../../../src/reference.ts';

export const crMk5AnyItem: Variant = {
  id: 'CR-MK-5-any-item',
  type: 'mutant',
  clauses: ['CR-MK-5'],
  summary: 'the leaf hash of the proof is not compared with the item',
  source: 'a dropped guard',
  replace: {
    verifyProof: (context, root, _item, proof) =>
      specified(
        { ...context, rules: { ...context.rules, leafHash: () => hexToBytes(proof.leaf_hash) } },
        root,
        root,
        proof,
      ),
  },
};
