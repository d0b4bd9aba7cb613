// [PT-3] broken: a part replaces the one in its place.

import { addPart as specified } from '../../../src/crypto/part-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const pt3Replaces: Variant = {
  id: 'PT-3-replaces',
  type: 'mutant',
  clauses: ['PT-3'],
  summary: 'a part replaces the one in its place',
  source: 'the check for a filled place dropped',
  replace: {
    addPart: (context, set, part) => {
      set?.parts.delete(part.index);
      return specified(context, set, part);
    },
  },
};
