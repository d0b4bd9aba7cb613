// [RX-1] broken: a message is handled on any channel.

import type { Variant } from '../../../src/reference.ts';

export const rx1AnyChannel: Variant = {
  id: 'RX-1-any-channel',
  type: 'mutant',
  clauses: ['RX-1'],
  summary: 'a message is handled on any channel',
  source: 'a dropped guard',
  replace: { isHandledOn: () => true },
};
