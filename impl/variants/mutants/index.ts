// Single faults of the reference that the suite must notice: a folder for each noun of the reference, named like that of `impl/src`.

import type { Variant } from '../../src/reference.ts';
import { BIT_ARRAY_MUTANTS } from './bit-array/index.ts';
import { CODEC_MUTANTS } from './codec/index.ts';
import { wfEnc2WritesEmpty } from './codec/wf-enc-2-writes-empty.ts';
import { CRYPTO_MUTANTS } from './crypto/index.ts';
import { dmPrs4PartMarksProposal } from './peer-state/dm-prs-4-part-marks-proposal.ts';
import { PEER_STATE_MUTANTS } from './peer-state/index.ts';
import { REACTOR_MUTANTS } from './reactor/index.ts';
import { VOTE_SET_MUTANTS } from './vote-set/index.ts';

/**
 * Each breaks one clause; a suite that accepts one of them as a subject has missed it. The order decides that of the rows of the kill
 * matrix, and which canary a seed draws: two stand apart from those of their folders for its sake.
 */
export const MUTANTS: readonly Variant[] = [
  ...BIT_ARRAY_MUTANTS,
  ...PEER_STATE_MUTANTS,
  wfEnc2WritesEmpty,
  dmPrs4PartMarksProposal,
  ...CODEC_MUTANTS,
  ...CRYPTO_MUTANTS,
  ...VOTE_SET_MUTANTS,
  ...REACTOR_MUTANTS,
];
