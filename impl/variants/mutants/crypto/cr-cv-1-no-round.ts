// [CR-CV-1] broken: the round is not signed.

import { canonicalVote as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCv1NoRound: Variant = {
  id: 'CR-CV-1-no-round',
  type: 'mutant',
  clauses: ['CR-CV-1'],
  summary: 'the round is not signed',
  source: 'a field of the sign bytes dropped',
  replace: { canonicalVote: (context, chainId, vote) => ({ ...specified(context, chainId, vote), round: 0 }) },
};
