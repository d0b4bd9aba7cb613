// [WF-PR-4] broken: what is always written is written the first time only.

import { encodeMessage as specified } from '../../../src/codec/encode-message.ts';
import type { Context } from '../../../src/context.ts';
import type { Variant } from '../../../src/reference.ts';

/** The runs that have encoded a message. */
const encoded = new WeakSet<Context>();

export const wfPr4FirstTimeOnly: Variant = {
  id: 'WF-PR-4-first-time-only',
  type: 'mutant',
  clauses: ['WF-PR-4'],
  summary: 'what is always written is written the first time only',
  source: 'a default that is handed out once',
  replace: {
    encodeMessage: (context, message) => {
      if (!encoded.has(context)) {
        encoded.add(context);
        return specified(context, message);
      }
      return specified({ ...context, rules: { ...context.rules, fillAlways: () => undefined } }, message);
    },
  },
};
