// [WF-V-D1] broken: a message without a vote crashes.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfVD1NoVoteCrashes: Variant = {
  id: 'WF-V-D1-no-vote-crashes',
  type: 'mutant',
  clauses: ['WF-V-D1'],
  summary: 'a message without a vote crashes',
  source: 'VB-16: cometbft e784b3e074',
  replace: {
    receiveMessage: (context, envelope) => {
      const { sum } = envelope;
      if (sum.case === 'vote' && sum.value.vote === undefined) throw new Panic('nil pointer dereference');
      return specified(context, envelope);
    },
  },
};
