// [VS-8] broken: a block that is not tracked has an empty array.

import { bitsForBlock as specified } from '../../../src/vote-set/vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const vs8UntrackedIsEmpty: Variant = {
  id: 'VS-8-untracked-is-empty',
  type: 'mutant',
  clauses: ['VS-8'],
  summary: 'a block that is not tracked has an empty array',
  source: 'nil and empty not told apart',
  replace: {
    bitsForBlock: (context, set, block) =>
      specified(context, set, block) ?? context.rules.newBitArray(context, set?.votes.length ?? 0),
  },
};
