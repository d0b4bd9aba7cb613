// [WF-VSB] broken: the round of a claim is not read.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVsbNoRound: Variant = {
  id: 'WF-VSB-no-round',
  type: 'mutant',
  clauses: ['WF-VSB'],
  summary: 'the round of a claim is not read',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'vote_set_bits' in message ? { vote_set_bits: { ...message.vote_set_bits, round: 0 } } : message;
    },
  },
};
