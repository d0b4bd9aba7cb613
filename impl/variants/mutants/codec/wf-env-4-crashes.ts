// [WF-ENV-4] broken: a message without a member crashes.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv4Crashes: Variant = {
  id: 'WF-ENV-4-crashes',
  type: 'mutant',
  clauses: ['WF-ENV-4', 'RX-0'],
  summary: 'a message without a member crashes',
  source: 'VB-17: tendermint e7b9ee7ce',
  replace: {
    receiveMessage: (context, envelope) => {
      if (envelope.sum.case === undefined) throw new Panic('unknown message type <nil>');
      return specified(context, envelope);
    },
  },
};
