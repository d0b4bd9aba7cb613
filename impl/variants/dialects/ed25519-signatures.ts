// [CR-SIG-1] [CR-SIG-2] in the Tendermint family: Ed25519 over the sign bytes themselves; an address is a hash of the public key,
// and a signature says nothing about its key. Up to v0.37 R is compared byte by byte, from v0.38 on the rules of ZIP-215 hold.
// Source: tendermint v0.34.24, crypto/ed25519/ed25519.go:54-170; cometbft v0.38.26, crypto/ed25519/ed25519.go:22-32, 167-175.

import { bytesToHex } from '@noble/hashes/utils.js';
import {
  addressOfPublicKey,
  isSignatureOf,
  publicKeyOfSeed,
  seedError,
  signWithSeed,
  type Validity,
} from '../../src/crypto/ed25519.ts';
import type { Signer } from '../../src/crypto/signatures.ts';
import type { Context } from '../../src/context.ts';
import { Panic } from '../../src/panic.ts';
import type { Variant } from '../../src/reference.ts';

const publicKeyOf = (privateKey: string): string => {
  const refusal = seedError(privateKey);
  if (refusal !== undefined) throw new Panic(refusal);
  return publicKeyOfSeed(privateKey);
};

const signBytes = (context: Context, privateKey: string, bytes: Uint8Array): string => {
  const refusal = seedError(privateKey);
  if (refusal !== undefined) throw new Panic(refusal);
  context.fired.push('CR-SIG-7', 'CR-SIG-1');
  return signWithSeed(privateKey, bytesToHex(bytes));
};

const verifySignature =
  (validity: Validity) =>
  (context: Context, { publicKey }: Signer, bytes: Uint8Array, signature: string): boolean => {
    context.fired.push('CR-SIG-2');
    return isSignatureOf(validity, publicKey, bytesToHex(bytes), signature);
  };

export const ed25519Signatures: Variant = {
  id: 'TM-ed25519-signatures',
  type: 'dialect',
  clauses: ['CR-SIG-1', 'CR-SIG-2', 'CR-SIG-3', 'CR-SIG-4', 'CR-SIG-5', 'CR-SIG-8', 'CR-SIG-9'],
  summary: 'keys and signatures are those of Ed25519',
  source: 'tendermint v0.34.24, crypto/ed25519/ed25519.go:54-170',
  replace: {
    privateKeyError: seedError,
    publicKeyOf,
    addressOf: (privateKey) => addressOfPublicKey(publicKeyOf(privateKey)),
    signBytes,
    verifySignature: verifySignature('exact'),
  },
};

export const zip215Signatures: Variant = {
  id: 'V038-zip215-signatures',
  type: 'dialect',
  clauses: ['CR-SIG-2'],
  summary: 'signatures are valid by the rules of ZIP-215',
  source: 'cometbft v0.38.26, crypto/ed25519/ed25519.go:22-32, 167-175',
  replace: { verifySignature: verifySignature('zip215') },
};
