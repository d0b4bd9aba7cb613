// [PT-3] broken: an index equal to the total crashes.

import { addPart as specified } from '../../../src/crypto/part-set.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt3IndexAtTotal: Variant = {
  id: 'PT-3-index-at-total',
  type: 'mutant',
  clauses: ['PT-3'],
  summary: 'an index equal to the total crashes',
  source: 'PT-07: go-kardia f60393c3',
  replace: {
    addPart: (context, set, part) => {
      if (part.index === set?.header.total) throw new Panic(`index out of range [${part.index}]`);
      return specified(context, set, part);
    },
  },
};
