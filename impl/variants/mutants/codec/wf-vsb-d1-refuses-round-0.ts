// [WF-VSB-D1] broken: a VoteSetBits of round 0 is refused.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVsbD1RefusesRound0: Variant = {
  id: 'WF-VSB-D1-refuses-round-0',
  type: 'mutant',
  clauses: ['WF-VSB-D1'],
  summary: 'a VoteSetBits of round 0 is refused',
  source: 'VB-05: tendermint before a88537bb8',
  replace: {
    receiveMessage: (context, envelope) => {
      const { sum } = envelope;
      if (sum.case === 'voteSetBits' && sum.value.round === 0) throw new Rejection('invalid Round');
      return specified(context, envelope);
    },
  },
};
