import { describe, expect, it } from 'vitest';
import { vectorFailure } from '../../../test/reports/sample-report.ts';
import type { Extent } from './report.ts';
import { verdictText, type VerdictParts } from './verdict-text.ts';

const extentOf = (planned: number, judged: number, more: Partial<Extent> = {}): Extent => ({
  planned,
  judged: { vectors: 0, generated: judged },
  knownFailures: 0,
  floorsFrom: 32_500,
  ...more,
});

const textOf = (parts: Partial<VerdictParts>): string =>
  verdictText({ exitCode: 0, suiteFaults: [], disagreements: [], failures: [], extent: extentOf(100, 100), ...parts });

const failures = (count: number) => Array.from({ length: count }, () => vectorFailure);

describe('verdictText', () => {
  it.each<[text: string, parts: Partial<VerdictParts>]>([
    ['CONFORMS, 100 % of 33,450 scenarios judged', { extent: extentOf(33_450, 33_450) }],
    ['CONFORMS, 99 % of 33,450 scenarios judged', { extent: extentOf(33_450, 33_449) }],
    ['TESTED TOO LITTLE, less than 1 % of 6,118 scenarios judged', { exitCode: 4, extent: extentOf(6_118, 2) }],
    ['TESTED TOO LITTLE, 0 % of 6,118 scenarios judged', { exitCode: 4, extent: extentOf(6_118, 0) }],
    [
      'CONFORMS except 28 known failures, 97 % of 100 scenarios judged',
      { failures: failures(28), extent: extentOf(100, 97, { knownFailures: 28 }) },
    ],
    [
      'DOES NOT CONFORM with 1 failure and 2 known ones, 100 % of 100 scenarios judged',
      { exitCode: 1, failures: failures(3), extent: extentOf(100, 100, { knownFailures: 2 }) },
    ],
    [
      'DOES NOT CONFORM with 1 known failure, 100 % of 100 scenarios judged',
      { exitCode: 1, failures: failures(1), extent: extentOf(100, 100, { knownFailures: 1 }) },
    ],
    [
      'CONFORMS, as far as 948 golden vectors and 30 generated scenarios tell: floors need 32,500',
      { extent: extentOf(978, 978, { judged: { vectors: 948, generated: 30 }, withoutFloors: 'budget' }) },
    ],
    [
      'CONFORMS, 100 % of 100 scenarios judged for the clauses asked for',
      { extent: extentOf(100, 100, { withoutFloors: 'clauses' }) },
    ],
    ['ADAPTER FAILED as a program', { exitCode: 3, extent: extentOf(0, 0) }],
    [
      'THE SUITE IS BLIND, 100 % of 100 scenarios judged',
      { exitCode: 4, canary: { mutant: 'm', clause: 'c', scenario: 's', silent: ['reference'] } },
    ],
  ])('says "%s"', (text, parts) => {
    expect(textOf(parts)).toBe(text);
  });
});
