// [WF-HV-D1] broken: a HasVote of round 0 is refused.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfHvD1RefusesRound0: Variant = {
  id: 'WF-HV-D1-refuses-round-0',
  type: 'mutant',
  clauses: ['WF-HV-D1'],
  summary: 'a HasVote of round 0 is refused',
  source: 'VB-15: the sentinel of tendermint moved to 0',
  replace: {
    receiveMessage: (context, envelope) => {
      const { sum } = envelope;
      if (sum.case === 'hasVote' && sum.value.round === 0) throw new Rejection('invalid Round');
      return specified(context, envelope);
    },
  },
};
