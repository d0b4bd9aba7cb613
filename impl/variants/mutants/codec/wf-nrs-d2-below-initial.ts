// [WF-NRS-D2] broken: a height below the initial one fits.

import { compareUint64 } from '#spec';
import { validateHeight as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD2BelowInitial: Variant = {
  id: 'WF-NRS-D2-below-initial',
  type: 'mutant',
  clauses: ['WF-NRS-D2'],
  summary: 'a height below the initial one fits',
  source: 'VB-12: tendermint before cc247c091',
  replace: {
    validateHeight: (context, message, initialHeight) =>
      compareUint64(message.height, initialHeight) < 0 ? undefined : specified(context, message, initialHeight),
  },
};
