import type { Json } from '#spec';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../oracles/finding.ts';
import { boundedOutcome, keptFinding, keptOutcome, keptResults } from './kept-outcome.ts';

const outcomeOf = (...steps: readonly object[]) => ({ type: 'observation', observation: { id: 'a', steps } }) as const;

describe('boundedOutcome', () => {
  it('cuts the texts of errors, crashes and closed connections to 1,000 characters, and nothing else', () => {
    const long = 'x'.repeat(5_000);
    const cut = `${'x'.repeat(1_000)}... (4000 more)`;
    expect(
      boundedOutcome(
        outcomeOf({ error: long }, { stopped: [{ peer: 'p', error: long }] }, { crash: long, value: long }),
      ),
    ).toEqual(outcomeOf({ error: cut }, { stopped: [{ peer: 'p', error: cut }] }, { crash: cut, value: long }));
  });
});

describe('keptResults', () => {
  it('keeps what may be right, and nothing of what is larger', () => {
    const wide: Json = Array.from({ length: 100_000 }, () => ({}));
    expect(keptResults([{ value: 'x'.repeat(500_000) }])).toHaveLength(1);
    for (const value of [wide, 'x'.repeat(2_000_000)]) expect(keptResults([{ crash: 'x', value }])).toEqual([]);
    expect(keptOutcome(outcomeOf({ value: wide }))).toEqual(outcomeOf());
  });
});

describe('keptFinding', () => {
  it('keeps a finding, but for values and texts that are too large', () => {
    const finding: Finding = {
      oracle: 'reference',
      clause: 'BA-SUB',
      step: 0,
      place: 'value',
      expected: 1,
      observed: [1, 2],
      operation: 'sub',
      message: 'm',
    };
    expect(keptFinding(finding)).toEqual(finding);
    const kept = keptFinding({ ...finding, place: 'x'.repeat(1_000_000), observed: 'x'.repeat(1_000_000) });
    expect(JSON.stringify(kept).length).toBeLessThan(1_000);
  });
});
