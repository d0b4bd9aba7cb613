// What makes two findings the same failure.

import { expect, it } from 'vitest';
import { signatureOf, type Finding } from './finding.ts';

const finding: Finding = {
  oracle: 'invariant',
  clause: 'PS-ECC-4',
  by: 'INV-S8',
  step: 3,
  place: 'state.precommits',
  expected: null,
  observed: 'x',
  operation: 'sub',
  message: 'm',
};

it('tells oracle, clause and invariant apart, and a crash from anything else, but no step and no value', () => {
  const signature = signatureOf(finding);
  expect(signature).toBe('invariant/PS-ECC-4/INV-S8');
  expect(signatureOf({ ...finding, step: 4, observed: '_', place: 'value' })).toBe(signature);
  expect(signatureOf({ ...finding, place: 'crash' })).toBe(`${signature}/crash`);
  const { by: _, ...anonymous } = finding;
  expect(signatureOf(anonymous)).toBe('invariant/PS-ECC-4/');
});
