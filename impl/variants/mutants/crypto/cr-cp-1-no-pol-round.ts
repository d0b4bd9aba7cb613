// [CR-CP-1] broken: the POL round of a proposal is not signed.

import { canonicalProposal as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCp1NoPolRound: Variant = {
  id: 'CR-CP-1-no-pol-round',
  type: 'mutant',
  clauses: ['CR-CP-1'],
  summary: 'the POL round of a proposal is not signed',
  source: 'a field of the sign bytes dropped',
  replace: {
    canonicalProposal: (context, chainId, proposal) => ({ ...specified(context, chainId, proposal), pol_round: 0 }),
  },
};
