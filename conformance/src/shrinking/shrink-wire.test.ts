// Shrinking at the levels of bytes, signatures and votes: what is left of a scenario is the least that shows what was asked for.

import { describe, expect, it } from 'vitest';
import type { Scenario } from '#spec';
import { execute, kardia } from '#impl';
import { generatorsOf } from '../arbitraries/generators.ts';
import { randomOf } from '../search/random.ts';
import { shrinkCandidates } from './shrink-candidates.ts';
import { simplerBytes, simplerItems, simplerMessageBytes } from './simpler-bytes.ts';

const shows = (scenario: Scenario, operation: string, error: RegExp): boolean =>
  execute(kardia, scenario, (allowed) => allowed[0] ?? 0).observation.steps.some(
    (result, index) => operation in (scenario.steps[index] ?? {}) && error.test(result.error ?? ''),
  );

/** Takes the first candidate that still shows it, again and again. */
const shrunk = (start: Scenario, operation: string, error: RegExp): Scenario => {
  let current = start;
  for (;;) {
    let next: Scenario | undefined;
    for (const candidate of shrinkCandidates(current)) {
      if (!shows(candidate, operation, error)) continue;
      next = candidate;
      break;
    }
    if (next === undefined) return current;
    current = next;
  }
};

const hostileOf = (level: Scenario['level']) =>
  generatorsOf(level, { setState: false }).find(({ name }) => name === 'hostile')?.arbitrary;

/** What is left of the first scenarios that show the error. */
const least = (level: Scenario['level'], operation: string, error: RegExp, count: number): readonly Scenario[] => {
  const arbitrary = hostileOf(level);
  const found: Scenario[] = [];
  for (let run = 0; found.length < count && run < 2_000; run++) {
    const scenario = arbitrary?.generate(randomOf(12, run), undefined).value;
    if (scenario !== undefined && shows(scenario, operation, error)) found.push(shrunk(scenario, operation, error));
  }
  expect(found).toHaveLength(count);
  return found;
};

describe('shrinking bytes', () => {
  it.each([
    [/invalid step/, '0a00'],
    [/empty ProposalPOL/, '2200'],
    [/nil vote/, '3200'],
  ])(
    'brings a message with %s down to %s',
    (error, bytes) => {
      for (const { steps } of least('codec', 'decode', error, 5)) expect(steps).toEqual([{ decode: { bytes } }]);
    },
    60_000,
  );

  it('drops fields at any depth and keeps the lengths around them right', () => {
    // A vote message: { vote: { height: 5, round: 300 } }.
    const candidates = simplerMessageBytes('32070a05100518ac02');
    for (const expected of ['', '3200', '32020a00', '32040a021005', '32050a0318ac02', '32060a0410051801'])
      expect(candidates).toContain(expected);
    expect(simplerMessageBytes('ff')).toEqual([]);
  });

  it('makes a field number of more than 32 bits narrow, and keeps one that is passed over', () => {
    const [wide, narrow] = ['b2808080800300', '3200'];
    expect(simplerMessageBytes(wide)).toEqual(['', narrow]);
    expect(simplerMessageBytes(`${wide}0801`)).toEqual(['0801', wide, `${narrow}0801`]);
  });

  it('only makes bytes shorter or lower', () => {
    for (const hex of ['00', 'ff', '32070a05100518ac02', 'ab'.repeat(100)])
      for (const simpler of [...simplerBytes(hex), ...simplerMessageBytes(hex)])
        expect(simpler.length < hex.length || simpler < hex).toBe(true);
    expect(simplerBytes('')).toEqual([]);
    expect(simplerItems([])).toEqual([]);
    expect(simplerItems([''])).toEqual([[]]);
  });
});

describe('shrinking signatures', () => {
  it('leaves one verification of an empty signature', () => {
    for (const { steps } of least('crypto', 'verify_vote', /invalid signature/, 5)) {
      expect(steps).toHaveLength(1);
      expect(steps).toMatchObject([{ verify_vote: { chain_id: '', vote: { block_id: null, signature: '' } } }]);
    }
  }, 600_000);
});

describe('shrinking votes', () => {
  it('leaves one late precommit, of height 1, and the vote that it contradicts', () => {
    for (const { setup, steps } of least('vote_set', 'add_late_precommit', /Conflicting/, 3)) {
      expect(setup).toMatchObject({ height: 2, validators: [{ power: 1 }] });
      expect(steps).toMatchObject([
        { add_late_precommit: { vote: { height: 1, validator_index: 0 }, last_commit: { have: 'x' } } },
      ]);
      expect(Object.keys(steps[0] ?? {})).toHaveLength(1);
    }
  }, 600_000);

  it('leaves one validator that votes twice', () => {
    for (const { setup, steps } of least('vote_set', 'add_vote', /Conflicting/, 5)) {
      expect('validators' in setup && setup.validators).toMatchObject([{ power: 1 }]);
      expect(steps).toHaveLength(2);
      for (const step of steps)
        expect(step).toMatchObject(
          'add_vote' in step
            ? { add_vote: { vote: { validator_index: 0, round: 1, type: 'prevote' } } }
            : { add_vote_to: { vote: { validator_index: 0, round: 1, type: 'prevote' } } },
        );
    }
  }, 600_000);
});
