// [CR-SIG-3] [CR-SIG-4] [CR-SIG-8] [CR-SIG-9] as at the pin: byte 64 is indexed without a look at the length, further bytes are
// ignored, and recovery goes on where no key can come of it. Source: lib/crypto/signature.go:46-55.

import type { Context } from '../../src/context.ts';
import { ADDRESS_OF_INFINITY } from '../../src/crypto/recover.ts';
import { SIGNATURE_BYTES } from '../../src/crypto/signatures.ts';
import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';

const hasSignatureLength = (context: Context, signature: string): boolean => {
  const bytes = signature.length / 2;
  if (bytes > SIGNATURE_BYTES) context.fired.push('CR-SIG-4');
  if (bytes >= SIGNATURE_BYTES) return true;
  context.fired.push('CR-SIG-3');
  throw new Panic(`index out of range [64] with length ${bytes}`);
};

const addressWithoutInverse = (context: Context): undefined => {
  context.fired.push('CR-SIG-8');
  throw new Panic('invalid memory address or nil pointer dereference');
};

const addressAtInfinity = (context: Context): string => {
  context.fired.push('CR-SIG-9');
  return ADDRESS_OF_INFINITY;
};

const checkSignature = (_context: Context, signature: string): string | undefined =>
  signature === '' ? 'signature is missing' : undefined;

export const er06: Variant = {
  id: 'ER-06',
  type: 'erratum',
  clauses: ['CR-SIG-3', 'CR-SIG-4', 'CR-SIG-8', 'CR-SIG-9', 'WF-V-D1', 'WF-P-D1', 'VS-6'],
  summary: 'signatures of any length but 0 are looked at, and some crash',
  source: 'RP-1, RP-2, RP-23, lib/crypto/signature.go:46-55, types/vote.go:178',
  replace: { checkSignature, hasSignatureLength, addressWithoutInverse, addressAtInfinity },
};
