// [VS-5] broken: another signature counts as a repetition.

import type { Variant } from '../../../src/reference.ts';

export const vs5AnySignature: Variant = {
  id: 'VS-5-any-signature',
  type: 'mutant',
  clauses: ['VS-5'],
  summary: 'another signature counts as a repetition',
  source: 'the comparison of signatures dropped',
  replace: { compareWithKnown: () => ({ added: false }) },
};
