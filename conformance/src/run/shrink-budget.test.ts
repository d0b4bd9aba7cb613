import { expect, it } from 'vitest';
import { startShrinkBudget } from './shrink-budget.ts';

it('grows with what was searched, gives one failure a part of what is left, and ends', () => {
  const budget = startShrinkBudget();
  const before = budget.allowance(0);
  expect(budget.allowance(1_000_000).steps).toBeGreaterThan(before.steps);
  budget.spend(before);
  expect(budget.allowance(0).steps).toBeLessThan(before.steps);
  let spent = before.steps;
  for (let failure = 0; failure < 1_000; failure++) {
    const allowance = budget.allowance(0);
    budget.spend(allowance);
    spent += allowance.steps;
  }
  expect(budget.allowance(0)).toEqual({ steps: 0, deaths: 0 });
  expect(spent).toBeLessThan(25_000);
});
