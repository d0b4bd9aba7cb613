// [CM-2] broken: a vote for another block is an entry of the commit.

import { commitEntry as specified } from '../../../src/vote-set/commit.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm2OtherBlock: Variant = {
  id: 'CM-2-other-block',
  type: 'mutant',
  clauses: ['CM-2'],
  summary: 'a vote for another block is an entry of the commit',
  source: 'GV-17: tendermint before 480b995a3',
  replace: { commitEntry: (context, vote, block) => specified(context, vote, vote?.block_id ?? block) },
};
