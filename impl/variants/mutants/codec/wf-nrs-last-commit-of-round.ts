// [WF-NRS] broken: the round of the last commit is read from the round.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNrsLastCommitOfRound: Variant = {
  id: 'WF-NRS-last-commit-of-round',
  type: 'mutant',
  clauses: ['WF-NRS'],
  summary: 'the round of the last commit is read from the round',
  source: 'one field for another',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'new_round_step' in message
        ? { new_round_step: { ...message.new_round_step, last_commit_round: message.new_round_step.round } }
        : message;
    },
  },
};
