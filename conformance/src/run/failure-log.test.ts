// What the log of failures counts, and what it tells apart.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '#spec';
import { signatureOf, type Finding } from '../oracles/finding.ts';
import { startFailureLog, type Sighting } from './failure-log.ts';

const finding = (clause: string, more: Partial<Finding> = {}): Finding => ({
  oracle: 'reference',
  clause,
  step: 0,
  place: 'value',
  expected: 1,
  observed: 2,
  operation: 'sub',
  message: '',
  ...more,
});

const scenario = (id: string): Scenario => ({ id, title: '', level: 'peer_state', clauses: [], setup: {}, steps: [] });

const sighting = (lead: Finding, more: Partial<Sighting> = {}): Sighting => ({
  finding: lead,
  others: [],
  earlier: [],
  scenario: scenario('a'),
  observed: [],
  origin: { type: 'generated', run: 1, path: '1', hostile: false },
  count: 1,
  ...more,
});

const [cause, invariant] = [finding('PS-A'), finding('PS-A', { oracle: 'invariant', by: 'INV-X4' })];

describe('startFailureLog', () => {
  it('counts what stands first in a failure, and not what stands beside it', () => {
    const log = startFailureLog([]);
    log.add(sighting(cause, { others: [invariant], count: 3 }));
    expect(log.explains(signatureOf(cause), 4)).toBe(true);
    expect(log.explains(signatureOf(invariant), 9)).toBe(true);
    expect(log.explains(signatureOf(finding('PS-B')), 1)).toBe(false);
    expect(log.failures()).toMatchObject([{ count: 7 }]);
  });

  it('does not count scenarios twice that were looked for by what stands beside the lead', () => {
    const log = startFailureLog([]);
    log.add(sighting(cause, { count: 10 }));
    log.add(sighting(cause, { others: [invariant], count: 4, beside: true, scenario: scenario('b') }));
    expect(log.failures()).toMatchObject([{ count: 10, also: [{ finding: invariant, scenario: 'b', count: 4 }] }]);
  });

  it('puts under a failure what was seen at the step of its lead, and counts it there', () => {
    const log = startFailureLog([]);
    log.add(sighting(cause));
    expect(log.standsUnder(signatureOf(cause), invariant, 'b', 2)).toBe(true);
    expect(log.standsUnder(signatureOf(cause), invariant, 'c', 3)).toBe(true);
    expect(log.standsUnder(signatureOf(finding('PS-B')), invariant, 'd', 1)).toBe(false);
    expect(log.failures()).toMatchObject([{ count: 1, also: [{ scenario: 'b', count: 5 }] }]);
  });

  it('puts nothing new under what is known', () => {
    const log = startFailureLog([
      { kind: 'clause', id: 'PS-A', where: { places: ['value'], operation: 'any' }, reason: 'r', link: 'l' },
    ]);
    log.add(sighting(cause));
    const other = finding('PS-C', { oracle: 'invariant', by: 'INV-L2' });
    expect(log.standsUnder(signatureOf(cause), other, 'b', 1)).toBe(false);
    expect(log.standsUnder(signatureOf(cause), invariant, 'b', 1)).toBe(true);
  });
});
