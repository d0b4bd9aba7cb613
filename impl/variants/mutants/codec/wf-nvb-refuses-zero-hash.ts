// [WF-NVB] broken: a header with a zero hash is refused.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbRefusesZeroHash: Variant = {
  id: 'WF-NVB-refuses-zero-hash',
  type: 'mutant',
  clauses: ['WF-NVB'],
  summary: 'a header with a zero hash is refused',
  source: 'VB-02: a bound that is not there',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      if ('new_valid_block' in message && /^0*$/.test(message.new_valid_block.block_part_set_header.hash))
        throw new Rejection('zero hash');
      return message;
    },
  },
};
