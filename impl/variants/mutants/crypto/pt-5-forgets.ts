// [PT-5] broken: a part takes the place of the one added before it.

import { addPart as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt5Forgets: Variant = {
  id: 'PT-5-forgets',
  type: 'mutant',
  clauses: ['PT-5'],
  summary: 'a part takes the place of the one added before it',
  source: 'a set that holds one part',
  replace: {
    addPart: (context, set, part) => {
      const before = set === null ? [] : [...set.parts.keys()];
      const result = specified(context, set, part);
      if (result.added) for (const index of before) set?.parts.delete(index);
      return result;
    },
  },
};
