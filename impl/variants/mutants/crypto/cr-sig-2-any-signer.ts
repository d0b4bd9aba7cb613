// [CR-SIG-2] broken: the signature of any key is valid.

import { digestOf } from '../../../src/crypto/recover.ts';
import type { Variant } from '../../../src/reference.ts';

export const crSig2AnySigner: Variant = {
  id: 'CR-SIG-2-any-signer',
  type: 'mutant',
  clauses: ['CR-SIG-2'],
  summary: 'the signature of any key is valid',
  source: 'the comparison of addresses dropped',
  replace: {
    verifySignature: (context, _signer, bytes, signature) =>
      context.rules.hasSignatureLength(context, signature) &&
      context.rules.recoverAddress(context, digestOf(bytes), signature) !== undefined,
  },
};
