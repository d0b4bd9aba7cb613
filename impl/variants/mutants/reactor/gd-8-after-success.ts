// [GD-8] broken: the POL is sent only where the proposal was.

import { gossipPol as specified } from '../../../src/reactor/gossip-data.ts';
import type { Variant } from '../../../src/reference.ts';

export const gd8AfterSuccess: Variant = {
  id: 'GD-8-after-success',
  type: 'mutant',
  clauses: ['GD-8'],
  summary: 'the POL is sent only where the proposal was',
  source: 'GD-13: the text of tendermint v0.31',
  replace: {
    gossipPol: (context, node, polRound, outside) => {
      if (!outside.failed()) specified(context, node, polRound, outside);
    },
  },
};
