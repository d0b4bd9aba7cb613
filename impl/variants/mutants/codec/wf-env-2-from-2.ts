// [WF-ENV-2] broken: the field numbers of the messages begin at 2.

import { encodeMessage as specified } from '../../../src/codec/encode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv2From2: Variant = {
  id: 'WF-ENV-2-from-2',
  type: 'mutant',
  clauses: ['WF-ENV-2'],
  summary: 'the field numbers of the messages begin at 2',
  source: 'off by one',
  replace: {
    encodeMessage: (context, message) => {
      const encoded = specified(context, message);
      if ('error' in encoded) return encoded;
      const [tag = 0, ...rest] = encoded.bytes;
      return { bytes: Uint8Array.of(tag + 8, ...rest) };
    },
  },
};
