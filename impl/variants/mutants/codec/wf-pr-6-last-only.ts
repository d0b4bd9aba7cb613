// [WF-PR-6] broken: later words replace earlier ones.

import { readWords as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr6LastOnly: Variant = {
  id: 'WF-PR-6-last-only',
  type: 'mutant',
  clauses: ['WF-PR-6'],
  summary: 'later words replace earlier ones',
  source: 'joining words dropped',
  replace: {
    readWords: (context, reader, wireType, words) => {
      words.length = 0;
      specified(context, reader, wireType, words);
    },
  },
};
