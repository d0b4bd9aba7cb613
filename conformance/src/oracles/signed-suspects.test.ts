import { describe, expect, it } from 'vitest';
import { brokenSigningRule } from './signed-suspects.ts';

/** Sign bytes of a vote of type 1, height 5 and round 2, for a block, of chain `a`. */
const SIGNED = '0d' + '0801' + '1005' + '1802' + '22020a00' + '320161';

describe('brokenSigningRule', () => {
  it.each([
    ['another type', '0d' + '0802' + '1005' + '1802' + '22020a00' + '320161', 'CR-CV-2'],
    ['another block id', '0d' + '0801' + '1005' + '1802' + '22021200' + '320161', 'CR-CV-4'],
    ['a block id that is left out', '09' + '0801' + '1005' + '1802' + '320161', 'CR-CV-4'],
    ['a round that is left out', '0b' + '0801' + '1005' + '22020a00' + '320161', 'CR-CV-1'],
    ['another chain', '0d' + '0801' + '1005' + '1802' + '22020a00' + '320162', 'CR-CV-1'],
    ['something behind them', `${SIGNED}07`, 'CR-CV-3'],
  ])('tells %s', (_what, observed, clause) => {
    expect(brokenSigningRule(SIGNED, observed)).toBe(clause);
  });

  it('says nothing of signatures, of what is no message, and of the same bytes', () => {
    expect(brokenSigningRule('b6'.repeat(65), 'b7'.repeat(65))).toBeUndefined();
    expect(brokenSigningRule(SIGNED, '0201')).toBeUndefined();
    expect(brokenSigningRule(SIGNED, SIGNED)).toBeUndefined();
  });
});
