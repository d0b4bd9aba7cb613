// [WF-HV] broken: round and index are exchanged.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfHvSwapsRoundAndIndex: Variant = {
  id: 'WF-HV-swaps-round-and-index',
  type: 'mutant',
  clauses: ['WF-HV'],
  summary: 'round and index are exchanged',
  source: 'two fields exchanged',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'has_vote' in message
        ? { has_vote: { ...message.has_vote, round: message.has_vote.index, index: message.has_vote.round } }
        : message;
    },
  },
};
