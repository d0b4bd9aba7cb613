// [CR-SIG-3] broken: a signature that is too short crashes.

import { hasSignatureLength as specified } from '../../../src/crypto/signatures.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

/** 65 bytes. */
const SIGNATURE_HEX_DIGITS = 130;

export const crSig3Crashes: Variant = {
  id: 'CR-SIG-3-crashes',
  type: 'mutant',
  clauses: ['CR-SIG-3'],
  summary: 'a signature that is too short crashes',
  source: 'RP-1: the length not looked at',
  replace: {
    hasSignatureLength: (context, signature) => {
      if (signature.length < SIGNATURE_HEX_DIGITS) throw new Panic('index out of range [64]');
      return specified(context, signature);
    },
  },
};
