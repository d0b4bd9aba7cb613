// [CM-1] broken: the size of a nil commit crashes.

import { commitSize as specified } from '../../../src/vote-set/commit.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const cm1NilCrashes: Variant = {
  id: 'CM-1-nil-crashes',
  type: 'mutant',
  clauses: ['CM-1'],
  summary: 'the size of a nil commit crashes',
  source: 'GV-02: tendermint #5377',
  replace: {
    commitSize: (context, commit) => {
      if (commit === null) throw new Panic('nil pointer dereference');
      return specified(context, commit);
    },
  },
};
