// [WF-ENC-3] broken: a vote for nil has no encoding.

import { encodeMessage as specified } from '../../../src/codec/encode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnc3RefusesNilBlock: Variant = {
  id: 'WF-ENC-3-refuses-nil-block',
  type: 'mutant',
  clauses: ['WF-ENC-3', 'WF-ENC-1'],
  summary: 'a vote for nil has no encoding',
  source: 'the nil block id taken for a missing one',
  replace: {
    encodeMessage: (context, message) =>
      message !== null && 'vote' in message && message.vote?.block_id === null
        ? { error: 'nil BlockID' }
        : specified(context, message),
  },
};
