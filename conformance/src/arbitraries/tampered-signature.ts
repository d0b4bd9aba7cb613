// Signatures that are not what their signer made: of other lengths, with another recovery id, with the greater s, and those at which
// recovery has no key to give [CR-SIG-3, CR-SIG-4, CR-SIG-5, CR-SIG-8, CR-SIG-9].

import type { Random } from 'fast-check';
import { oneOf } from './value-pool.ts';

/** The order of the group of secp256k1, and the first coordinate of its generator, whose second one is even. */
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const GENERATOR = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';

const hex32 = (value: bigint): string => value.toString(16).padStart(64, '0');
const ZEROS = hex32(0n);
const ONES = 'f'.repeat(64);

const LENGTHS: readonly number[] = [0, 1, 64, 66, 130];
const RECOVERY_IDS: readonly string[] = ['00', '01', '02', '03', '04', '05', '08', '1b', '1c', 'ff'];

/** Every way to put a signature wrong; some of the results still verify. `digest` is what was signed; all hex. */
const WAYS: readonly ((random: Random, signature: string, digest: string) => string)[] = [
  (random, signature) => (signature + signature).slice(0, oneOf(random, LENGTHS) * 2),
  (random, signature) => (signature + signature).slice(0, oneOf(random, LENGTHS) * 2),
  (random, signature) => signature.slice(0, 128) + oneOf(random, RECOVERY_IDS),
  (random, signature) => signature.slice(0, 128) + oneOf(random, RECOVERY_IDS),
  // The greater s verifies with the other recovery id.
  (_random, signature) => {
    const s = hex32(ORDER - BigInt(`0x${signature.slice(64, 128)}`));
    return signature.slice(0, 64) + s + (signature.endsWith('00') ? '01' : '00');
  },
  (random, signature) => hex32(ORDER) + signature.slice(64, 128) + oneOf(random, ['00', '01']),
  (random, signature) => ZEROS + signature.slice(64, 128) + oneOf(random, ['00', '02']),
  (random, signature) =>
    signature.slice(0, 64) + oneOf(random, [ZEROS, hex32(ORDER), hex32(ORDER + 1n), ONES]) + signature.slice(128),
  (random, signature) => oneOf(random, [ONES, hex32(ORDER + 1n), hex32(5n)]) + signature.slice(64),
  // The point at infinity: the generator signs for the digest itself.
  (_random, _signature, digest) => `${GENERATOR}${digest}00`,
  (random, signature) => {
    const at = oneOf(random, [0, 31, 32, 63]) * 2;
    const byte = Number.parseInt(signature.slice(at, at + 2), 16) ^ 1;
    return signature.slice(0, at) + byte.toString(16).padStart(2, '0') + signature.slice(at + 2);
  },
];

/** `signature` (hex, 65 bytes) of `digest` (hex), tampered with. */
export const drawTamperedSignature = (random: Random, signature: string, digest: string): string =>
  oneOf(random, WAYS)(random, signature, digest);
