// Keys, signatures and the recovery of keys, by @noble/curves. This file maps what the Go library accepts to what the kept
// library accepts; the curve arithmetic is all the library's. Source: lib/crypto/signature.go, btcec v0.21.0-beta RecoverCompact.

import { secp256k1 } from '@noble/curves/secp256k1.js';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import { memoised } from './memo.ts';

const { Point, Signature } = secp256k1;
/** The order of the group. */
const N = Point.Fn.ORDER;
/** The prime of the field. */
const P = Point.Fp.ORDER;

const MEMORY = 50_000;

/** Keccak-256 with the original padding, as hex. */
export const keccak256 = (bytes: Uint8Array): string => bytesToHex(keccak_256(bytes));

const digests = new WeakMap<Uint8Array, string>();

/** Keccak-256 of bytes that nobody changes, remembered for the object. */
export const digestOf = (bytes: Uint8Array): string => {
  const known = digests.get(bytes);
  if (known !== undefined) return known;
  const digest = keccak256(bytes);
  digests.set(bytes, digest);
  return digest;
};

/** The address of a point: the last 20 bytes of the hash of its two coordinates. */
const addressOfKey = (key: Uint8Array): string => keccak256(key.subarray(1)).slice(24);

/** The address of the key (0, 0), which stands for the point at infinity in the Go library. */
export const ADDRESS_OF_INFINITY = addressOfKey(new Uint8Array(65));

/** Why `privateKey` (hex) is no private key; nothing where it is one. Source: lib/crypto/crypto.go ToECDSA. */
export const privateKeyError = (privateKey: string): string | undefined => {
  if (privateKey.length !== 64) return 'invalid length, need 256 bits';
  const scalar = BigInt(`0x${privateKey}`);
  if (scalar >= N) return 'invalid private key, >=N';
  return scalar === 0n ? 'invalid private key, zero or negative' : undefined;
};

/** The address of a private key; both hex. */
export const addressOfPrivateKey = memoised(
  MEMORY,
  (privateKey: string) => privateKey,
  (privateKey: string) => addressOfKey(secp256k1.getPublicKey(hexToBytes(privateKey), false)),
);

/** Signs a digest: r, s, v in 65 bytes, deterministic, with the lower s; all hex. */
export const signDigest = memoised(
  MEMORY,
  (privateKey: string, digest: string) => privateKey + digest,
  (privateKey: string, digest: string) => {
    const signature = secp256k1.sign(hexToBytes(digest), hexToBytes(privateKey), {
      prehash: false,
      format: 'recovered',
    });
    return bytesToHex(concatBytes(signature.subarray(1), signature.subarray(0, 1)));
  },
);

/** What recovery comes to: an address, or why there is none. */
export type Recovered =
  | { readonly type: 'address'; readonly address: string }
  /** r, s and v name no point of the curve. */
  | { readonly type: 'none' }
  /** r is 0 modulo the order and yet names a point: it cannot be inverted. */
  | { readonly type: 'no_inverse' }
  /** The key is the point at infinity. */
  | { readonly type: 'infinity' };

const NONE: Recovered = { type: 'none' };

/** Whether `x` is the first coordinate of a point. */
const isOnCurve = (x: bigint): boolean => {
  try {
    Point.fromBytes(concatBytes(Uint8Array.of(2), Point.Fp.toBytes(x)));
    return true;
  } catch {
    return false;
  }
};

const scalarHex = (value: bigint): string => value.toString(16).padStart(64, '0');

/** The key of a signature whose s is 0: it depends on r and the digest only. */
const recoverWithoutS = (digest: string, r: bigint): Recovered => {
  const { Fn } = Point;
  const scalar = Fn.neg(Fn.mul(Fn.create(BigInt(`0x${digest}`)), Fn.inv(r)));
  if (scalar === 0n) return { type: 'infinity' };
  return { type: 'address', address: addressOfPrivateKey(scalarHex(scalar)) };
};

const recoverWithLibrary = (digest: string, r: bigint, s: bigint, id: number): Recovered => {
  const x = r + (id >= 2 ? N : 0n);
  try {
    const key = Signature.fromHex(`0${id}${scalarHex(r)}${scalarHex(s)}`, 'recovered').recoverPublicKey(
      hexToBytes(digest),
    );
    return { type: 'address', address: addressOfKey(key.toBytes(false)) };
  } catch {
    return isOnCurve(x) ? { type: 'infinity' } : NONE;
  }
};

/**
 * The address that a digest and the r and s of a signature give (hex, the first 64 bytes) under recovery id 0 to 3. Any r and
 * s are accepted: s counts modulo the order, r as the coordinate that it names.
 */
export const recoverAddressOf = memoised(
  MEMORY,
  (digest: string, rs: string, id: number) => `${digest}${rs}${id}`,
  (digest: string, rs: string, id: number): Recovered => {
    const x = BigInt(`0x${rs.slice(0, 64)}`) + (id >= 2 ? N : 0n);
    if (x >= P) return NONE;
    const r = x % N;
    if (r === 0n) return isOnCurve(x) ? { type: 'no_inverse' } : NONE;
    const s = BigInt(`0x${rs.slice(64, 128)}`) % N;
    if (s === 0n) return isOnCurve(x) ? recoverWithoutS(digest, r) : NONE;
    return recoverWithLibrary(digest, r, s, (id & 1) | (x >= N ? 2 : 0));
  },
);
