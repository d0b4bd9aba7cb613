// [WF-P] broken: round and POL round are exchanged.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPSwapsRounds: Variant = {
  id: 'WF-P-swaps-rounds',
  type: 'mutant',
  clauses: ['WF-P'],
  summary: 'round and POL round are exchanged',
  source: 'two fields exchanged',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'proposal' in message
        ? { proposal: { ...message.proposal, round: message.proposal.pol_round, pol_round: message.proposal.round } }
        : message;
    },
  },
};
