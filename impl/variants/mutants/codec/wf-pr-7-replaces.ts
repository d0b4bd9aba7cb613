// [WF-PR-7] broken: a later sub-message replaces the earlier one.

import { mergeMessage as specified } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr7Replaces: Variant = {
  id: 'WF-PR-7-replaces',
  type: 'mutant',
  clauses: ['WF-PR-7'],
  summary: 'a later sub-message replaces the earlier one',
  source: 'merging dropped',
  replace: { mergeMessage: (context, message, _earlier, bytes) => specified(context, message, undefined, bytes) },
};
