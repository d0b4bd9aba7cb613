// For each invariant of the levels codec, crypto and vote_set an observation that meets it and one that breaches it.

import { describe, expect, it } from 'vitest';
import type { CodecStep } from '../codec-scenario.ts';
import type { CryptoStep } from '../crypto-scenario.ts';
import type { Json, StepResult } from '../observation.ts';
import type { Scenario } from '../scenario.ts';
import type { Vote } from '../vote.ts';
import type { VoteSetStep } from '../vote-set-scenario.ts';
import { checkInvariant } from './check-invariants.ts';
import { INVARIANTS, invariantById } from './registry.ts';

const check = (id: string, scenario: Pick<Scenario, 'level' | 'setup' | 'steps'>, results: readonly StepResult[]) => {
  const invariant = invariantById(id);
  if (invariant === undefined) throw new Error(`no invariant ${id}`);
  const whole = { id: 'test', title: 'test', clauses: [], ...scenario } as Scenario;
  return checkInvariant(invariant, whole, { id: 'test', steps: results });
};

const codec = (id: string, ...taken: readonly (readonly [CodecStep, StepResult])[]) =>
  check(
    id,
    { level: 'codec', setup: {}, steps: taken.map(([step]) => step) } as Pick<Scenario, 'level' | 'setup' | 'steps'>,
    taken.map(([, result]) => result),
  );
const crypto = (id: string, ...taken: readonly (readonly [CryptoStep, Json])[]) =>
  check(
    id,
    { level: 'crypto', setup: {}, steps: taken.map(([step]) => step) } as Pick<Scenario, 'level' | 'setup' | 'steps'>,
    taken.map(([, value]) => ({ value })),
  );
const voteSet = (id: string, ...taken: readonly (readonly [VoteSetStep, Json])[]) =>
  check(
    id,
    {
      level: 'vote_set',
      setup: { chain_id: 'kai-test', height: 5, validators: [] },
      steps: taken.map(([step]) => step),
    } as Pick<Scenario, 'level' | 'setup' | 'steps'>,
    taken.map(([, value]) => ({ value })),
  );

const HAS_VOTE = { has_vote: { height: 5, round: 1, type: 'prevote', index: 0 } } as const;
const encode: CodecStep = { encode: { message: { has_vote: { height: 5, round: 1, type: 'prevote' } } } };
const decode: CodecStep = { decode: { bytes: '3a00' } };
const written: StepResult = { value: '3a00' };

describe('INV-C1 decode-inverts-encode', () => {
  it('requires the message that the bytes were written from, missing fields being zero', () => {
    expect(codec('INV-C1', [encode, written], [decode, { value: HAS_VOTE }])).toBeUndefined();
    const other = { has_vote: { ...HAS_VOTE.has_vote, index: 1 } };
    expect(codec('INV-C1', [encode, written], [decode, { value: other }])).toMatchObject({ step: 1, place: 'value' });
    expect(codec('INV-C1', [encode, written], [decode, { error: 'no' }])).toMatchObject({ step: 1, place: 'error' });
  });

  it('says nothing of bytes that were not written, nor of malformed messages', () => {
    expect(codec('INV-C1', [encode, written], [{ decode: { bytes: '3a02' } }, { error: 'no' }])).toBeUndefined();
    const step: CodecStep = { encode: { message: { has_vote: { type: 7 } } } };
    expect(codec('INV-C1', [step, written], [decode, { error: 'no' }])).toBeUndefined();
  });
});

describe('INV-C2 encode-is-stable', () => {
  it('requires the same bytes of equal messages', () => {
    const whole: CodecStep = { encode: { message: HAS_VOTE } };
    expect(codec('INV-C2', [encode, written], [whole, written])).toBeUndefined();
    expect(codec('INV-C2', [encode, written], [whole, { value: '3a0020' }])).toMatchObject({ step: 1, place: 'value' });
  });
});

describe('INV-C3 accepted-stays-accepted', () => {
  const whole: CodecStep = { encode: { message: HAS_VOTE } };
  const long: CodecStep = { decode: { bytes: '3a0020' } };
  it('requires bytes of a message that was accepted, which are accepted too', () => {
    expect(
      codec('INV-C3', [long, { value: HAS_VOTE }], [whole, written], [decode, { value: HAS_VOTE }]),
    ).toBeUndefined();
    expect(codec('INV-C3', [long, { value: HAS_VOTE }], [whole, { error: 'no' }])).toMatchObject({ step: 1 });
    expect(codec('INV-C3', [long, { value: HAS_VOTE }], [whole, written], [decode, { error: 'no' }])).toMatchObject({
      step: 2,
      place: 'error',
    });
  });
});

