// [QM-2] broken: the majority of precommits is claimed as one of prevotes.

import { claimOfRound as specified } from '../../../src/reactor/query-maj23.ts';
import type { Variant } from '../../../src/reference.ts';

export const qm2AsPrevotes: Variant = {
  id: 'QM-2-as-prevotes',
  type: 'mutant',
  clauses: ['QM-2'],
  summary: 'the majority of precommits is claimed as one of prevotes',
  source: 'a wrong label',
  replace: {
    claimOfRound: (context, node, state, claim, outside) =>
      specified(context, node, state, claim, {
        ...outside,
        send: (channel, message, blocking) =>
          outside.send(
            channel,
            'vote_set_maj23' in message ? { vote_set_maj23: { ...message.vote_set_maj23, type: 'prevote' } } : message,
            blocking,
          ),
      }),
  },
};
