// [GD-7] broken: a proposal that was sent is not marked.

import { gossipProposal as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd7NotMarked: Variant = {
  id: 'GD-7-not-marked',
  type: 'mutant',
  clauses: ['GD-7'],
  summary: 'a proposal that was sent is not marked',
  source: 'a mark left out',
  replace: {
    gossipProposal: (context, node, state, outside) =>
      specified({ ...context, rules: { ...context.rules, setHasProposal: () => undefined } }, node, state, outside),
  },
};
