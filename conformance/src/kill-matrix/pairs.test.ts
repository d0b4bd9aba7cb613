import { kardia, MUTANTS, type Variant } from '#impl';
import { describe, expect, it } from 'vitest';
import { startStock } from './case-stock.ts';
import { drawPairs, type Pair } from './draw-pairs.ts';
import { faultyVariant } from './faulty-variants.ts';
import type { HuntResult } from './hunt.ts';
import { tryPair } from './try-pair.ts';

const shownAt = (level: 'peer_state' | 'reactor', runs: readonly number[], mutant: string): HuntResult => ({
  mutant,
  vectors: [],
  records: [],
  kills: {},
  invariants: [],
  disputes: [],
  blames: [
    {
      level,
      from: 'generated',
      clause: 'X-1',
      right: false,
      oracle: 'reference',
      place: 'value',
      kind: 'other',
      operation: 'op',
      scenario: 's',
      path: [],
      steps: 1,
      runs,
    },
  ],
  cases: 1,
  differing: 1,
  ms: 1,
});

const peerState = MUTANTS.filter(({ id }) => id.startsWith('PS-')).map(({ id }, index) =>
  shownAt('peer_state', [index], id),
);

describe('drawPairs', () => {
  const pairs = drawPairs(peerState, 1);

  it('draws as many as it may, none twice, and the same of the same seed', () => {
    expect(pairs).toHaveLength(12);
    expect(new Set(pairs.map(({ mutants }) => mutants.join())).size).toBe(12);
    expect(drawPairs(peerState, 1)).toEqual(pairs);
    expect(drawPairs(peerState, 2)).not.toEqual(pairs);
    expect(drawPairs(peerState, 1, 3)).toEqual(pairs.slice(0, 3));
  });

  it('pairs no mutants of one rule or one clause', () => {
    for (const { mutants } of pairs) {
      const [left, right] = mutants.map(faultyVariant) as [Variant, Variant];
      expect(left.clauses.filter((clause) => right.clauses.includes(clause))).toEqual([]);
      expect(Object.keys(left.replace).filter((rule) => rule in right.replace)).toEqual([]);
    }
  });

  it('judges what fails for either, in the order of the runs, each once', () => {
    const results = [
      shownAt('reactor', [1, 4, 9], 'PS-NRS-1-backwards'),
      shownAt('reactor', [0, 4, 5], 'PS-SHV-2-ignores-round-0'),
    ];
    expect(drawPairs(results, 1)).toEqual([
      {
        level: 'reactor',
        mutants: ['PS-NRS-1-backwards', 'PS-SHV-2-ignores-round-0'],
        runs: [{ level: 'reactor', runs: [0, 1, 4, 5, 9] }],
      },
    ]);
  });

  it('pairs nothing that is shown at different levels, or by vectors alone', () => {
    const [first, second] = peerState as [HuntResult, HuntResult];
    expect(drawPairs([first, shownAt('reactor', [1], 'PS-SHV-2-ignores-round-0')], 1)).toEqual([]);
    const byVector = second.blames.map((blame) => ({ ...blame, from: 'vector' as const }));
    expect(drawPairs([first, { ...second, blames: byVector }], 1)).toEqual([]);
  });
});

describe('tryPair', { timeout: 60_000 }, () => {
  const stock = startStock(kardia, [], 1);
  const left = faultyVariant('PS-NRS-2-keeps-step');
  const right = faultyVariant('PS-SHV-2-ignores-round-0');
  const pair: Pair = {
    level: 'peer_state',
    mutants: [left.id, right.id],
    runs: [{ level: 'peer_state', runs: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }],
  };

  it('says which of two mutants no failure names', async () => {
    const unknown: Variant = { ...right, clauses: ['X-1'] };
    expect(await tryPair(stock, pair, [left, unknown])).toMatchObject({
      level: 'peer_state',
      mutants: pair.mutants,
      unnamed: [right.id],
      clauses: expect.arrayContaining(['PS-NRS-2']) as unknown,
    });
  });

  it('ends where both are named', async () => {
    const other: Variant = { ...right, clauses: ['PS-NRS-2'] };
    const one = { ...left, replace: { ...left.replace } };
    expect(await tryPair(stock, pair, [one, other])).toMatchObject({ unnamed: [], clauses: ['PS-NRS-2'] });
  });

  it('names nothing where there is nothing to judge', async () => {
    expect(await tryPair(stock, { ...pair, runs: [] }, [left, right])).toMatchObject({
      unnamed: pair.mutants,
      clauses: [],
    });
  });
});
