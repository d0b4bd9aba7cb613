// [RX-P] broken: a proposal of a peer is not marked.

import type { Variant } from '../../../src/reference.ts';

export const rxPNotMarked: Variant = {
  id: 'RX-P-not-marked',
  type: 'mutant',
  clauses: ['RX-P'],
  summary: 'a proposal of a peer is not marked',
  source: 'a mark left out',
  replace: {
    receiveProposal: (_context, _reactor, _sender, message, outside) => outside.forward({ proposal: message }),
  },
};
