// [RX-BP] broken: a part of a peer is not marked.

import type { Variant } from '../../../src/reference.ts';

export const rxBpNotMarked: Variant = {
  id: 'RX-BP-not-marked',
  type: 'mutant',
  clauses: ['RX-BP'],
  summary: 'a part of a peer is not marked',
  source: 'a mark left out',
  replace: {
    receiveBlockPart: (_context, _reactor, _sender, message, outside) => outside.forward({ block_part: message }),
  },
};
