// [WF-PR-1] broken: heights are read with 32 bits.

import { readField as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr132Bits: Variant = {
  id: 'WF-PR-1-32-bits',
  type: 'mutant',
  clauses: ['WF-PR-1'],
  summary: 'heights are read with 32 bits',
  source: 'what a port with 32-bit numbers does',
  replace: {
    readField: (context, reader, wireType, field, target) => {
      specified(context, reader, wireType, field, target);
      if (field.kind.type === 'uint64')
        target[field.property] = BigInt.asUintN(32, BigInt(target[field.property] as bigint | string));
    },
  },
};
