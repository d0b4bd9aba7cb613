// [GV-4] broken: a height without a stored commit crashes.

import { sendsFromCommit as specified } from '../../../src/reactor/gossip-votes.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const gv4NoCommitCrashes: Variant = {
  id: 'GV-4-no-commit-crashes',
  type: 'mutant',
  clauses: ['GV-4'],
  summary: 'a height without a stored commit crashes',
  source: 'GV-02: tendermint before 58b4deca8',
  replace: {
    sendsFromCommit: (context, state, commit, outside) => {
      if (commit === null) throw new Panic('nil pointer dereference');
      return specified(context, state, commit, outside);
    },
  },
};
