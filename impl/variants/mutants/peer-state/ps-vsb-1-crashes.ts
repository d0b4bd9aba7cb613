// [PS-VSB-1] broken: a claim about votes that are not tracked crashes.

import { Panic } from '../../../src/panic.ts';
import { applyVoteSetBits as specified } from '../../../src/peer-state/apply-vote-set-bits.ts';
import type { Variant } from '../../../src/reference.ts';

export const psVsb1Crashes: Variant = {
  id: 'PS-VSB-1-crashes',
  type: 'mutant',
  clauses: ['PS-VSB-1'],
  summary: 'a claim about votes that are not tracked crashes',
  source: 'BA-11: the nil array updated',
  replace: {
    applyVoteSetBits: (context, state, message, claimed, ours) => {
      if (context.rules.getVoteBitArray(context, state, message) === null)
        throw new Panic('invalid memory address or nil pointer dereference');
      specified(context, state, message, claimed, ours);
    },
  },
};
