// All invariants of this version, in the order of invariants.md.

import { arraysDistinct } from './arrays-distinct.ts';
import { arraysHaveValidatorSize } from './arrays-have-validator-size.ts';
import { blockPartBitArrayMonotone } from './block-part-bit-array-monotone.ts';
import { catchupRoundHasArray } from './catchup-round-has-array.ts';
import { catchupRoundMoves } from './catchup-round-moves.ts';
import { clockInRange } from './clock-in-range.ts';
import { clockMonotone } from './clock-monotone.ts';
import { frameInvariant } from './frame.ts';
import { heightChangeResets } from './height-change-resets.ts';
import type { Invariant } from './invariant.ts';
import { lastCommitRoundFitsHeight } from './last-commit-round-fits-height.ts';
import { localProgressChangesNothing } from './local-progress-changes-nothing.ts';
import { markingOnlyAdds } from './marking-only-adds.ts';
import { noBitBeyondSize } from './no-bit-beyond-size.ts';
import { noPartsNoTotal } from './no-parts-no-total.ts';
import { noVoteSentTwice } from './no-vote-sent-twice.ts';
import { oldRoundStepIgnored } from './old-round-step-ignored.ts';
import { otherHeightIgnored } from './other-height-ignored.ts';
import { partsFitHeader } from './parts-fit-header.ts';
import { pickedVoteWasMissing } from './picked-vote-was-missing.ts';
import { polRoundNeedsProposal } from './pol-round-needs-proposal.ts';
import { proposalFlagMoves } from './proposal-flag-moves.ts';
import { repeatIsNoOp } from './repeat-is-no-op.ts';
import { roundChangeResets } from './round-change-resets.ts';
import { sharedOnlyInCatchupRound } from './shared-only-in-catchup-round.ts';
import { stepChangeOnlyStep } from './step-change-only-step.ts';
import { validBlockRoundOrCommit } from './valid-block-round-or-commit.ts';
import { voteSetBitsKeepsOthers } from './vote-set-bits-keeps-others.ts';
import { voteSetBitsReplacesOurs } from './vote-set-bits-replaces-ours.ts';

/** Every invariant, state invariants first, then those of transitions and of traces. */
export const INVARIANTS: readonly Invariant[] = [
  clockInRange,
  lastCommitRoundFitsHeight,
  partsFitHeader,
  noPartsNoTotal,
  polRoundNeedsProposal,
  catchupRoundHasArray,
  arraysHaveValidatorSize,
  sharedOnlyInCatchupRound,
  arraysDistinct,
  noBitBeyondSize,
  clockMonotone,
  oldRoundStepIgnored,
  stepChangeOnlyStep,
  roundChangeResets,
  heightChangeResets,
  frameInvariant,
  blockPartBitArrayMonotone,
  markingOnlyAdds,
  repeatIsNoOp,
  voteSetBitsReplacesOurs,
  voteSetBitsKeepsOthers,
  otherHeightIgnored,
  validBlockRoundOrCommit,
  proposalFlagMoves,
  localProgressChangesNothing,
  catchupRoundMoves,
  pickedVoteWasMissing,
  noVoteSentTwice,
];

const byId: ReadonlyMap<string, Invariant> = new Map(INVARIANTS.map((invariant) => [invariant.id, invariant]));

/** The invariant called `INV-S6` and so on; undefined if there is none of that id. */
export const invariantById = (id: string): Invariant | undefined => byId.get(id);
