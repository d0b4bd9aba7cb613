// [GD-2] broken: a part that was sent is not marked.

import { gossipsOwnPart as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd2NotMarked: Variant = {
  id: 'GD-2-not-marked',
  type: 'mutant',
  clauses: ['GD-2'],
  summary: 'a part that was sent is not marked',
  source: 'a mark left out',
  replace: {
    gossipsOwnPart: (context, node, parts, state, outside) =>
      specified(
        { ...context, rules: { ...context.rules, setHasProposalBlockPart: () => undefined } },
        node,
        parts,
        state,
        outside,
      ),
  },
};
