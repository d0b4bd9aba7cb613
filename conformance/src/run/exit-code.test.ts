import { describe, expect, it } from 'vitest';
import { decideExit, type ExitParts } from './exit-code.ts';
import type { Counts, Failure, LevelReport } from './report.ts';

const counts: Counts = {
  planned: 1,
  scenarios: 1,
  steps: 1,
  passed: 1,
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
const level: LevelReport = {
  level: 'bit_array',
  vectors: counts,
  generated: counts,
  leftOut: {},
  notSearched: [],
};

const CLEAN: ExitParts = {
  levels: [level],
  failures: [],
  faults: [],
  suiteFaults: [],
  disagreements: [],
  unexpectedPasses: [],
  belowFloor: [],
  untestedLevels: [],
  interrupted: false,
};

const failure = (oracle: 'reference' | 'process', known = false): Failure => ({
  finding: {
    oracle,
    clause: 'BA-SUB',
    step: 0,
    place: 'value',
    expected: 1,
    observed: 2,
    operation: 'sub',
    message: 'wrong',
  },
  others: [],
  scenario: { id: 'bit_array/a/b', title: '', level: 'bit_array', clauses: [], setup: { arrays: {} }, steps: [] },
  observed: [],
  origin: { type: 'vector', file: 'a.yaml', line: 1 },
  count: 1,
  replay: '',
  ...(known ? { known: { reason: '', link: '' } } : {}),
});

const fault = { code: 'garbage', detail: 'got x', count: 2 };
const suiteFault = { code: 'suite-fault', at: 'judging', message: 'Error: boom', count: 1, replay: '' } as const;
const shortfall = { clause: 'BA-SUB', fired: 1, floor: 2 };

describe('decideExit', () => {
  it.each<[string, Partial<ExitParts>, number, RegExp | undefined]>([
    ['nothing speaks against it', {}, 0, undefined],
    ['a failure', { failures: [failure('reference')] }, 1, /1 distinct failure: BA-SUB/],
    ['a known failure', { failures: [failure('reference', true)] }, 0, undefined],
    ['an unexpected pass', { unexpectedPasses: [{ entry: 'clause X', reason: '' }] }, 1, /unexpected pass: clause X/],
    ['a crash of the process', { failures: [failure('process')] }, 3, /wrong in 1 scenario/],
    ['a known crash', { failures: [failure('process', true)] }, 0, undefined],
    ['a fault', { faults: [fault] }, 3, /garbage: got x \(2 times\)/],
    ['a failure and a crash', { failures: [failure('process'), failure('reference')] }, 1, /distinct/],
    ['a failure and a fault', { faults: [fault], failures: [failure('reference')] }, 1, /distinct/],
    ['a fault of the suite', { suiteFaults: [suiteFault] }, 4, /the suite failed at judging: Error: boom/],
    [
      'a failure and a fault of the suite',
      { suiteFaults: [suiteFault], failures: [failure('reference')] },
      4,
      /the suite failed at judging/,
    ],
    ['a missed floor', { belowFloor: [shortfall] }, 4, /BA-SUB \(1 of 2\)/],
    ['a fault and a missed floor', { faults: [fault], belowFloor: [shortfall] }, 3, /garbage/],
    ['a level that was not tested', { untestedLevels: ['peer_state'] }, 4, /peer_state/],
    [
      'a level of which little was judged',
      { levels: [{ ...level, generated: { ...counts, planned: 100 } }] },
      4,
      /only 1 of 100/,
    ],
    ['an interrupted run', { interrupted: true }, 4, /interrupted/],
    ['no level', { levels: [] }, 4, /nothing was tested/],
  ])('judges %s', (_, parts, exitCode, reason) => {
    const decided = decideExit({ ...CLEAN, ...parts });
    expect(decided.exitCode).toBe(exitCode);
    expect(decided.reasons.join('\n')).toMatch(reason ?? /^$/);
  });

  it('gives every reason, not only the one that decides', () => {
    const decided = decideExit({
      ...CLEAN,
      failures: [failure('reference')],
      faults: [fault],
      belowFloor: [shortfall],
    });
    expect(decided.reasons).toHaveLength(3);
  });
});
