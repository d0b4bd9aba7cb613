// INV-S3: a parts array that is tracked is one of the part set that the header names.

import { sizeOf } from '../bit-array.ts';
import { bitsOf } from './changed-fields.ts';
import { fieldBreach } from './describe.ts';
import { PARTS_CLAUSES, partsClause } from './parts-clause.ts';
import { plainStateInvariant } from './state-invariant.ts';

export const partsFitHeader = plainStateInvariant(
  {
    id: 'INV-S3',
    name: 'parts-fit-header',
    clauses: PARTS_CLAUSES,
    clauseOf: partsClause,
    statement: 'proposal_block_parts is nil, or has as many bits as the total of the header, and at least one',
    needs: ['parts'],
    watches: bitsOf(['proposal_block_parts_header', 'proposal_block_parts']),
  },
  (state) => {
    if (state.proposal_block_parts === null) return undefined;
    const size = sizeOf(state.proposal_block_parts);
    const { total } = state.proposal_block_parts_header;
    return size === total && size > 0
      ? undefined
      : fieldBreach('proposal_block_parts', `nil, or ${total} bits and at least one`, state);
  },
);
