// [WF-POL] broken: the POL round is not read.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPolNoRound: Variant = {
  id: 'WF-POL-no-round',
  type: 'mutant',
  clauses: ['WF-POL'],
  summary: 'the POL round is not read',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'proposal_pol' in message ? { proposal_pol: { ...message.proposal_pol, proposal_pol_round: 0 } } : message;
    },
  },
};
