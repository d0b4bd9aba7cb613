// [CR-CV-4] broken: the part-set header of a block id is not signed.

import { ZERO_PART_SET_HEADER } from '#spec';
import { canonicalBlockId as specified } from '../../../src/crypto/sign-bytes.ts';
import type { Variant } from '../../../src/reference.ts';

export const crCv4HashOnly: Variant = {
  id: 'CR-CV-4-hash-only',
  type: 'mutant',
  clauses: ['CR-CV-4'],
  summary: 'the part-set header of a block id is not signed',
  source: 'VS-15: tendermint #1575',
  replace: {
    canonicalBlockId: (context, block) => {
      const signed = specified(context, block);
      return signed === null ? null : { ...signed, part_set_header: ZERO_PART_SET_HEADER };
    },
  },
};
