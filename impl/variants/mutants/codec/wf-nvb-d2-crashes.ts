// [WF-NVB-D2] broken: an absent array of parts crashes.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbD2Crashes: Variant = {
  id: 'WF-NVB-D2-crashes',
  type: 'mutant',
  clauses: ['WF-NVB-D2'],
  summary: 'an absent array of parts crashes',
  source: 'BA-06: the absent sub-message dereferenced',
  replace: {
    receiveMessage: (context, envelope) => {
      const { sum } = envelope;
      if (sum.case === 'newValidBlock' && sum.value.blockParts === undefined)
        throw new Panic('invalid memory address or nil pointer dereference');
      return specified(context, envelope);
    },
  },
};
