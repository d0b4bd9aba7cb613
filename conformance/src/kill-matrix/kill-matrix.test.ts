import { INVARIANTS } from '#spec';
import type { Variant } from '#impl';
import { describe, expect, it } from 'vitest';
import type { Blame } from './blame-of.ts';
import type { HuntResult } from './hunt.ts';
import { makeKillMatrix, type MatrixParts } from './kill-matrix.ts';
import { figuresOf } from './matrix-figures.ts';
import { matrixMarkdown } from './matrix-markdown.ts';
import type { PairResult } from './try-pair.ts';

const variant = (id: string, clause: string): Variant => ({
  id,
  type: 'mutant',
  clauses: [clause],
  summary: `${id} in words`,
  source: 'a test',
  replace: {},
});

const found = (mutant: string, more: Partial<HuntResult> = {}): HuntResult => ({
  mutant,
  differs: { type: 'generated', level: 'peer_state', run: 0 },
  vectors: [],
  records: [],
  kills: {},
  invariants: [],
  disputes: [],
  blames: [],
  cases: 10,
  differing: 1,
  ms: 1,
  ...more,
});

const killed = (cases: number, ms: number): Pick<HuntResult, 'kills'> => ({
  kills: { reference: { cases, ms, level: 'peer_state', run: 0 } },
});

const blame = (more: Partial<Blame> = {}): Blame => ({
  level: 'peer_state',
  from: 'generated',
  clause: 'X-1',
  right: true,
  oracle: 'reference',
  place: 'value',
  kind: 'other',
  operation: 'op',
  scenario: 's',
  path: [],
  steps: 1,
  runs: [0],
  ...more,
});

const wrong = (more: Partial<Blame> = {}): Blame => blame({ clause: 'X-2', right: false, ...more });

/** A mutant for each invariant, of the first clause that it guards and killed by it. */
const guarded = INVARIANTS.map(({ id, clauses }) => ({
  variant: variant(`M-${id}`, clauses[0]),
  result: found(`M-${id}`, { ...killed(3, 7), invariants: [{ id, cases: 3, vectors: 0 }] }),
}));

const floor = { blamed: 95, named: 90 };

const parts: MatrixParts = {
  floors: { bit_array: floor, codec: floor, crypto: floor, vote_set: floor, peer_state: floor, reactor: floor },
  suite: 'suite/1',
  seed: 1,
  variants: guarded.map((each) => each.variant),
  results: guarded.map((each) => each.result),
  pins: new Map([['v/pins', 1]]),
  kept: [],
  pairs: [],
  notBlamed: [],
  ms: 5,
};

const faultsWith = (more: Partial<MatrixParts>): readonly string[] =>
  makeKillMatrix({ ...parts, ...more }).faults.map(({ code, id }) => `${code} ${id}`);

const plus = (mutant: Variant, result: HuntResult): Partial<MatrixParts> => ({
  variants: [...parts.variants, mutant],
  results: [...parts.results, result],
});

