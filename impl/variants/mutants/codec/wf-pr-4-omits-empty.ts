// [WF-PR-4] broken: a sub-message in which everything is zero is not written.

import type { Variant } from '../../../src/reference.ts';

export const wfPr4OmitsEmpty: Variant = {
  id: 'WF-PR-4-omits-empty',
  type: 'mutant',
  clauses: ['WF-PR-4'],
  summary: 'a sub-message in which everything is zero is not written',
  source: 'what proto3 libraries of other languages do',
  replace: { fillAlways: () => undefined },
};
