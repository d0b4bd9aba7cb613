import { expect, it } from 'vitest';
import type { Finding } from '../oracles/finding.ts';
import { shrinkingOrder } from './shrinking-order.ts';
import { storyKey } from './stories.ts';

const found = (clause: string, count: number, more: Partial<Finding> = {}) => ({
  finding: {
    oracle: 'reference' as const,
    clause,
    step: 0,
    place: 'value',
    expected: 1,
    observed: 2,
    operation: 'sub',
    message: '',
    ...more,
  },
  count,
});

it('has the reference first, one of each story before a second one, and the most frequent of them', () => {
  const record = found('R', 90, { oracle: 'golden-record' });
  const headline = found('H', 1, { oracle: 'invariant', by: 'INV-X4', headline: 'no-vote-sent-twice' });
  const invariant = found('I', 80, { oracle: 'invariant', by: 'INV-L2' });
  const [rare, often, again] = [found('A', 1), found('B', 5), found('B', 3, { place: 'state.a' })];
  const order = shrinkingOrder([record, invariant, headline, again, rare, often], new Set());
  expect(order).toEqual([often, rare, headline, record, invariant, again]);
  expect(shrinkingOrder([rare, often], new Set([storyKey(often)]))).toEqual([rare, often]);
});
