import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.ts';
import { settle } from './settle.ts';

const finding = (oracle: Finding['oracle'], step: number): Finding => ({
  oracle,
  clause: 'X-1',
  step,
  place: 'value',
  expected: 1,
  observed: 2,
  operation: 'sub',
  message: '',
});

const NOBODY = { reference: 0, 'golden-record': 0 };

describe('settle', () => {
  it.each(['invariant', 'golden-record', 'reference', 'process'] as const)(
    'leaves what only %s says alone',
    (oracle) => {
      const found = [finding(oracle, 0)];
      expect(settle(found, NOBODY)).toEqual({ findings: found });
    },
  );

  it.each([
    ['an invariant', 'invariant', 'reference'],
    ['an invariant', 'invariant', 'golden-record'],
    ['the golden record', 'golden-record', 'reference'],
    ['the reference', 'reference', 'golden-record'],
  ] as const)('disputes what %s holds against a step (%s) that the %s found right', (_who, oracle, voucher) => {
    const found = finding(oracle, 2);
    expect(settle([found], { ...NOBODY, [voucher]: 3 })).toEqual({
      findings: [],
      disputes: [{ finding: found, against: voucher }],
    });
  });

  it('disputes nothing at the step where the voucher ended, or after it', () => {
    const found = [finding('invariant', 3), finding('invariant', 4)];
    expect(settle(found, { reference: 3, 'golden-record': 0 })).toEqual({ findings: found });
  });

  it('does not let an oracle vouch against itself', () => {
    const found = [finding('reference', 1)];
    expect(settle(found, { reference: 5, 'golden-record': 0 })).toEqual({ findings: found });
  });

  it('keeps what is undisputed beside what is disputed', () => {
    const [early, late] = [finding('invariant', 0), finding('invariant', 5)];
    expect(settle([early, late], { reference: 1, 'golden-record': 0 })).toEqual({
      findings: [late],
      disputes: [{ finding: early, against: 'reference' }],
    });
  });
});
