// [RX-NRS] broken: a NewRoundStep is not compared with the initial height.

import type { Variant } from '../../../src/reference.ts';

export const rxNrsAnyHeight: Variant = {
  id: 'RX-NRS-any-height',
  type: 'mutant',
  clauses: ['RX-NRS'],
  summary: 'a NewRoundStep is not compared with the initial height',
  source: 'VB-12: tendermint before 65909a13d',
  replace: {
    receiveNewRoundStep: (context, _reactor, { state }, message) =>
      context.rules.applyNewRoundStep(context, state, message),
  },
};
