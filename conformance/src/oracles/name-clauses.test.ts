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

const NEVER: ReadonlyMap<string, number> = new Map();

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
      { fired, passedOver: NEVER },
    );
    expect([sent, announced].map(named)).toEqual(['MARK', 'MARK']);
  });

  it('names what fires only where something is objected to', () => {
    const fired = new Map([
      ['SENT', 5],
      ['MARK', 100],
    ]);
    expect(clauseNamer([{ finding: sent, count: 5 }], { fired, passedOver: NEVER })(sent)).toBe('SENT');
  });

  it('prefers the likelier of two that fire together', () => {
    const fired = new Map([
      ['SENT', 5],
      ['MARK', 5],
    ]);
    expect(clauseNamer([{ finding: sent, count: 5 }], { fired, passedOver: NEVER })(sent)).toBe('SENT');
  });

  it('prefers what another result shows to be broken by itself', () => {
    const fired = new Map([
      ['SENT', 5],
      ['MARK', 100],
    ]);
    const naming = (shown: boolean): string => {
      const bytes: Finding = {
        ...sent,
        suspects: [{ clause: 'MARK', weight: 1, ...(shown ? { shown: true as const } : {}) }],
      };
      const both = [sent, bytes].map((finding) => ({ finding, count: 5 }));
      return clauseNamer(both, { fired, passedOver: NEVER })(sent);
    };
    expect([naming(false), naming(true)]).toEqual(['SENT', 'MARK']);
  });

  it('keeps the clause of an objection without suspects', () => {
    const { suspects: _none, ...plain } = sent;
    expect(clauseNamer([{ finding: plain, count: 1 }], { fired: NEVER, passedOver: NEVER })(plain)).toBe('SENT');
  });

  it('counts against a guard that did not hold how often it does not hold, rather than how often it fires', () => {
    const [guard, other] = [
      { clause: 'GUARD', weight: 1, unheld: true as const },
      { clause: 'OTHER', weight: 1 },
    ];
    const finding: Finding = { ...sent, suspects: [other, guard] };
    const named = (passes: Parameters<typeof clauseNamer>[1]) => clauseNamer([{ finding, count: 5 }], passes)(finding);
    const often = new Map([['GUARD', 1_000]]);
    expect(named({ fired: new Map([...often, ['OTHER', 50]]), passedOver: new Map([['GUARD', 5]]) })).toBe('GUARD');
    expect(named({ fired: new Map([['OTHER', 50]]), passedOver: often })).toBe('OTHER');
  });

  it('takes what explains one objection to explain the others', () => {
    const fired = new Map([
      ['RARE', 20],
      ['COMMON', 20],
    ]);
    const finding: Finding = {
      ...sent,
      suspects: [
        { clause: 'RARE', weight: 1 },
        { clause: 'COMMON', weight: 1, explains: true },
      ],
    };
    const all = [finding, objection(['ELSE', 1])].map((each) => ({ finding: each, count: 5 }));
    expect(clauseNamer(all, { fired, passedOver: NEVER })(finding)).toBe('COMMON');
  });
});
