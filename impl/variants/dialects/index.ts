// What each dialect of the family does where it is not Kardia's: its variants, in the order of the levels. dialects.md has the table.

import type { DialectName } from '#spec';
import type { Variant } from '../../src/reference.ts';
import { announcedPartsTracked } from './announced-parts-tracked.ts';
import { bitsAboveSizeKept } from './bits-above-size-kept.ts';
import { deafWhileSyncing } from './deaf-while-syncing.ts';
import { differenceOfWholeWords } from './difference-of-whole-words.ts';
import { heightWrapsSigned } from './height-wraps-signed.ts';
import { lastCommitForgotten } from './last-commit-forgotten.ts';
import { oneVoteAttempt } from './one-vote-attempt.ts';
import { onlyTrackedIndicesPicked } from './only-tracked-indices-picked.ts';
import { oversizedProposalDisconnects } from './oversized-proposal-disconnects.ts';
import { ownPartsUnderPeersRound } from './own-parts-under-peers-round.ts';
import { picksBelowSize } from './picks-below-size.ts';
import { picksFromWellFormed } from './picks-from-well-formed.ts';
import { polClaimNeedsPol } from './pol-claim-needs-pol.ts';
import { readsBeforeRunning } from './reads-before-running.ts';
import { unsetRoundGossipsNothing } from './unset-round-gossips-nothing.ts';
import { MESSAGES_AND_VOTES } from './messages-and-votes.ts';
import { wrongHeightDisconnects } from './wrong-height-disconnects.ts';

/** What all dialects of the Tendermint family share. */
const FAMILY: readonly Variant[] = [
  differenceOfWholeWords,
  bitsAboveSizeKept,
  picksBelowSize,
  heightWrapsSigned,
  onlyTrackedIndicesPicked,
  unsetRoundGossipsNothing,
  polClaimNeedsPol,
  readsBeforeRunning,
  wrongHeightDisconnects,
  deafWhileSyncing,
];

/** The variants of every dialect but Kardia's, which is the specification itself. */
export const DIALECT_VARIANTS: Readonly<Record<Exclude<DialectName, 'kardia'>, readonly Variant[]>> = {
  'tendermint-0.34': [...MESSAGES_AND_VOTES['tendermint-0.34'], ...FAMILY, lastCommitForgotten],
  'cometbft-0.34': [...MESSAGES_AND_VOTES['cometbft-0.34'], ...FAMILY],
  'cometbft-0.37': [...MESSAGES_AND_VOTES['cometbft-0.37'], ...FAMILY, picksFromWellFormed],
  'cometbft-0.38': [
    ...MESSAGES_AND_VOTES['cometbft-0.38'],
    ...FAMILY,
    picksFromWellFormed,
    oversizedProposalDisconnects,
  ],
  'cometbft-1': [
    ...MESSAGES_AND_VOTES['cometbft-1'],
    ...FAMILY,
    announcedPartsTracked,
    ownPartsUnderPeersRound,
    oneVoteAttempt,
  ],
};
