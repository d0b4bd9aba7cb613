// [GD-5] broken: the proposal is not sent.

import type { Variant } from '../../../src/reference.ts';

export const gd5Never: Variant = {
  id: 'GD-5-never',
  type: 'mutant',
  clauses: ['GD-5'],
  summary: 'the proposal is not sent',
  source: 'one arm dropped',
  replace: {
    gossipProposal: () => undefined,
  },
};
