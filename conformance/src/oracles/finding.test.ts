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

it('tells oracle, clause, invariant, place, kind and operation apart, but no step, no peer and no value', () => {
  const signature = signatureOf(finding);
  expect(signature).toBe('invariant/PS-ECC-4/INV-S8/state.precommits/unexpected/sub/');
  expect(signatureOf({ ...finding, step: 4, observed: '_' })).toBe(signature);
  expect(signatureOf({ ...finding, place: 'peers.p.round' })).toBe(signatureOf({ ...finding, place: 'peers.q.round' }));
  const { by: _, ...anonymous } = finding;
  for (const other of [
    anonymous,
    { ...finding, place: 'crash' },
    { ...finding, observed: null },
    { ...finding, operation: 'tick' },
    { ...finding, routine: 'votes' },
  ])
    expect(signatureOf(other)).not.toBe(signature);
});
