// [WF-ENV-3] broken: an unknown field is refused.

import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv3RefusesUnknown: Variant = {
  id: 'WF-ENV-3-refuses-unknown',
  type: 'mutant',
  clauses: ['WF-ENV-3'],
  summary: 'an unknown field is refused',
  source: 'a field skipped where it must be refused, turned around',
  replace: {
    skipField: () => {
      throw new Rejection('unknown field');
    },
  },
};
