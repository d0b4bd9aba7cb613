// [WF-P-D1] broken: the POL round may be the round itself.

import { checkPolRound as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPD1PolOfOwnRound: Variant = {
  id: 'WF-P-D1-pol-of-own-round',
  type: 'mutant',
  clauses: ['WF-P-D1'],
  summary: 'the POL round may be the round itself',
  source: 'VB-14: tendermint a67ae8146',
  replace: {
    checkPolRound: (context, polRound, round) => (polRound === round ? undefined : specified(context, polRound, round)),
  },
};
