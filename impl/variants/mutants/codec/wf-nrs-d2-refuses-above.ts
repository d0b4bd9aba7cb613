// [WF-NRS-D2] broken: every height above the initial one is refused.

import { compareUint64 } from '#spec';
import { validateHeight as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD2RefusesAbove: Variant = {
  id: 'WF-NRS-D2-refuses-above',
  type: 'mutant',
  clauses: ['WF-NRS-D2', 'RX-NRS'],
  summary: 'every height above the initial one is refused',
  source: 'VB-12: go-kardia 3f404b16',
  replace: {
    validateHeight: (context, message, initialHeight) =>
      compareUint64(message.height, initialHeight) > 0 ? 'above' : specified(context, message, initialHeight),
  },
};
