// Where recordings of one scenario part.

import { describe, expect, it } from 'vitest';
import type { StepResult } from '#spec';
import { markChoices } from './mark-choices.ts';

const picks = (...values: readonly number[]): readonly StepResult[] => values.map((value) => ({ value }));

describe('markChoices', () => {
  it('marks the step at which another run parts, and not what follows from it', () => {
    expect(markChoices([picks(0, 1, 2), picks(0, 3, 4), picks(0, 1, 2)])).toEqual([
      { value: 0 },
      { value: 1, choice: true },
      { value: 2 },
    ]);
  });

  it('marks every step at which some run parts', () => {
    expect(markChoices([picks(0, 1), picks(5, 1), picks(0, 2)])).toEqual([
      { value: 0, choice: true },
      { value: 1, choice: true },
    ]);
  });

  it('marks nothing where all runs are alike, or where there is one', () => {
    expect(markChoices([picks(0, 1), picks(0, 1)])).toEqual(picks(0, 1));
    expect(markChoices([picks(0, 1)])).toEqual(picks(0, 1));
  });

  it('takes errors of other texts for the same', () => {
    expect(markChoices([[{ error: 'a' }], [{ error: 'b' }]])).toEqual([{ error: 'a' }]);
  });
});
