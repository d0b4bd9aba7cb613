// [WF-PR-9] broken: an absent hash is refused.

import { receiveHash as specified } from '../../../src/codec/received-values.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr9RefusesNone: Variant = {
  id: 'WF-PR-9-refuses-none',
  type: 'mutant',
  clauses: ['WF-PR-9'],
  summary: 'an absent hash is refused',
  source: 'zeros for no bytes dropped',
  replace: {
    receiveHash: (context, bytes, size) => {
      if (bytes.length === 0) throw new Rejection(`expected ${size} bytes, got none`);
      return specified(context, bytes, size);
    },
  },
};
