import { describe, expect, it } from 'vitest';
import { LEAST_SHARE, SHARE_FROM, shareShortfalls } from './least-share.ts';
import type { Counts, LevelReport } from './report.ts';

const NONE: Counts = {
  planned: 0,
  scenarios: 0,
  steps: 0,
  passed: 0,
  failed: 0,
  unsupported: 0,
  notSent: 0,
  crashed: 0,
  faults: 0,
  suiteFaults: 0,
  shortened: 0,
  avoided: 0,
  notSearched: 0,
};

const levelWith = (generated: Partial<Counts>, planned: number): LevelReport => ({
  level: 'bit_array',
  vectors: { ...NONE, planned: 1, scenarios: 1, passed: 1 },
  generated: { ...NONE, planned, ...generated },
  leftOut: {},
  notSearched: [],
});

describe('shareShortfalls', () => {
  it.each<[what: string, level: LevelReport, isShort: boolean]>([
    ['all were judged', levelWith({ passed: 90, failed: 10 }, 100), false],
    ['exactly the least share was', levelWith({ passed: LEAST_SHARE * 100, unsupported: 10 }, 100), false],
    ['one less was', levelWith({ passed: LEAST_SHARE * 100 - 1, unsupported: 11 }, 100), true],
    ['what is not supported was declared', levelWith({ passed: 10, notSent: 90 }, 100), false],
    ['the rest was never run', levelWith({ passed: 10 }, 100), true],
    ['the rest crashed', levelWith({ passed: 10, crashed: 90 }, 100), true],
    ['the plan is small', levelWith({ passed: 1, unsupported: SHARE_FROM - 2 }, SHARE_FROM - 1), false],
    ['the plan is just large enough', levelWith({ passed: 1, unsupported: SHARE_FROM - 1 }, SHARE_FROM), true],
  ])('asks for a least share where %s', (_, level, isShort) => {
    expect(shareShortfalls([level])).toHaveLength(isShort ? 1 : 0);
  });

  it('says of which level and kind how much is missing', () => {
    expect(shareShortfalls([levelWith({ passed: 10, unsupported: 90 }, 100)])[0]).toContain(
      'only 10 of 100 generated scenarios of level bit_array were judged, at least 90 % have to be',
    );
  });

  it('leaves a level of which nothing was judged to others', () => {
    const level = levelWith({}, 100);
    expect(shareShortfalls([{ ...level, vectors: NONE }])).toEqual([]);
  });
});
