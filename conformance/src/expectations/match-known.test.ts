import { describe, expect, it } from 'vitest';
import type { Finding, OracleName } from '../oracles/finding.ts';
import type { KnownFailure, Where } from './known-failure.ts';
import { knownFailures } from './match-known.ts';

const finding = (oracle: OracleName, clause: string, more: Partial<Finding> = {}): Finding => ({
  oracle,
  clause,
  step: 0,
  place: 'state.last_commit',
  expected: null,
  observed: null,
  operation: 'apply_new_round_step',
  message: '',
  ...more,
});

const HERE: Where = { places: ['last_commit'], operation: 'apply_new_round_step' };

const entry = (kind: 'clause' | 'invariant', id: string, where: Where = HERE): KnownFailure => ({
  kind,
  id,
  where,
  reason: 'r',
  link: 'l',
});

const CLAUSE = entry('clause', 'PS-NRS-5');
const VECTOR: KnownFailure = { kind: 'vector', id: 'peer_state/a/b', reason: 'r', link: 'l' };
const INVARIANT = entry('invariant', 'INV-S6');

describe('knownFailures', () => {
  it('covers by clause, by invariant and by vector', () => {
    const known = knownFailures([CLAUSE, VECTOR, INVARIANT]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5')])).toBe(CLAUSE);
    expect(known.match('x', [finding('invariant', 'PS-ECC-4', { by: 'INV-S6' })])).toBe(INVARIANT);
    expect(known.match('peer_state/a/b', [finding('reference', 'BA-SUB')])).toBe(VECTOR);
    expect(known.match('x', [finding('reference', 'BA-SUB')])).toBeUndefined();
  });

  it.each([
    ['another field', { place: 'state.last_commit_round' }],
    ['a crash', { place: 'crash' }],
    ['another operation', { operation: 'ensure_vote_bit_arrays' }],
    ['a peer of that name that is absent', { place: 'peers.last_commit' }],
  ])('does not cover %s', (_, elsewhere) => {
    const known = knownFailures([CLAUSE]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5', elsewhere)])).toBeUndefined();
  });

  it('covers the place in the state of every peer, and in arrays of every name', () => {
    const known = knownFailures([CLAUSE, entry('clause', 'BA-OR', { places: ['state'], operation: 'or' })]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5', { place: 'peers.p.last_commit' })])).toBe(CLAUSE);
    const array = { place: 'state.a', operation: 'or' };
    expect(known.match('x', [finding('reference', 'BA-OR', array)])).toMatchObject({ id: 'BA-OR' });
    const field = { place: 'state.prevotes', operation: 'or' };
    expect(known.match('x', [finding('reference', 'BA-OR', field)])).toBeUndefined();
  });

  it('covers an iteration of the routine that it names, and of no other', () => {
    const at = (routine: string): Partial<Finding> => ({ place: 'slept', operation: 'tick', routine });
    const data = entry('clause', 'SL-1', { places: ['slept'], operation: 'tick', routine: 'data' });
    expect(knownFailures([data]).match('x', [finding('reference', 'SL-1', at('data'))])).toBe(data);
    expect(knownFailures([data]).match('x', [finding('reference', 'SL-1', at('votes'))])).toBeUndefined();
    const any = entry('clause', 'SL-1', { places: ['slept'], operation: 'tick', routine: 'any' });
    expect(knownFailures([any]).match('x', [finding('reference', 'SL-1', at('votes'))])).toBe(any);
  });

  it('covers each of several places', () => {
    const known = knownFailures([entry('clause', 'PS-NRS-5', { ...HERE, places: ['last_commit', 'error'] })]);
    for (const place of ['state.last_commit', 'error'])
      expect(known.match('x', [finding('reference', 'PS-NRS-5', { place })])).toMatchObject({ id: 'PS-NRS-5' });
    expect(known.match('x', [finding('reference', 'PS-NRS-5', { place: 'value' })])).toBeUndefined();
  });

  it('covers what it says of any place and of any operation', () => {
    const anywhere = entry('clause', 'PS-NRS-5', { places: ['any'], operation: 'any' });
    const known = knownFailures([anywhere]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5', { place: 'crash', operation: 'receive' })])).toBe(
      anywhere,
    );
    const tick = { operation: 'tick', routine: 'votes' };
    expect(known.match('x', [finding('reference', 'PS-NRS-5', tick)])).toBe(anywhere);
  });

  it('does not let a new finding hide behind a known one of the same step', () => {
    const known = knownFailures([CLAUSE]);
    const elsewhere = finding('reference', 'PS-NRS-7', { place: 'state.round' });
    expect(known.match('x', [finding('reference', 'PS-NRS-5'), elsewhere])).toBeUndefined();
    const sameClause = finding('reference', 'PS-NRS-5', { place: 'state.round' });
    expect(known.match('x', [finding('reference', 'PS-NRS-5'), sameClause])).toBeUndefined();
  });

  it.each(['golden-record', 'invariant'] as const)(
    'takes what %s says of a place for a second voice where the reference objects to that place',
    (oracle) => {
      const known = knownFailures([CLAUSE]);
      const voice = finding(oracle, 'PS-NRS-4', { by: 'x' });
      expect(known.match('x', [voice, finding('reference', 'PS-NRS-5')])).toBe(CLAUSE);
      expect(known.match('x', [voice])).toBeUndefined();
      const later = finding('reference', 'PS-NRS-5', { step: 1 });
      expect(known.match('x', [voice, later])).toBeUndefined();
      const elsewhere = finding(oracle, 'PS-NRS-4', { by: 'x', place: 'state.prevotes' });
      expect(known.match('x', [elsewhere, finding('reference', 'PS-NRS-5')])).toBeUndefined();
    },
  );

  it('takes for no second voice what the reference objects to itself', () => {
    const known = knownFailures([CLAUSE]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5'), finding('reference', 'PS-NRS-4')])).toBeUndefined();
  });

  it('lets a golden record, and no invariant, follow a choice that is not legal', () => {
    const known = knownFailures([entry('clause', 'PS-PVS-5', { places: ['value'], operation: 'any' })]);
    const choice = finding('reference', 'PS-PVS-5', { place: 'value', allowed: [1] });
    expect(known.match('x', [choice, finding('golden-record', 'PS-PVS-1', { by: 'x' })])).toMatchObject({
      id: 'PS-PVS-5',
    });
    expect(known.match('x', [choice, finding('invariant', 'PS-PVS-1', { by: 'x' })])).toBeUndefined();
  });

  it('reports entries that were exercised and never seen to fail', () => {
    const known = knownFailures([CLAUSE, VECTOR, INVARIANT]);
    known.match('x', [finding('reference', 'PS-NRS-5'), finding('reference', 'PS-NRS-7')]);
    expect(known.passed(({ kind }) => kind !== 'invariant')).toEqual([VECTOR]);
  });

  it('reports an entry of which only the same clause elsewhere was seen to fail', () => {
    const known = knownFailures([CLAUSE]);
    known.match('x', [finding('reference', 'PS-NRS-5', { place: 'crash' })]);
    expect(known.passed(() => true)).toEqual([CLAUSE]);
  });
});
