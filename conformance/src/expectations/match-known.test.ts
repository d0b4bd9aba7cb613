import { describe, expect, it } from 'vitest';
import type { Finding, OracleName } from '../oracles/finding.ts';
import type { KnownFailure } from './known-failure.ts';
import { knownFailures } from './match-known.ts';

const finding = (oracle: OracleName, clause: string, by?: string): Finding => ({
  oracle,
  clause,
  ...(by === undefined ? {} : { by }),
  step: 0,
  place: 'state',
  expected: null,
  observed: null,
  operation: 'sub',
  message: '',
});

const entry = (kind: KnownFailure['kind'], id: string): KnownFailure => ({ kind, id, reason: 'r', link: 'l' });

const CLAUSE = entry('clause', 'PS-NRS-5');
const VECTOR = entry('vector', 'peer_state/a/b');
const INVARIANT = entry('invariant', 'INV-S6');

describe('knownFailures', () => {
  it('covers by clause, by invariant and by vector', () => {
    const known = knownFailures([CLAUSE, VECTOR, INVARIANT]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5')])).toBe(CLAUSE);
    expect(known.match('x', [finding('invariant', 'PS-ECC-4', 'INV-S6')])).toBe(INVARIANT);
    expect(known.match('peer_state/a/b', [finding('reference', 'BA-SUB')])).toBe(VECTOR);
    expect(known.match('x', [finding('reference', 'BA-SUB')])).toBeUndefined();
  });

  it('covers only findings at the place that an entry is narrowed to', () => {
    const known = knownFailures([{ ...CLAUSE, place: 'last_commit' }]);
    const at = (place: string): Finding => ({ ...finding('reference', 'PS-NRS-5'), place });
    expect(known.match('x', [at('peers.p.last_commit')])).toMatchObject({ place: 'last_commit' });
    expect(known.match('x', [at('peers.p.last_commit_round')])).toBeUndefined();
    expect(known.match('x', [at('crash')])).toBeUndefined();
  });

  it('does not let a new finding hide behind a known one of the same step', () => {
    const known = knownFailures([CLAUSE]);
    expect(known.match('x', [finding('reference', 'PS-NRS-5'), finding('reference', 'PS-NRS-7')])).toBeUndefined();
  });

  it('takes a golden record for a second voice where the reference objects', () => {
    const known = knownFailures([CLAUSE]);
    expect(known.match('x', [finding('golden-record', 'PS-NRS-4', 'x'), finding('reference', 'PS-NRS-5')])).toBe(
      CLAUSE,
    );
    expect(known.match('x', [finding('golden-record', 'PS-NRS-4', 'x')])).toBeUndefined();
  });

  it('reports entries that were exercised and never seen to fail', () => {
    const known = knownFailures([CLAUSE, VECTOR, INVARIANT]);
    known.match('x', [finding('reference', 'PS-NRS-5'), finding('reference', 'PS-NRS-7')]);
    expect(known.passed(({ kind }) => kind !== 'invariant')).toEqual([VECTOR]);
  });
});
