// [WF-NRS-D2] broken: any last commit round fits at the initial height.

import { validateHeight as specified } from '../../../src/codec/basic-checks.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsD2AnyLastRound: Variant = {
  id: 'WF-NRS-D2-any-last-round',
  type: 'mutant',
  clauses: ['WF-NRS-D2'],
  summary: 'any last commit round fits at the initial height',
  source: 'VB-12: tendermint #2737',
  replace: {
    validateHeight: (context, message, initialHeight) =>
      message.height === initialHeight ? undefined : specified(context, message, initialHeight),
  },
};
