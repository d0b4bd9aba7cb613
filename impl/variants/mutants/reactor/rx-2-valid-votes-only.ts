// [RX-2] broken: a vote is marked only if its signature is right.

import { receiveVote as specified } from '../../../src/reactor/receive.ts';
import type { Variant } from '../../../src/reference.ts';

export const rx2ValidVotesOnly: Variant = {
  id: 'RX-2-valid-votes-only',
  type: 'mutant',
  clauses: ['RX-2'],
  summary: 'a vote is marked only if its signature is right',
  source: 'LC-11: the check of consensus made in the reactor',
  replace: {
    receiveVote: (context, reactor, sender, message, outside) => {
      const { chainId, validators } = reactor.validators;
      const validator = validators[message.validator_index];
      if (validator !== undefined && context.rules.verifyVote(context, chainId, validator, message) !== undefined)
        return outside.forward({ vote: message });
      specified(context, reactor, sender, message, outside);
    },
  },
};
