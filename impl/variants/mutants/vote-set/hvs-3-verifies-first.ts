// [HVS-3] broken: a vote that is not valid opens no round.

import { addVote as specified } from '../../../src/vote-set/height-vote-set.ts';
import type { Variant } from '../../../src/reference.ts';

export const hvs3VerifiesFirst: Variant = {
  id: 'HVS-3-verifies-first',
  type: 'mutant',
  clauses: ['HVS-3'],
  summary: 'a vote that is not valid opens no round',
  source: 'VS-07: tenderdash #1479',
  replace: {
    addVote: (context, votes, vote, peer) => {
      const { chainId, validators } = votes.validators;
      const validator = vote === null || votes.rounds.has(vote.round) ? undefined : validators[vote.validator_index];
      return vote !== null &&
        validator !== undefined &&
        context.rules.verifyVote(context, chainId, validator, vote) !== undefined
        ? { added: false, error: 'invalid signature' }
        : specified(context, votes, vote, peer);
    },
  },
};
