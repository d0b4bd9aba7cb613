// [CR-SIG-5] broken: a higher s is invalid.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { recoverAddress as specified } from '../../../src/crypto/signatures.ts';
import type { Variant } from '../../../src/reference.ts';

export const crSig5LowerSOnly: Variant = {
  id: 'CR-SIG-5-lower-s-only',
  type: 'mutant',
  clauses: ['CR-SIG-5'],
  summary: 'a higher s is invalid',
  source: 'the rule of ethereum since EIP-2',
  replace: {
    recoverAddress: (context, digest, signature) =>
      BigInt(`0x${signature.slice(64, 128)}`) > secp256k1.Point.Fn.ORDER / 2n
        ? undefined
        : specified(context, digest, signature),
  },
};
