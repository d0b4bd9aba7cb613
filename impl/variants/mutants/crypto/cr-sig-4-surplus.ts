// [CR-SIG-4] broken: bytes after the signature are ignored.

import type { Variant } from '../../../src/reference.ts';

/** 65 bytes. */
const SIGNATURE_HEX_DIGITS = 130;

export const crSig4Surplus: Variant = {
  id: 'CR-SIG-4-surplus',
  type: 'mutant',
  clauses: ['CR-SIG-4'],
  summary: 'bytes after the signature are ignored',
  source: 'VB-08: the upper bound dropped',
  replace: {
    hasSignatureLength: (context, signature) => {
      context.fired.push('CR-SIG-4');
      return signature.length >= SIGNATURE_HEX_DIGITS;
    },
  },
};
