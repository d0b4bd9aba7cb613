import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { clauseNamer } from './name-clauses.ts';

const objection = (...suspects: readonly (readonly [string, number])[]): Finding => ({
  oracle: 'reference',
  clause: suspects[0]?.[0] ?? 'NONE',
  suspects: suspects.map(([clause, weight]) => ({ clause, weight })),
  step: 0,
  place: 'value',
  expected: 1,
  observed: 2,
  operation: 'op',
  message: '',
});

/** A mark is lost in both ways of marking: what both use is to blame. */
const sent = objection(['SENT', 1], ['MARK', 0.97]);
const announced = objection(['ANNOUNCED', 1], ['MARK', 0.97]);

describe('clauseNamer', () => {
  it('names what all objections have in common, where nothing passes it', () => {
    const fired = new Map([
      ['SENT', 5],
      ['ANNOUNCED', 5],
      ['MARK', 10],
    ]);
    const named = clauseNamer(
      [sent, announced].map((finding) => ({ finding, count: 5 })),
      fired,
    );
    expect([sent, announced].map(named)).toEqual(['MARK', 'MARK']);
  });

  it('names what fires only where something is objected to', () => {
    const fired = new Map([
      ['SENT', 5],
      ['MARK', 100],
    ]);
    expect(clauseNamer([{ finding: sent, count: 5 }], fired)(sent)).toBe('SENT');
  });

  it('prefers the likelier of two that fire together', () => {
    const fired = new Map([
      ['SENT', 5],
      ['MARK', 5],
    ]);
    expect(clauseNamer([{ finding: sent, count: 5 }], fired)(sent)).toBe('SENT');
  });

  it('keeps the clause of an objection without suspects', () => {
    const { suspects: _none, ...plain } = sent;
    expect(clauseNamer([{ finding: plain, count: 1 }], new Map())(plain)).toBe('SENT');
  });
});
