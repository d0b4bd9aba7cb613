// [WF-POL-D1] as at the pin: only a size of 0 is refused. Source: consensus/manager.go:860-865.

import type { Int64 } from '#spec';
import type { Context } from '../../src/context.ts';
import type { Variant } from '../../src/reference.ts';

const checkPolSize = (_context: Context, size: Int64): string | undefined =>
  size === 0 ? 'empty ProposalPOL bit array' : undefined;

export const er04: Variant = {
  id: 'ER-04',
  type: 'erratum',
  clauses: ['WF-POL-D1'],
  summary: 'a ProposalPOL has no upper bound',
  source: 'BUG-9, consensus/manager.go:860-865',
  replace: { checkPolSize },
};
