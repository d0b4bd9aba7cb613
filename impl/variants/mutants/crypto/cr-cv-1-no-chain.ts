// [CR-CV-1] broken: the chain is not signed.

import { canonicalVote as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCv1NoChain: Variant = {
  id: 'CR-CV-1-no-chain',
  type: 'mutant',
  clauses: ['CR-CV-1'],
  summary: 'the chain is not signed',
  source: 'a field of the sign bytes dropped: votes of another chain pass',
  replace: { canonicalVote: (context, chainId, vote) => ({ ...specified(context, chainId, vote), chain_id: '' }) },
};
