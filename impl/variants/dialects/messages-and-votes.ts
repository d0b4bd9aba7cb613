// What each dialect of the Tendermint family does otherwise at the levels codec, crypto and vote_set.

import type { DialectName } from '#spec';
import type { Variant } from '../../src/reference.ts';
import { auntsBounded } from './aunts-bounded.ts';
import { commitsChecked } from './commits-checked.ts';
import { ed25519Signatures, zip215Signatures } from './ed25519-signatures.ts';
import { emptyRoot } from './empty-root.ts';
import { extraRoundSigned } from './extra-round-signed.ts';
import { fixedSizeSignBytes } from './fixed-size-sign-bytes.ts';
import { hashLengths } from './hash-lengths.ts';
import { negativeNumbersRejected, proposalHeightPositive } from './negative-numbers-rejected.ts';
import { partialBlockIdsClaimed } from './partial-block-ids-claimed.ts';
import { polRoundUnchecked } from './pol-round-unchecked.ts';
import { proposalTotalUnbounded } from './proposal-total-unbounded.ts';
import { proposalTypeChecked } from './proposal-type-checked.ts';
import { unknownVoteTypes } from './unknown-vote-types.ts';
import { voteExtensions } from './vote-extensions.ts';
import { voteHeightZero } from './vote-height-zero.ts';
import { votesOfCommitsChecked } from './votes-of-commits-checked.ts';
import { wholeParts } from './whole-parts.ts';
import { extendedMessages, partAnnouncingMessages, tendermintMessages } from './wire-formats.ts';
import { zeroBlockId } from './zero-block-id.ts';

/** What all of them share. */
const FAMILY: readonly Variant[] = [
  tendermintMessages,
  hashLengths,
  zeroBlockId,
  negativeNumbersRejected,
  proposalTypeChecked,
  proposalTotalUnbounded,
  auntsBounded,
  partialBlockIdsClaimed,
  fixedSizeSignBytes,
  ed25519Signatures,
  emptyRoot,
  extraRoundSigned,
  commitsChecked,
];

/** What they share up to v0.38. */
const BEFORE_V1: readonly Variant[] = [...FAMILY, polRoundUnchecked, unknownVoteTypes];

/** What they share from v0.38 on. */
const SINCE_V038: readonly Variant[] = [wholeParts, voteExtensions, votesOfCommitsChecked, zip215Signatures];

/** The variants of each dialect; a later one wins. */
export const MESSAGES_AND_VOTES: Readonly<Record<Exclude<DialectName, 'kardia'>, readonly Variant[]>> = {
  'tendermint-0.34': [...BEFORE_V1, voteHeightZero],
  'cometbft-0.34': [...BEFORE_V1, wholeParts],
  'cometbft-0.37': [...BEFORE_V1, wholeParts],
  'cometbft-0.38': [...BEFORE_V1, ...SINCE_V038, extendedMessages],
  'cometbft-1': [...FAMILY, ...SINCE_V038, partAnnouncingMessages, proposalHeightPositive],
};
