// [WF-PR-3] broken: only 1 is true.

import { readField as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr3OnlyOne: Variant = {
  id: 'WF-PR-3-only-one',
  type: 'mutant',
  clauses: ['WF-PR-3'],
  summary: 'only 1 is true',
  source: 'numbers above 1 dropped',
  replace: {
    readField: (context, reader, wireType, field, target) => {
      if (field.kind.type === 'bool' && wireType === 0) target[field.property] = reader.varint()[0] === 1;
      else specified(context, reader, wireType, field, target);
    },
  },
};
