// [WF-V] broken: the index of the validator is not read.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVNoIndex: Variant = {
  id: 'WF-V-no-index',
  type: 'mutant',
  clauses: ['WF-V'],
  summary: 'the index of the validator is not read',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'vote' in message ? { vote: { ...message.vote, validator_index: 0 } } : message;
    },
  },
};
