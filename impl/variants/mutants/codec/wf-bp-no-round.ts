// [WF-BP] broken: the round of a part is not read.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfBpNoRound: Variant = {
  id: 'WF-BP-no-round',
  type: 'mutant',
  clauses: ['WF-BP'],
  summary: 'the round of a part is not read',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'block_part' in message ? { block_part: { ...message.block_part, round: 0 } } : message;
    },
  },
};
