// [QM-4] broken: a height without a commit crashes.

import { claimOfCommit as specified } from '../../../src/reactor/query-maj23.ts';
import { Panic } from '../../../src/panic.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm4NoCommitCrashes: Variant = {
  id: 'QM-4-no-commit-crashes',
  type: 'mutant',
  clauses: ['QM-4'],
  summary: 'a height without a commit crashes',
  source: 'GV-11: tendermint before c6a648fad',
  replace: {
    claimOfCommit: (context, reactor, state, outside) => {
      if (context.rules.loadCommit(context, reactor.store, Number(state.height)) === null)
        throw new Panic('nil pointer dereference');
      specified(context, reactor, state, outside);
    },
  },
};
