// [PT-3] broken: a part for a filled place must have a right proof.

import { addPart as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt3VerifiesFirst: Variant = {
  id: 'PT-3-verifies-first',
  type: 'mutant',
  clauses: ['PT-3'],
  summary: 'a part for a filled place must have a right proof',
  source: 'PT-11: the order of the checks turned around',
  replace: {
    addPart: (context, set, part) => {
      if (!set?.parts.has(part.index)) return specified(context, set, part);
      return specified(context, { ...set, parts: new Map() }, part).added
        ? { added: false }
        : { added: false, error: 'error part set invalid proof' };
    },
  },
};
