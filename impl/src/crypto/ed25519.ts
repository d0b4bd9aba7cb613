// Ed25519 keys and signatures by @noble/curves, as the Tendermint family uses them: private keys are seeds, addresses are hashes of
// public keys. This file picks between the two meanings of a valid signature; the arithmetic is all the library's.

import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { memoised } from './memo.ts';

const { Point } = ed25519;
const MEMORY = 50_000;

/** Bytes of a seed. */
const SEED_BYTES = 32;
/** Bytes of a signature. */
const SIGNATURE_BYTES = 64;
/** Bytes of an address. */
const ADDRESS_BYTES = 20;

/** Why `privateKey` (hex) is no seed; nothing where it is one. */
export const seedError = (privateKey: string): string | undefined =>
  privateKey.length === SEED_BYTES * 2
    ? undefined
    : `expected a seed of ${SEED_BYTES} bytes, got ${privateKey.length / 2}`;

/** The public key of a seed; both hex. */
export const publicKeyOfSeed = memoised(
  MEMORY,
  (seed: string) => seed,
  (seed: string) => bytesToHex(ed25519.getPublicKey(hexToBytes(seed))),
);

/** The address of a public key: the first 20 bytes of its SHA-256 hash; both hex. Source: crypto/tmhash.SumTruncated. */
export const addressOfPublicKey = (publicKey: string): string =>
  bytesToHex(sha256(hexToBytes(publicKey)).subarray(0, ADDRESS_BYTES));

/** The signature of `bytes`; all hex. */
export const signWithSeed = memoised(
  MEMORY,
  (seed: string, bytes: string) => seed + bytes,
  (seed: string, bytes: string) => bytesToHex(ed25519.sign(hexToBytes(bytes), hexToBytes(seed))),
);

/** Which signatures count as valid: `exact` compares R byte by byte, `zip215` multiplies by the cofactor first. */
export type Validity = 'exact' | 'zip215';

/** The integer of bytes, lowest first. */
const littleEndian = (bytes: Uint8Array): bigint => BigInt(`0x${bytesToHex(bytes.toReversed())}`);

/** Whether [s]B - [k]A is R byte for byte, with any encoding of A. Source: golang.org/x/crypto/ed25519.Verify. */
const isExact = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean => {
  const r = signature.subarray(0, SIGNATURE_BYTES / 2);
  const s = littleEndian(signature.subarray(SIGNATURE_BYTES / 2));
  if (s >= Point.Fn.ORDER) return false;
  const k = Point.Fn.create(littleEndian(sha512(concatBytes(r, publicKey, bytes))));
  try {
    const key = Point.fromBytes(publicKey, true);
    const found = Point.BASE.multiplyUnsafe(s).subtract(key.multiplyUnsafe(k));
    return bytesToHex(found.toBytes()) === bytesToHex(r);
  } catch {
    return false;
  }
};

const isZip215 = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return ed25519.verify(signature, bytes, publicKey, { zip215: true });
  } catch {
    return false;
  }
};

/** Whether `signature` over `bytes` is that of `publicKey`; all hex, and of any length. */
export const isSignatureOf = memoised(
  MEMORY,
  (validity: Validity, publicKey: string, bytes: string, signature: string) =>
    `${validity} ${publicKey} ${bytes} ${signature}`,
  (validity, publicKey, bytes, signature): boolean => {
    if (signature.length !== SIGNATURE_BYTES * 2 || publicKey.length !== SEED_BYTES * 2) return false;
    const verify = validity === 'exact' ? isExact : isZip215;
    return verify(hexToBytes(publicKey), hexToBytes(bytes), hexToBytes(signature));
  },
);
