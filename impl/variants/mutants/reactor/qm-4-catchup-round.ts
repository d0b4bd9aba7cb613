// [QM-4] broken: the commit is claimed under the catch-up round of the peer.

import { claimOfCommit as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm4CatchupRound: Variant = {
  id: 'QM-4-catchup-round',
  type: 'mutant',
  clauses: ['QM-4'],
  summary: 'the commit is claimed under the catch-up round of the peer',
  source: 'a wrong label',
  replace: {
    claimOfCommit: (context, reactor, state, outside) =>
      specified(context, reactor, state, {
        ...outside,
        send: (channel, message, blocking) =>
          outside.send(
            channel,
            'vote_set_maj23' in message
              ? { vote_set_maj23: { ...message.vote_set_maj23, round: state.catchupCommitRound } }
              : message,
            blocking,
          ),
      }),
  },
};
