// [BA-FP-1] broken: absent votes of a claim are nil, not an array of size 0.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const baFp1AbsentIsNil: Variant = {
  id: 'BA-FP-1-absent-is-nil',
  type: 'mutant',
  clauses: ['BA-FP-1'],
  summary: 'absent votes of a claim are nil, not an array of size 0',
  source: 'BA-06: the sub-message looked at, not the array made of it',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      const { sum } = envelope;
      return 'vote_set_bits' in message && sum.case === 'voteSetBits' && sum.value.votes === undefined
        ? { vote_set_bits: { ...message.vote_set_bits, votes: null } }
        : message;
    },
  },
};
