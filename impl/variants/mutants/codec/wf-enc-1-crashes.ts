// [WF-ENC-1] broken: a nil message crashes.

import { encodeMessage as specified } from '../../../src/codec/encode-message.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnc1Crashes: Variant = {
  id: 'WF-ENC-1-crashes',
  type: 'mutant',
  clauses: ['WF-ENC-1'],
  summary: 'a nil message crashes',
  source: 'the guard for nil dropped',
  replace: {
    encodeMessage: (context, message) => {
      if (message === null) throw new Panic('nil pointer dereference');
      return specified(context, message);
    },
  },
};
