// [WF-NVB] broken: the mark of a commit is not read.

import { receiveMessage as specified } from '../../../src/codec/decode-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfNvbNeverCommit: Variant = {
  id: 'WF-NVB-never-commit',
  type: 'mutant',
  clauses: ['WF-NVB', 'WF-PR-3'],
  summary: 'the mark of a commit is not read',
  source: 'one field dropped',
  replace: {
    receiveMessage: (context, envelope) => {
      const message = specified(context, envelope);
      return 'new_valid_block' in message
        ? { new_valid_block: { ...message.new_valid_block, is_commit: false } }
        : message;
    },
  },
};
