// [GD-8] broken: the prevotes of the round are sent for those of the POL round.

import { gossipPol as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd8OwnRound: Variant = {
  id: 'GD-8-own-round',
  type: 'mutant',
  clauses: ['GD-8'],
  summary: 'the prevotes of the round are sent for those of the POL round',
  source: 'a wrong round',
  replace: { gossipPol: (context, node, _polRound, outside) => specified(context, node, node.round, outside) },
};
