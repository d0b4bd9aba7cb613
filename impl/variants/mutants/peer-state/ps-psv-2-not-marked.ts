// [PS-PSV-2] broken: a vote that was sent is not marked.

import type { Variant } from '../../../src/reference.ts';

export const psPsv2NotMarked: Variant = {
  id: 'PS-PSV-2-not-marked',
  type: 'mutant',
  clauses: ['PS-PSV-2'],
  summary: 'a vote that was sent is not marked',
  source: 'a call dropped',
  replace: { afterSend: () => {} },
};
