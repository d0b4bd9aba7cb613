import { describe, expect, it } from 'vitest';
import type { Finding } from '../oracles/finding.ts';
import { leadOf, type Sighting } from './lead-of.ts';
import { leadingFindings } from './leading-findings.ts';

const finding = (clause: string, step: number, oracle: Finding['oracle'] = 'reference'): Finding => ({
  oracle,
  clause,
  step,
  place: 'value',
  expected: 1,
  observed: 2,
  message: clause,
  operation: 'op',
});

describe('leadingFindings', () => {
  it('gives the most telling finding of each step, in the order of the steps', () => {
    const findings = [finding('C', 4), finding('A', 1, 'golden-record'), finding('B', 1), finding('D', 4)];
    expect(leadingFindings(findings).map(({ clause }) => clause)).toEqual(['B', 'C']);
    expect(leadingFindings([])).toEqual([]);
  });
});

describe('leadOf', () => {
  const sighting = (clause: string, run: number): Sighting => ({
    scenario: { level: 'bit_array', id: `run_${run}`, title: '', setup: { arrays: {} }, clauses: [], steps: [] },
    run,
    finding: finding(clause, 0),
  });

  it('takes the first scenario of the clause that most of them lead with', () => {
    const lead = leadOf(['A', 'B', 'C', 'B'].map(sighting));
    expect(lead).toMatchObject({ run: 1, finding: { clause: 'B' } });
  });

  it('takes what was seen first of clauses with as many', () => {
    expect(leadOf(['B', 'A', 'A', 'B'].map(sighting))).toMatchObject({ run: 0 });
    expect(leadOf([])).toBeUndefined();
  });
});
