// What is told of two registries and their vectors.

import type { Clause, PeerStateScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { plainPaint } from '../reporters/paint.ts';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { diffSpecs, type SpecVersion } from './spec-diff.ts';
import { specDiffText } from './spec-diff-text.ts';

const clause = (id: string, more: Partial<Clause> = {}): Clause => ({
  id,
  level: 'MUST',
  text: `${id} is so.`,
  source: ['x.go:1'],
  heading: 'x',
  levels: ['peer_state'],
  since: '0.1.0',
  ...more,
});

const vector = (id: string, clauses: readonly string[], step: number): VectorEntry => ({
  scenario: {
    id,
    title: '',
    level: 'peer_state',
    clauses,
    setup: {},
    steps: [{ ensure_vote_bit_arrays: { height: step, size: 4 } }],
  } as PeerStateScenario,
  expect: [{}],
  dialect: 'kardia',
  file: `${id}.yaml`,
  line: 1,
});

const version = (name: string, clauses: readonly Clause[], vectors?: readonly VectorEntry[]): SpecVersion => ({
  name,
  clauses: new Map(clauses.map((each) => [each.id, each])),
  ...(vectors === undefined ? {} : { vectors }),
});

const BEFORE = version(
  'old',
  [clause('AA-1'), clause('AA-2'), clause('AA-3'), clause('AA-4')],
  [
    vector('kept', ['AA-2'], 1),
    vector('other', ['AA-2', 'AA-1'], 1),
    vector('lost', ['AA-3'], 1),
    vector('apart', ['AA-1'], 1),
  ],
);

const AFTER = version(
  'new',
  [
    clause('AA-1'),
    clause('AA-2', { level: 'MAY', source: ['x.go:1', 'y.go:2'] }),
    clause('AA-3', { retired: '0.2.0' }),
    clause('AA-5'),
  ],
  [
    vector('kept', ['AA-2'], 1),
    vector('other', ['AA-2', 'AA-1'], 2),
    vector('fresh', ['AA-5'], 1),
    vector('apart', ['AA-1'], 9),
  ],
);

describe('diffSpecs', () => {
  it('tells clauses that were added, retired, changed and lost, and nothing of those that stayed', () => {
    const { clauses } = diffSpecs(BEFORE, AFTER);
    expect(clauses.map(({ id, change }) => [id, change])).toEqual([
      ['AA-2', 'changed'],
      ['AA-3', 'retired'],
      ['AA-5', 'added'],
      ['AA-4', 'gone'],
    ]);
    expect(clauses[0]?.fields).toEqual([
      { field: 'level', before: 'MUST', after: 'MAY' },
      { field: 'source', before: 'x.go:1', after: 'x.go:1, y.go:2' },
    ]);
    expect(clauses[1]?.fields).toEqual([{ field: 'retired', after: '0.2.0' }]);
  });

  it('tells the vectors that ask or demand something else and name a clause that changed', () => {
    expect(diffSpecs(BEFORE, AFTER).vectors).toEqual([
      { id: 'other', change: 'demands changed', clauses: ['AA-2'] },
      { id: 'lost', change: 'removed', clauses: ['AA-3'] },
      { id: 'fresh', change: 'added', clauses: ['AA-5'] },
    ]);
  });

  it('tells only what is asked about', () => {
    const { clauses, vectors } = diffSpecs(BEFORE, AFTER, (id) => id === 'AA-5');
    expect(clauses.map(({ id }) => id)).toEqual(['AA-5']);
    expect(vectors?.map(({ id }) => id)).toEqual(['fresh']);
  });

  it('says nothing of vectors where one of the two has none beside it', () => {
    const { vectors: _none, ...bare } = AFTER;
    expect(diffSpecs(BEFORE, bare)).not.toHaveProperty('vectors');
    expect(specDiffText(diffSpecs(BEFORE, bare), plainPaint)).toContain('vectors: not compared');
  });
});

describe('specDiffText', () => {
  it('tells before and after of each field', () => {
    const text = specDiffText(diffSpecs(BEFORE, AFTER), plainPaint);
    expect(text).toContain('changed: 1 clause\n  AA-2\n    level:\n      - MUST\n      + MAY\n');
    expect(text).toContain('added: 1 clause\n  AA-5: AA-5 is so.\n');
    expect(text).toContain('  other: demands changed (AA-2)\n');
  });

  it('says so where nothing changed', () => {
    expect(specDiffText(diffSpecs(AFTER, AFTER), plainPaint)).toContain('no clause changed\n');
  });
});
