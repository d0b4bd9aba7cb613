// [WF-NRS-D2] broken: no last commit round fits above the initial height.

import { compareUint64 } from '#spec';
import { validateHeight as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD2NoLastRound: Variant = {
  id: 'WF-NRS-D2-no-last-round',
  type: 'mutant',
  clauses: ['WF-NRS-D2'],
  summary: 'no last commit round fits above the initial height',
  source: 'VB-12: tendermint 65909a13d',
  replace: {
    validateHeight: (context, message, initialHeight) =>
      compareUint64(message.height, initialHeight) > 0 ? undefined : specified(context, message, initialHeight),
  },
};
