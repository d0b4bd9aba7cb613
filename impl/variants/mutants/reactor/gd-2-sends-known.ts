// [GD-2] broken: any part that is held is sent, known to the peer or not.

import { gossipsOwnPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd2SendsKnown: Variant = {
  id: 'GD-2-sends-known',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'any part that is held is sent, known to the peer or not',
  source: 'GD-10: the difference left out',
  replace: {
    gossipsOwnPart: (context, node, parts, state, outside) =>
      specified(
        { ...context, rules: { ...context.rules, subtract: (_context, held) => held } },
        node,
        parts,
        state,
        outside,
      ),
  },
};
