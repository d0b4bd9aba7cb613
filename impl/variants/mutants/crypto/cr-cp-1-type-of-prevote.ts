// [CR-CP-1] broken: a proposal is signed with the type of a prevote.

import { canonicalProposal as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCp1TypeOfPrevote: Variant = {
  id: 'CR-CP-1-type-of-prevote',
  type: 'mutant',
  clauses: ['CR-CP-1'],
  summary: 'a proposal is signed with the type of a prevote',
  source: 'the rule for votes taken over',
  replace: {
    canonicalProposal: (context, chainId, proposal) => ({ ...specified(context, chainId, proposal), type: 1 }),
  },
};
