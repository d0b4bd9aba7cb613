// Signing and verifying votes and proposals: the address of the key that a signature gives must be the validator's.
// Source: lib/crypto/crypto.go:55-67, lib/crypto/signature.go:46-80, types/signable.go:29-36, types/vote.go:149-159, ER-06.

import type { Proposal, Vote } from '#spec';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import { addressOfPrivateKey, digestOf, privateKeyError, recoverAddressOf, signDigest } from './recover.ts';

/** Bytes of a signature: r, s, v. */
export const SIGNATURE_BYTES = 65;

/** The address of a private key; both hex. Panics for an invalid key: ask `privateKeyError` first. */
export const addressOf = (privateKey: string): string => {
  const refusal = privateKeyError(privateKey);
  if (refusal !== undefined) throw new Panic(refusal);
  return addressOfPrivateKey(privateKey);
};

/** Who should have signed. */
export interface Signer {
  /** 40 hex digits. */
  readonly address: string;
  /** The public key (hex), where a signature alone does not give it; otherwise empty. */
  readonly publicKey: string;
}

/** The public key that a validator is known by besides its address; none, as signatures give it. */
export const publicKeyOf = (_privateKey: string): string => '';

/** The signature (hex, 65 bytes) over `bytes`. Panics for an invalid key. */
export const signBytes = (context: Context, privateKey: string, bytes: Uint8Array): string => {
  const refusal = privateKeyError(privateKey);
  if (refusal !== undefined) throw new Panic(refusal);
  // [CR-SIG-7] MAY sign whatever it is given: nothing remembers what was signed before.
  // [CR-SIG-1] MUST be the deterministic signature with the lower s over the Keccak-256 hash of the sign bytes.
  context.fired.push('CR-SIG-7', 'CR-SIG-1');
  return signDigest(privateKey, digestOf(bytes));
};

/** The signature (hex) of a vote. Panics for an invalid key and for a time that cannot be encoded. */
export const signVote = (context: Context, privateKey: string, chainId: string, vote: Vote): string =>
  context.rules.signBytes(context, privateKey, context.rules.voteSignBytes(context, chainId, vote));

/** The signature (hex) of a proposal. Panics like `signVote`. */
export const signProposal = (context: Context, privateKey: string, chainId: string, proposal: Proposal): string =>
  context.rules.signBytes(context, privateKey, context.rules.proposalSignBytes(context, chainId, proposal));

/** Whether a signature (hex) has the right length to be looked at. */
export const hasSignatureLength = (context: Context, signature: string): boolean => {
  const bytes = signature.length / 2;
  // [CR-SIG-3] MUST refuse a signature of fewer than 65 bytes.
  if (bytes < SIGNATURE_BYTES) context.fired.push('CR-SIG-3');
  // [CR-SIG-4] MUST refuse a signature of more than 65 bytes.
  if (bytes > SIGNATURE_BYTES) context.fired.push('CR-SIG-4');
  return bytes === SIGNATURE_BYTES;
};

/** The recovery id, 0 to 3, that the last byte of a signature stands for, if any. */
export const recoveryId = (context: Context, v: number): number | undefined => {
  // [CR-SIG-5] MUST ignore bit 2 of v; any other v above 3 names no point.
  context.fired.push('CR-SIG-5');
  const id = v & 0xfb;
  return id <= 3 ? id : undefined;
};

/** The address for an r that is 0 modulo the order and yet names a point, if there is one. */
export const addressWithoutInverse = (context: Context): string | undefined => {
  // [CR-SIG-8] MUST refuse an r that has no inverse.
  context.fired.push('CR-SIG-8');
  return undefined;
};

/** The address for a key that is the point at infinity, if there is one. */
export const addressAtInfinity = (context: Context): string | undefined => {
  // [CR-SIG-9] MUST refuse a signature that gives the point at infinity.
  context.fired.push('CR-SIG-9');
  return undefined;
};

/** The address that a digest and a signature give, if any; all hex. Only the first 65 bytes are looked at. */
export const recoverAddress = (context: Context, digest: string, signature: string): string | undefined => {
  const { rules } = context;
  const id = rules.recoveryId(context, Number.parseInt(signature.slice(128, 130), 16));
  if (id === undefined) return undefined;
  const recovered = recoverAddressOf(digest, signature.slice(0, 128), id);
  switch (recovered.type) {
    case 'address':
      return recovered.address;
    case 'no_inverse':
      return rules.addressWithoutInverse(context);
    case 'infinity':
      return rules.addressAtInfinity(context);
    case 'none':
      return undefined;
  }
};

/** Whether `signature` over `bytes` is the signer's: it gives the signer's address. */
export const verifySignature = (context: Context, signer: Signer, bytes: Uint8Array, signature: string): boolean => {
  const { fired, rules } = context;
  // [CR-SIG-2] MUST compare the address of the recovered key with the validator's.
  fired.push('CR-SIG-2');
  return (
    rules.hasSignatureLength(context, signature) &&
    rules.recoverAddress(context, digestOf(bytes), signature) === signer.address
  );
};

/** Why a vote is not the signer's; nothing where it is. */
export const verifyVote = (context: Context, chainId: string, signer: Signer, vote: Vote): string | undefined => {
  const { fired, rules } = context;
  // [CR-SIG-6] MUST compare the address of the vote before it looks at the signature.
  fired.push('CR-SIG-6');
  if (vote.validator_address !== signer.address) return 'invalid validator address';
  const bytes = rules.voteSignBytes(context, chainId, vote);
  return rules.verifySignature(context, signer, bytes, vote.signature) ? undefined : 'invalid signature';
};

/** Whether a proposal is the signer's. */
export const verifyProposal = (context: Context, chainId: string, signer: Signer, proposal: Proposal): boolean => {
  const { rules } = context;
  const bytes = rules.proposalSignBytes(context, chainId, proposal);
  return rules.verifySignature(context, signer, bytes, proposal.signature);
};