describe('INV-C4 unsigned-fields', () => {
  const VOTE: Vote = {
    type: 'prevote',
    height: 5,
    round: 1,
    block_id: null,
    timestamp: { seconds: 0, nanos: 0 },
    validator_address: '00'.repeat(20),
    validator_index: 0,
    signature: '',
  };
  const bytesOf = (changes: Partial<Vote>): CryptoStep => ({
    sign_bytes_vote: { chain_id: 'kai-test', vote: { ...VOTE, ...changes } },
  });
  it('requires the same bytes for another type, validator or signature', () => {
    const other = bytesOf({
      type: 'precommit',
      validator_index: 3,
      validator_address: '11'.repeat(20),
      signature: '01',
    });
    expect(crypto('INV-C4', [bytesOf({}), '00'], [other, '00'])).toBeUndefined();
    expect(crypto('INV-C4', [bytesOf({}), '00'], [other, '01'])).toMatchObject({ step: 1, place: 'value' });
    expect(crypto('INV-C4', [bytesOf({}), '00'], [bytesOf({ round: 2 }), '01'])).toBeUndefined();
  });

  it('requires the same signature of the same key', () => {
    const sign = (private_key: string): CryptoStep => ({
      sign_vote: { private_key, chain_id: 'kai-test', vote: VOTE },
    });
    expect(crypto('INV-C4', [sign('01'), '00'], [sign('02'), '01'])).toBeUndefined();
    expect(crypto('INV-C4', [sign('01'), '00'], [sign('01'), '01'])).toMatchObject({ step: 1, place: 'value' });
  });
});

describe('INV-C5 proofs-verify', () => {
  const items = ['00', '01', '02'];
  const proof = { total: 3, index: 1, leaf_hash: 'aa', aunts: ['bb', 'cc'] };
  const prove: CryptoStep = { merkle_proof: { items, index: 1 } };
  it('bounds the aunts by the depth of the leaf', () => {
    expect(crypto('INV-C5', [prove, proof])).toBeUndefined();
    expect(crypto('INV-C5', [prove, { ...proof, aunts: ['bb', 'cc', 'dd'] }])).toMatchObject({ place: 'value' });
    expect(crypto('INV-C5', [prove, { ...proof, index: 2 }])).toMatchObject({ place: 'value' });
  });

  it('requires a proof to verify against the root of its items', () => {
    const steps: CryptoStep[] = [
      { merkle_root: { items } },
      prove,
      { merkle_verify: { root: 'ff', leaf: '01', proof } },
    ];
    const verify = (result: StepResult) =>
      check('INV-C5', { level: 'crypto', setup: {}, steps } as Pick<Scenario, 'level' | 'setup' | 'steps'>, [
        { value: 'ff' },
        { value: proof },
        result,
      ]);
    expect(verify({})).toBeUndefined();
    expect(verify({ error: 'invalid root hash' })).toMatchObject({ step: 2, place: 'error' });
  });

  it('requires the parts of a part set to make up its data', () => {
    const part = (index: number, bytes: string) => ({
      index,
      bytes,
      proof: { total: 2, index, leaf_hash: 'aa', aunts: ['bb'] },
    });
    const split: CryptoStep = { part_set: { data: '0001', part_size: 1 } };
    const value = (...parts: ReturnType<typeof part>[]) => ({ header: { total: 2, hash: 'ff' }, parts });
    expect(crypto('INV-C5', [split, value(part(0, '00'), part(1, '01'))])).toBeUndefined();
    expect(crypto('INV-C5', [split, value(part(0, '00'), part(1, '02'))])).toMatchObject({ place: 'value' });
    expect(crypto('INV-C5', [split, value(part(0, '0001'))])).toMatchObject({ place: 'value' });
  });
});

describe('INV-V1 votes-are-never-lost', () => {
  const of = { round: 1, type: 'prevote' } as const;
  it('requires all bits that were there', () => {
    expect(
      voteSet('INV-V1', [{ bit_array: of }, null], [{ bit_array: of }, 'x_'], [{ bit_array: of }, 'xx']),
    ).toBeUndefined();
    expect(voteSet('INV-V1', [{ bit_array: of }, 'x_'], [{ bit_array: of }, '_x'])).toMatchObject({ step: 1 });
    expect(voteSet('INV-V1', [{ bit_array: of }, 'x_'], [{ bit_array: of }, null])).toMatchObject({ step: 1 });
  });

  it('requires a majority to stay', () => {
    const none = { block_id: null, ok: false };
    const some = { block_id: null, ok: true };
    const ask: VoteSetStep = { two_thirds_majority: of };
    expect(voteSet('INV-V1', [ask, none], [ask, some], [ask, some])).toBeUndefined();
    expect(voteSet('INV-V1', [ask, some], [ask, none])).toMatchObject({ step: 1, place: 'value' });
    expect(voteSet('INV-V1', [{ is_commit: of }, true], [{ is_commit: of }, false])).toMatchObject({ step: 1 });
  });
});

describe('INVARIANTS', () => {
  it('has a test here for each invariant of these levels', () => {
    const here = ['INV-C1', 'INV-C2', 'INV-C3', 'INV-C4', 'INV-C5', 'INV-V1'];
    const levels = new Set(['codec', 'crypto', 'vote_set']);
    const judging = INVARIANTS.filter((each) => each.levels.some((level) => levels.has(level)));
    // INV-X17 is of all levels, and has a test beside the oracles.
    expect(judging.filter(({ whole }) => whole === undefined).map(({ id }) => id)).toEqual(here);
  });
});
