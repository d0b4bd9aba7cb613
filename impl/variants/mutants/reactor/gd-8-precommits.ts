// [GD-8] broken: the precommits of the POL round are sent for the prevotes.

import { gossipPol as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd8Precommits: Variant = {
  id: 'GD-8-precommits',
  type: 'mutant',
  clauses: ['GD-8'],
  summary: 'the precommits of the POL round are sent for the prevotes',
  source: 'a wrong type',
  replace: {
    gossipPol: (context, node, polRound, outside) =>
      specified(
        {
          ...context,
          rules: {
            ...context.rules,
            votesOf: (inner, votes, round) => context.rules.votesOf(inner, votes, round, 'precommit'),
          },
        },
        node,
        polRound,
        outside,
      ),
  },
};
