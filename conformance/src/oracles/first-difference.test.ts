// Where two lists of results part, to the step and the place.

import type { StepResult } from '#spec';
import { KARDIA } from '#spec';
import { describe, expect, it } from 'vitest';
import { firstDifference } from './first-difference.ts';

const state = KARDIA.newPeerRoundState;
const result = (more: Partial<StepResult> = {}): StepResult => ({ state, ...more });

describe('firstDifference', () => {
  it('finds none in equal lists, of which errors are equal whatever their text', () => {
    expect(firstDifference([], [])).toBeUndefined();
    expect(firstDifference([result({ error: 'a' })], [result({ error: 'b' })])).toBeUndefined();
  });

  it('names the first of several', () => {
    const left = [result(), result({ value: 1 }), result({ value: 2 })];
    const right = [result(), result({ value: 3 }), result({ value: 4 })];
    expect(firstDifference(left, right)).toEqual({
      step: 1,
      difference: { place: 'value', expected: 1, observed: 3 },
    });
  });

  it('names the step at which one list ends, whichever it is', () => {
    const long = [result(), result({ value: 1 })];
    expect(firstDifference(long, [result()])).toEqual({
      step: 1,
      difference: { place: 'steps', expected: result({ value: 1 }), observed: null },
    });
    expect(firstDifference([result()], long)).toEqual({
      step: 1,
      difference: { place: 'steps', expected: null, observed: result({ value: 1 }) },
    });
  });
});
