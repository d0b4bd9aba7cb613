// Signatures and part sets: worked examples, and what the pin does with signatures that no signer makes.

import { hexToBytes } from '@noble/hashes/utils.js';
import type { Vote } from '#spec';
import { describe, expect, it } from 'vitest';
import type { Context, Watch } from '../context.ts';
import { kardia } from '../reference.ts';
import { kardiaAtPin } from '../../variants/profiles.ts';
import { keccak256 } from './recover.ts';

const context = (reference = kardia): Context => ({
  dialect: reference.dialect,
  rules: reference.rules,
  fired: [],
  choose: () => {
    throw new Error('nothing to choose');
  },
});

const KEY = '0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20';
const ADDRESS = '6370ef2f4db3611d657b90667de398a2cc2a370c';
const N = 'fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141';
const CHAIN = 'kai-test';

const VOTE: Vote = {
  type: 'prevote',
  height: 5,
  round: 2,
  block_id: { hash: KEY, part_set_header: { total: 3, hash: KEY.replace(/../g, (byte) => hexPlus(byte, 32)) } },
  timestamp: { seconds: 1653616800, nanos: 123456789 },
  validator_address: ADDRESS,
  validator_index: 0,
  signature: '',
};

function hexPlus(byte: string, more: number): string {
  return (Number.parseInt(byte, 16) + more).toString(16).padStart(2, '0');
}

const SIGNATURE =
  '8cbade64777b78d3bdb2cddca72ced41c11e1e267f84399ecbf02e0b06f00e637da3cd3762d9ce8360857a54c8da61065afa8df405bd160618059a593ad1f0b801';
const S = SIGNATURE.slice(64, 128);
const MIRRORED_S = '825c32c89d26317c9f7a85ab37259ef85fb44ef2a98b8a35a7ccc43395645089';

const verify = (signature: string, reference = kardia) =>
  reference.rules.verifyVote(context(reference), CHAIN, { address: ADDRESS, publicKey: '' }, { ...VOTE, signature });

describe('voteSignBytes', () => {
  it('is the same for a precommit [CR-CV-2]', () => {
    const bytes = kardia.rules.voteSignBytes(context(), CHAIN, VOTE);
    expect(keccak256(bytes)).toBe('ded420f1b850f9b70104ec648990ddf4dade5b33afabb2910cc195decb011e79');
    expect(kardia.rules.voteSignBytes(context(), CHAIN, { ...VOTE, type: 'precommit' })).toEqual(bytes);
  });
});

describe('signVote', () => {
  it('is deterministic, with v at the end [CR-SIG-1]', () => {
    expect(kardia.rules.signVote(context(), KEY, CHAIN, VOTE)).toBe(SIGNATURE);
    expect(kardia.rules.addressOf(KEY)).toBe(ADDRESS);
  });
});

describe('verifyVote', () => {
  it('takes bit 2 of v and the mirrored s [CR-SIG-5]', () => {
    expect(verify(SIGNATURE)).toBeUndefined();
    expect(verify(`${SIGNATURE.slice(0, 128)}05`)).toBeUndefined();
    expect(verify(`${SIGNATURE.slice(0, 64)}${MIRRORED_S}00`)).toBeUndefined();
    expect(verify(`${SIGNATURE.slice(0, 128)}09`)).toBe('invalid signature');
  });

  it.each([
    ['64 bytes', SIGNATURE.slice(0, 128), 'index out of range'],
    ['r of the group order', `${N}${S}00`, 'nil pointer'],
    ['r of 0 with v 2', `${'00'.repeat(32)}${S}02`, 'nil pointer'],
  ])('refuses %s, which crashes the pin [CR-SIG-3] [CR-SIG-8]', (_name, signature, crash) => {
    expect(verify(signature)).toBe('invalid signature');
    expect(() => verify(signature, kardiaAtPin)).toThrow(crash);
  });

  it('refuses a longer signature, which the pin takes [CR-SIG-4]', () => {
    expect(verify(`${SIGNATURE}ff`)).toBe('invalid signature');
    expect(verify(`${SIGNATURE}ff`, kardiaAtPin)).toBeUndefined();
  });

  it('gives the point at infinity an address at the pin only [CR-SIG-9]', () => {
    const digest = 'ded420f1b850f9b70104ec648990ddf4dade5b33afabb2910cc195decb011e79';
    const generator = '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
    const recover = (reference: typeof kardia) =>
      reference.rules.recoverAddress(context(reference), digest, `${generator}${digest}00`);
    expect(recover(kardia)).toBeUndefined();
    expect(recover(kardiaAtPin)).toBe('3f17f1962b36e491b30a40b2405849e597ba5fb5');
  });
});

describe('addPart', () => {
  const collect = (reference: typeof kardia) => {
    const ctx = context(reference);
    const cut = reference.rules.partSetOf(ctx, '0001020304', 2);
    const set = reference.rules.newPartSet(ctx, cut.header);
    return { add: (part: (typeof cut.parts)[number]) => reference.rules.addPart(ctx, set, part), cut, set };
  };

  it('collects the parts of a block once each, every proof as deep as the tree [PT-3] [CR-MK-3]', () => {
    const { add, cut, set } = collect(kardia);
    expect(cut.parts.map((part) => part.proof.aunts.length)).toEqual([2, 2, 1]);
    expect(cut.parts.map(add)).toEqual([{ added: true }, { added: true }, { added: true }]);
    expect(cut.parts.map(add)).toEqual([{ added: false }, { added: false }, { added: false }]);
    expect(set.bits?.value).toBe('xxx');
  });

  it('takes a part for another place at the pin only [CR-MK-6]', () => {
    for (const [reference, added] of [
      [kardia, false],
      [kardiaAtPin, true],
    ] as const) {
      const { add, cut } = collect(reference);
      expect(add({ ...(cut.parts[0] as (typeof cut.parts)[number]), index: 1 }).added).toBe(added);
    }
  });
});

describe('partSetOf', () => {
  it('gives under a watch what it remembers for the rules behind it', () => {
    const watch = { memoryOf: () => kardia.rules } as unknown as Watch;
    const watched: Context = { ...context(), rules: { ...kardia.rules }, watch };
    expect(kardia.rules.partSetOf(watched, '00010203', 3)).toBe(kardia.rules.partSetOf(context(), '00010203', 3));
  });
});

describe('verifyProof', () => {
  it('holds for every item of trees of all small sizes [CR-MK-2] [CR-MK-4]', () => {
    for (let count = 1; count <= 17; count++) {
      const items = Array.from({ length: count }, (_, index) => hexToBytes(index.toString(16).padStart(4, '0')));
      const data = items.map((item) => [...item].map((byte) => byte.toString(16).padStart(2, '0')).join('')).join('');
      const { header, parts } = kardia.rules.partSetOf(context(), data, 2);
      for (const [index, { proof }] of parts.entries()) {
        const check = (item: Uint8Array) => kardia.rules.verifyProof(context(), hexToBytes(header.hash), item, proof);
        expect(check(items[index] as Uint8Array)).toBeUndefined();
        expect(check(hexToBytes('ffff'))).toMatch('invalid leaf hash');
        expect(proof.aunts.length).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
      }
    }
  });
});
