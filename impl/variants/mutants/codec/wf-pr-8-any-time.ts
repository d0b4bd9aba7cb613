// [WF-PR-8] broken: a time of any year is accepted.

import type { Variant } from '../../../src/reference.ts';

export const wfPr8AnyTime: Variant = {
  id: 'WF-PR-8-any-time',
  type: 'mutant',
  clauses: ['WF-PR-8'],
  summary: 'a time of any year is accepted',
  source: 'the range dropped',
  replace: { readTime: (context, message, bytes) => context.rules.mergeMessage(context, message, undefined, bytes) },
};
