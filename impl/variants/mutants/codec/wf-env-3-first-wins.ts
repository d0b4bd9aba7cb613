// [WF-ENV-3] broken: the first member of the envelope wins.

import { readField as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv3FirstWins: Variant = {
  id: 'WF-ENV-3-first-wins',
  type: 'mutant',
  clauses: ['WF-ENV-3'],
  summary: 'the first member of the envelope wins',
  source: 'the order of two members turned around',
  replace: {
    readField: (context, reader, wireType, field, target) => {
      const earlier = target[field.property] as { readonly case?: string } | undefined;
      specified(context, reader, wireType, field, target);
      if (field.kind.type === 'member' && earlier?.case !== undefined) target[field.property] = earlier;
    },
  },
};
