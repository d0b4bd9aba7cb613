import { describe, expect, it } from 'vitest';
import type { Finding } from '../oracles/finding.ts';
import { leadOf, sightingOf, type Sighting } from './lead-of.ts';

const finding = (clause: string, step: number, more: Partial<Finding> = {}): Finding => ({
  oracle: 'reference',
  clause,
  step,
  place: 'value',
  expected: 1,
  observed: 2,
  message: clause,
  operation: 'op',
  ...more,
});

const scenarioOf = (run: number): Sighting['scenario'] => ({
  level: 'bit_array',
  id: `run_${run}`,
  title: '',
  setup: { arrays: {} },
  clauses: [],
  steps: [],
});

describe('sightingOf', () => {
  it('takes what leads at the first step objected to, and what stands beside it', () => {
    const findings = [finding('C', 4), finding('A', 1, { oracle: 'golden-record' }), finding('B', 1)];
    const sighting = sightingOf(scenarioOf(7), findings, 7);
    expect(sighting).toMatchObject({ run: 7, finding: { clause: 'B' }, others: [{ clause: 'A' }] });
    expect(sightingOf(scenarioOf(7), [])).toBeUndefined();
  });
});

describe('leadOf', () => {
  const sighting = (shown: Finding, run: number): Sighting => ({
    scenario: scenarioOf(run),
    run,
    finding: shown,
    others: [],
  });
  const clauses = (...ids: readonly string[]): readonly Sighting[] =>
    ids.map((id, run) => sighting(finding(id, 0), run));

  it('takes the first scenario of the story that most scenarios show', () => {
    expect(leadOf(clauses('A', 'B', 'C', 'B'))).toMatchObject({ run: 1, finding: { clause: 'B' } });
  });

  it('takes what was seen first of stories with as many', () => {
    expect(leadOf(clauses('B', 'A', 'A', 'B'))).toMatchObject({ run: 0 });
    expect(leadOf([])).toBeUndefined();
  });

  it('takes a crash before all others', () => {
    const crash = finding('C', 0, { place: 'crash', expected: null, observed: 'died' });
    expect(leadOf([...clauses('A', 'A'), sighting(crash, 2)])).toMatchObject({ run: 2 });
  });
});
