// [CR-SIG-1] broken: a vote is signed with the higher s.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { signVote as specified } from '../../../src/crypto/signatures.ts';
import type { Variant } from '../../../src/reference.ts';

export const crSig1HigherS: Variant = {
  id: 'CR-SIG-1-higher-s',
  type: 'mutant',
  clauses: ['CR-SIG-1'],
  summary: 'a vote is signed with the higher s',
  source: 'the lower s dropped',
  replace: {
    signVote: (context, privateKey, chainId, vote) => {
      const signature = specified(context, privateKey, chainId, vote);
      const s = secp256k1.Point.Fn.ORDER - BigInt(`0x${signature.slice(64, 128)}`);
      return `${signature.slice(0, 64)}${s.toString(16).padStart(64, '0')}0${Number(signature.slice(128)) ^ 1}`;
    },
  },
};
