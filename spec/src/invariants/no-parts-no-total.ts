// INV-S4: where no parts are tracked, the header names no parts either.

import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { PARTS_CLAUSES, partsClause } from './parts-clause.ts';
import { plainStateInvariant } from './state-invariant.ts';

export const noPartsNoTotal = plainStateInvariant(
  {
    id: 'INV-S4',
    name: 'no-parts-no-total',
    clauses: PARTS_CLAUSES,
    clauseOf: partsClause,
    statement: 'if proposal_block_parts is nil, the total of the header is 0',
    needs: ['parts'],
    watches: bitsOf(['proposal_block_parts_header', 'proposal_block_parts']),
  },
  (state) =>
    state.proposal_block_parts === null && state.proposal_block_parts_header.total !== 0
      ? fieldBreach('proposal_block_parts_header', 'total 0, as no parts are tracked', state)
      : undefined,
);
