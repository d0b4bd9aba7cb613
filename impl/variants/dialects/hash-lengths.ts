// [WF-PR-9] in the Tendermint family: no bytes are no hash, which is not the hash of zeros; an address has 20 bytes. Nothing is
// padded when it is written. Source: tendermint v0.34.24, types/validation.go:33-42, types/vote.go:184-189.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { Rejection } from '../../src/codec/rejection.ts';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const ADDRESS_BYTES = 20;

const receiveHash = (context: Context, bytes: Uint8Array, size: number): string => {
  context.fired.push('WF-PR-9');
  if (bytes.length !== 0 && bytes.length !== size) throw new Rejection(`expected ${size} bytes, got ${bytes.length}`);
  return bytesToHex(bytes);
};

const receiveAddress = (context: Context, bytes: Uint8Array): string => {
  context.fired.push('WF-PR-9');
  if (bytes.length !== ADDRESS_BYTES) throw new Rejection(`expected ${ADDRESS_BYTES} bytes, got ${bytes.length}`);
  return bytesToHex(bytes);
};

export const hashLengths: Variant = {
  id: 'TM-hash-lengths',
  type: 'dialect',
  clauses: ['WF-PR-9'],
  summary: 'no hash is not the hash of zeros, and an address has 20 bytes',
  source: 'tendermint v0.34.24, types/validation.go:33-42, types/vote.go:184-189',
  replace: { receiveHash, receiveAddress, sentHash: (_context, hex) => hexToBytes(hex) },
};
