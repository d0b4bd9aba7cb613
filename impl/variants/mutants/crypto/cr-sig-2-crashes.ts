// [CR-SIG-2] broken: a signature that gives no key crashes.

import { recoverAddress as specified } from '../../../src/crypto/signatures.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const crSig2Crashes: Variant = {
  id: 'CR-SIG-2-crashes',
  type: 'mutant',
  clauses: ['CR-SIG-2', 'VS-6'],
  summary: 'a signature that gives no key crashes',
  source: 'RP-23: the error of the recovery not looked at',
  replace: {
    recoverAddress: (context, digest, signature) => {
      const address = specified(context, digest, signature);
      if (address === undefined) throw new Panic('invalid memory address or nil pointer dereference');
      return address;
    },
  },
};
