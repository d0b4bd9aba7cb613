import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clause } from '#spec';
import type { Variant } from '#impl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainPaint } from '../reporters/paint.ts';
import type { Registry } from '../registry/registry.ts';
import { readEvidenceFloor } from './evidence-floor.ts';
import { evidenceText } from './evidence-text.ts';
import { gatherEvidence, type EvidenceParts } from './evidence.ts';
import type { HuntResult } from './hunt.ts';

const clause = (id: string, more: Partial<Clause> = {}): Clause => ({
  id,
  level: 'MUST',
  text: id,
  source: ['x.go:1'],
  heading: 'x',
  levels: ['peer_state'],
  since: '0.1.0',
  ...more,
});

const registryOf = (...clauses: readonly Clause[]): Registry => ({
  clauses: new Map(clauses.map((each) => [each.id, each])),
  faults: new Map(),
  errata: new Map(),
  knows: () => true,
});

const mutantOf = (id: string, clauseId: string): Variant => ({
  id,
  type: 'mutant',
  clauses: [clauseId],
  summary: '',
  source: '',
  replace: {},
});

const result = (mutant: string, dies: boolean): HuntResult => ({
  mutant,
  vectors: dies ? ['v'] : [],
  records: [],
  kills: {},
  invariants: [],
  disputes: [],
  blames: [],
  cases: 1,
  differing: 1,
  ms: 1,
});

const parts: EvidenceParts = {
  seed: 1,
  registry: registryOf(clause('X-1')),
  variants: [mutantOf('X-1-a', 'X-1')],
  results: [result('X-1-a', true)],
  vectors: [],
  fired: new Map([['X-1', 7]]),
  placeOf: ({ id }) => `spec/gossiping.md:${id}`,
  floor: { covered: 1, without: [] },
};

const codes = (more: Partial<EvidenceParts>): readonly string[] =>
  gatherEvidence({ ...parts, ...more }).faults.map(({ code, id }) => `${code} ${id}`);

describe('gatherEvidence', () => {
  it('covers a clause of which a mutant dies', () => {
    const { rows, covered, faults } = gatherEvidence(parts);
    expect({ covered, faults }).toEqual({ covered: 1, faults: [] });
    expect(rows).toEqual([
      {
        id: 'X-1',
        requirement: 'MUST',
        prose: 'spec/gossiping.md:X-1',
        invariants: [],
        vectors: 0,
        fired: 7,
        killed: ['X-1-a'],
        survivors: [],
      },
    ]);
  });

  it('fails below the floor', () => {
    expect(codes({ floor: { covered: 2, without: [] } })).toEqual(['below-floor floor']);
  });

  it('fails over a MUST whose mutants survive, or that has none, unless there is a reason', () => {
    const floor = { covered: 0, without: [] };
    expect(codes({ results: [result('X-1-a', false)], floor })).toEqual(['no-evidence X-1']);
    expect(codes({ variants: [], floor })).toEqual(['no-evidence X-1']);
    const excused = { covered: 0, without: [{ clause: 'X-1', reason: 'r' }] };
    expect(codes({ variants: [], floor: excused })).toEqual([]);
    expect(codes({ registry: registryOf(clause('X-1', { untestable: 'r' })), variants: [], floor })).toEqual([]);
  });

  it('asks nothing of SHOULD and MAY', () => {
    const floor = { covered: 0, without: [] };
    const registry = registryOf(clause('X-1', { level: 'SHOULD' }), clause('X-2', { level: 'MAY' }));
    expect(codes({ registry, variants: [], floor })).toEqual([]);
  });

  it('fails over a reason that is not needed', () => {
    expect(codes({ floor: { covered: 1, without: [{ clause: 'X-1', reason: 'r' }] } })).toEqual(['stale-reason X-1']);
  });
});

describe('evidenceText', () => {
  it('shows a line a clause, reasons, and the floor', () => {
    const registry = registryOf(clause('X-1'), clause('X-2', { untestable: 'needs two threads' }));
    const text = evidenceText(gatherEvidence({ ...parts, registry }), plainPaint);
    expect(text).toMatch(/^X-1 +MUST +spec\/gossiping\.md:X-1 +- +0 +7 +1\/1$/m);
    expect(text).toContain('  X-2: needs two threads\n');
    expect(text).toContain('1 of 2 clauses covered by evidence, the floor is 1');
  });
});

describe('readEvidenceFloor', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'floor-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (text: string) => {
    const file = join(folder, 'floor.yaml');
    writeFileSync(file, text);
    return readEvidenceFloor(new Set(['X-1']), file);
  };

  it('reads the floor and the reasons', () => {
    expect(read('covered: 3\nwithout:\n  - clause: X-1\n    reason: r\n')).toEqual({
      type: 'ok',
      value: { covered: 3, without: [{ clause: 'X-1', reason: 'r' }] },
    });
  });

  it.each([
    ['a clause that there is not', 'covered: 3\nwithout:\n  - clause: X-2\n    reason: r\n', 'unknown-id', 3],
    ['a clause twice', `covered: 3\nwithout:\n${'  - clause: X-1\n    reason: r\n'.repeat(2)}`, 'duplicate-id', 5],
    ['a negative floor', 'covered: -3\nwithout: []\n', 'schema', 1],
  ])('refuses %s', (_what, text, code, line) => {
    expect(read(text)).toMatchObject({ type: 'error', error: { code, line } });
  });
});
