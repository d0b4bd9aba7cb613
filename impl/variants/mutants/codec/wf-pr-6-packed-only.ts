// [WF-PR-6] broken: words that are not packed are ignored.

import { readWords as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr6PackedOnly: Variant = {
  id: 'WF-PR-6-packed-only',
  type: 'mutant',
  clauses: ['WF-PR-6'],
  summary: 'words that are not packed are ignored',
  source: 'readers of packed fields only',
  replace: {
    readWords: (context, reader, wireType, words) => specified(context, reader, wireType, wireType === 0 ? [] : words),
  },
};
