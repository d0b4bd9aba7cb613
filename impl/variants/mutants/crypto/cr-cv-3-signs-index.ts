// [CR-CV-3] broken: the index of the validator is signed.

import { voteSignBytes as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCv3SignsIndex: Variant = {
  id: 'CR-CV-3-signs-index',
  type: 'mutant',
  clauses: ['CR-CV-3', 'CR-CV-1'],
  summary: 'the index of the validator is signed',
  source: 'one field too many',
  replace: {
    voteSignBytes: (context, chainId, vote) =>
      Uint8Array.of(...specified(context, chainId, vote), vote.validator_index & 0xff),
  },
};
