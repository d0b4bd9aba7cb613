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

it('tells oracle, clause, invariant, place, kind and operation apart, but no step, no value and no peer', () => {
  const signature = signatureOf(finding);
  expect(signature).toBe('invariant/PS-ECC-4/INV-S8/state.precommits/unexpected/sub/');
  expect(signatureOf({ ...finding, step: 4, observed: '_' })).toBe(signature);
  const [ofOne, ofOther] = ['p', 'q'].map((peer) => signatureOf({ ...finding, place: `peers.${peer}.prevotes` }));
  expect(ofOne).toBe(ofOther);
  const { by: _, ...anonymous } = finding;
  const others = [
    anonymous,
    { ...finding, place: 'state.prevotes' },
    { ...finding, place: 'crash' },
    { ...finding, expected: '_' },
    { ...finding, operation: 'or' },
    { ...finding, routine: 'votes' },
    { ...finding, clause: 'PS-ECC-5' },
  ].map(signatureOf);
  expect(new Set([signature, ...others]).size).toBe(8);
});
