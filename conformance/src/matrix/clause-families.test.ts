import { describe, expect, it } from 'vitest';
import { familiesOf, familyOf } from './clause-families.ts';

describe('familyOf', () => {
  it.each([
    ['BA-FP-1', 'BA'],
    ['BA-NEW', 'BA'],
    ['PS-NRS-4', 'PS-NRS'],
    ['PS-GVB-2a', 'PS-GVB'],
    ['WF-1', 'WF'],
    ['WF-V', 'WF-V'],
    ['WF-NRS-D1', 'WF-NRS'],
    ['GV-4', 'GV'],
    ['RX-NRS', 'RX'],
    ['CR-SIG-8', 'CR-SIG'],
  ])('%s is of %s', (clause, family) => {
    expect(familyOf(clause)).toBe(family);
  });
});

describe('familiesOf', () => {
  it('keeps the order of families and of the clauses in them, and loses none', () => {
    const families = familiesOf(['GV-2', 'BA-NEW', 'GV-1', 'BA-FP-1']);
    expect([...families]).toEqual([
      ['GV', ['GV-2', 'GV-1']],
      ['BA', ['BA-NEW', 'BA-FP-1']],
    ]);
  });
});
