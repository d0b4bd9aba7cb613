// [CR-SIG-6] broken: the address of the vote is not compared.

import { verifyVote as specified } from '../../../src/crypto/signatures.ts';
import type { Variant } from '../../../src/reference.ts';

export const crSig6AnyAddress: Variant = {
  id: 'CR-SIG-6-any-address',
  type: 'mutant',
  clauses: ['CR-SIG-6'],
  summary: 'the address of the vote is not compared',
  source: 'a dropped guard: the signature is right all the same',
  replace: {
    verifyVote: (context, chainId, signer, vote) =>
      specified(context, chainId, signer, { ...vote, validator_address: signer.address }),
  },
};
