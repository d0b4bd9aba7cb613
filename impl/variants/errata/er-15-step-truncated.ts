// [WF-NRS-D1] as at the pin: the step keeps its low 8 bits before it is checked. Source: consensus/msgs.go:155-159.

import { keptStep as specified } from '../../src/codec/basic-checks.ts';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const keptStep = (context: Context, step: number): number | undefined => specified(context, step & 0xff);

export const er15: Variant = {
  id: 'ER-15',
  type: 'erratum',
  clauses: ['WF-NRS-D1'],
  summary: 'the step is cut to 8 bits before it is checked',
  source: 'BUG-9, consensus/msgs.go:155-159',
  replace: { keptStep },
};
