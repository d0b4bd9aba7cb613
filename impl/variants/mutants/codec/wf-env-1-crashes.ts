// [WF-ENV-1] broken: bytes that do not decode crash.

import { decodeMessage as specified } from '../../../src/codec/decode-message.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv1Crashes: Variant = {
  id: 'WF-ENV-1-crashes',
  type: 'mutant',
  clauses: ['WF-ENV-1', 'RX-0'],
  summary: 'bytes that do not decode crash',
  source: 'VB-17: tendermint bdedf2ec2',
  replace: {
    decodeMessage: (context, bytes) => {
      const decoded = specified(context, bytes);
      if ('error' in decoded) throw new Panic(decoded.error);
      return decoded;
    },
  },
};
