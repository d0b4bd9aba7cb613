// [CR-CV-2] broken: the type of the vote is signed.

import type { Variant } from '../../../src/reference.ts';

export const crCv2OwnType: Variant = {
  id: 'CR-CV-2-own-type',
  type: 'mutant',
  clauses: ['CR-CV-2'],
  summary: 'the type of the vote is signed',
  source: 'types/canonical_types.go:67 as in tendermint',
  replace: { signedTypeOfVote: (_context, { type }) => (type === 'prevote' ? 1 : type === 'precommit' ? 2 : type) },
};
