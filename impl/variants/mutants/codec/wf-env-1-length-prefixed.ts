// [WF-ENV-1] broken: a length stands before the message.

import { encodeMessage as specified } from '../../../src/codec/encode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv1LengthPrefixed: Variant = {
  id: 'WF-ENV-1-length-prefixed',
  type: 'mutant',
  clauses: ['WF-ENV-1'],
  summary: 'a length stands before the message',
  source: 'what delimited writers of protobuf libraries do',
  replace: {
    encodeMessage: (context, message) => {
      const encoded = specified(context, message);
      return 'error' in encoded ? encoded : { bytes: Uint8Array.of(encoded.bytes.length & 0x7f, ...encoded.bytes) };
    },
  },
};
