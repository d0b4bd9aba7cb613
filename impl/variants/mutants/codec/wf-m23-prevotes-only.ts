// [WF-M23] broken: every claim is taken for one of prevotes.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfM23PrevotesOnly: Variant = {
  id: 'WF-M23-prevotes-only',
  type: 'mutant',
  clauses: ['WF-M23'],
  summary: 'every claim is taken for one of prevotes',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'vote_set_maj23' in message ? { vote_set_maj23: { ...message.vote_set_maj23, type: 'prevote' } } : message;
    },
  },
};
