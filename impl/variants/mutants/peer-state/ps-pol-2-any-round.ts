// [PS-POL-2] broken: a message of another POL round is taken.

import type { Variant } from '../../../src/reference.ts';

export const psPol2AnyRound: Variant = {
  id: 'PS-POL-2-any-round',
  type: 'mutant',
  clauses: ['PS-POL-2'],
  summary: 'a message of another POL round is taken',
  source: 'a guard dropped',
  replace: { polIsOfProposal: () => true },
};