describe('makeKillMatrix', () => {
  it('finds nothing wrong where every part is good for something', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('names a mutant to which nobody objects', () => {
    expect(faultsWith(plus(variant('X-1-lives', 'X-1'), found('X-1-lives')))).toEqual(['survivor X-1-lives']);
  });

  it('names a mutant that never does anything else', () => {
    const { differs: _, ...same } = found('X-1-same');
    expect(faultsWith(plus(variant('X-1-same', 'X-1'), same))).toEqual(['same X-1-same']);
  });

  it('names a mutant over which the oracles contradict each other', () => {
    const disputed = found('X-1', { ...killed(1, 1), disputes: ['invariant/X-1/INV-S1 against reference in s'] });
    expect(faultsWith(plus(variant('X-1', 'X-1'), disputed))).toEqual(['dispute X-1']);
  });

  it.each(INVARIANTS.slice(0, 3).map(({ id }) => id))('names %s where it kills nothing that it guards', (id) => {
    const variants = parts.variants.map((each) => (each.id === `M-${id}` ? variant(each.id, 'X-1') : each));
    expect(faultsWith({ variants })).toEqual([`idle-invariant ${id}`]);
  });

  it('names a vector that neither kills nor pins, unless it is kept for a reason', () => {
    const pins = new Map([['v/idle', 0]]);
    expect(faultsWith({ pins })).toEqual(['idle-vector v/idle']);
    expect(faultsWith({ pins, kept: [{ vector: 'v/idle', reason: 'recorded' }] })).toEqual([]);
  });

  it('names a reason that is not needed', () => {
    expect(faultsWith({ kept: [{ vector: 'v/pins', reason: 'recorded' }] })).toEqual(['stale-reason v/pins']);
    const kills = plus(variant('X-1', 'X-1'), found('X-1', { vectors: ['v/kills'] }));
    const kept = [{ vector: 'v/kills', reason: 'recorded' }];
    expect(faultsWith({ ...kills, pins: new Map([['v/kills', 0]]), kept })).toEqual(['stale-reason v/kills']);
  });

  it('names a mutant that is not blamed, unless there is a reason for it at that level', () => {
    const blames = [wrong(), blame({ level: 'reactor' })];
    const some = { ...plus(variant('X-1-other', 'X-1'), found('X-1-other', { ...killed(1, 1), blames })) };
    const many = {
      ...some,
      results: (some.results ?? []).map((each) => ({ ...each, blames: [...each.blames, blame()] })),
    };
    expect(faultsWith(many)).toEqual(['not-blamed X-1-other']);
    const notBlamed = [{ mutant: 'X-1-other', levels: ['peer_state' as const], reason: 'r' }];
    expect(faultsWith({ ...many, notBlamed })).toEqual([]);
    const elsewhere = notBlamed.map((entry) => ({ ...entry, levels: ['reactor' as const] }));
    expect(faultsWith({ ...many, notBlamed: elsewhere })).toEqual(['not-blamed X-1-other', 'stale-reason X-1-other']);
    expect(faultsWith({ notBlamed })).toEqual([]);
  });

  it('demands that as many are blamed as the floor says at each level, with or without reasons', () => {
    const withBlames = (wrongs: number): Partial<MatrixParts> => ({
      results: parts.results.map((result, index) => ({ ...result, blames: [index < wrongs ? wrong() : blame()] })),
      notBlamed: parts.results
        .slice(0, wrongs)
        .map(({ mutant }) => ({ mutant, levels: ['peer_state' as const], reason: 'r' })),
    });
    const most = Math.floor(parts.results.length / 20);
    expect(faultsWith(withBlames(most))).toEqual([]);
    expect(faultsWith(withBlames(most + 1))).toEqual(['few-blamed peer_state']);
    const { pins: _, ...some } = { ...parts, ...withBlames(most + 1) };
    expect(makeKillMatrix(some).faults).toEqual([]);
  });

  it('demands that both of as many pairs are named as the floor says', () => {
    const pair = (named: boolean): PairResult => ({
      level: 'peer_state',
      mutants: ['A', 'B'],
      unnamed: named ? [] : ['B'],
      clauses: [],
    });
    const results = parts.results.map((result) => ({ ...result, blames: [blame()] }));
    const withPairs = (lacking: number) =>
      faultsWith({ results, pairs: Array.from({ length: 20 }, (_each, index) => pair(index >= lacking)) });
    expect(withPairs(2)).toEqual([]);
    expect(withPairs(3)).toEqual(['few-named peer_state']);
  });

  it('says nothing of invariants and vectors where single mutants were asked for', () => {
    const { pins: _, ...some } = parts;
    const matrix = makeKillMatrix({ ...some, variants: parts.variants.slice(0, 1) });
    expect(matrix).toMatchObject({ rows: { length: 1 }, invariants: [], vectors: [], faults: [] });
  });
});

describe('figuresOf', () => {
  it('takes the median over the dead and lists the slowest first', () => {
    const results = [found('A', killed(1, 30)), found('B', killed(9, 10)), found('C', killed(5, 20)), found('D')];
    const variants = results.map(({ mutant }) => variant(mutant, 'X-1'));
    const figures = figuresOf(makeKillMatrix({ ...parts, variants, results }));
    expect(figures).toMatchObject({ mutants: 4, dead: 3, medianCases: 5, medianMs: 20 });
    expect(figures.mostCases.map(({ mutant }) => mutant)).toEqual(['B', 'C', 'A']);
    expect(figures.mostMs.map(({ mutant }) => mutant)).toEqual(['A', 'C', 'B']);
  });
});

describe('matrixMarkdown', () => {
  it('is the same whatever the times', () => {
    const slower = parts.results.map((result) => ({ ...result, ...killed(3, 99), ms: 99 }));
    expect(matrixMarkdown(makeKillMatrix({ ...parts, results: slower, ms: 99 }))).toBe(
      matrixMarkdown(makeKillMatrix(parts)),
    );
  });

  it('shows who is blamed: in a column, by level, and of pairs', () => {
    const [first, ...others] = parts.results;
    if (first === undefined) throw new Error('no results');
    const results = [
      { ...first, blames: [wrong(), blame({ level: 'reactor' })] },
      ...others.map((result) => ({ ...result, blames: [blame()] })),
    ];
    const notBlamed = [{ mutant: first.mutant, levels: ['peer_state' as const], reason: 'it is hard' }];
    const pairs = [{ level: 'reactor' as const, mutants: ['A', 'B'] as const, unnamed: ['B'], clauses: ['X-9'] }];
    const text = matrixMarkdown(makeKillMatrix({ ...parts, results, notBlamed, pairs }));
    const shown = results.length;
    const rate = ((100 * (shown - 1)) / shown).toFixed(1);
    expect(text).toContain(`| <code>peer&#95;state</code> | ${shown} | ${shown - 1} | ${rate} % | 0 | 0 | - |`);
    expect(text).toContain('| <code>reactor</code> | 1 | 1 | 100.0 % | 1 | 0 | 0.0 % |');
    expect(text).toContain(
      `<code>${first.mutant}</code> | <code>peer&#95;state</code> | <code>X-2</code> | it is hard |`,
    );
    expect(text).toContain(
      '| <code>reactor</code> | <code>A</code> <code>B</code> | <code>B</code> | <code>X-9</code> |',
    );
    expect(text).toContain('| a test | peer&#95;state: X-2 |');
    expect(text).toContain('| a test | yes |');
  });

  it('shows faults', () => {
    const matrix = makeKillMatrix({ ...parts, ...plus(variant('X-1-lives', 'X-1'), found('X-1-lives')) });
    expect(matrixMarkdown(matrix)).toContain('survivor: X-1-lives survives: X-1-lives in words');
  });
});
