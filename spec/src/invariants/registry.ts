// All invariants of this version, in the order of invariants.md.

import { acceptedMessageReencodes } from './accepted-message-reencodes.ts';
import { arraysDistinct } from './arrays-distinct.ts';
import { arraysHaveValidatorSize } from './arrays-have-validator-size.ts';
import { blockPartBitArrayMonotone } from './block-part-bit-array-monotone.ts';
import { boundedSends } from './bounded-sends.ts';
import { catchupCompletes } from './catchup-completes.ts';
import { catchupRoundHasArray } from './catchup-round-has-array.ts';
import { catchupRoundMoves } from './catchup-round-moves.ts';
import { claimHasMajority } from './claim-has-majority.ts';
import { clockInRange } from './clock-in-range.ts';
import { clockMonotone } from './clock-monotone.ts';
import { decodingReversesEncoding } from './decoding-reverses-encoding.ts';
import { earlierRuleHadNothing } from './earlier-rule-had-nothing.ts';
import { encodingIsCanonical } from './encoding-is-canonical.ts';
import { frameInvariant } from './frame.ts';
import { heightChangeResets } from './height-change-resets.ts';
import { idleStaysIdle } from './idle-stays-idle.ts';
import type { Invariant } from './invariant.ts';
import { lastCommitRoundFitsHeight } from './last-commit-round-fits-height.ts';
import { localProgressChangesNothing } from './local-progress-changes-nothing.ts';
import { markingOnlyAdds } from './marking-only-adds.ts';
import { noBitBeyondSize } from './no-bit-beyond-size.ts';
import { noPartSentTwice } from './no-part-sent-twice.ts';
import { noPartsNoTotal } from './no-parts-no-total.ts';
import { noVoteSentTwice } from './no-vote-sent-twice.ts';
import { oldRoundStepIgnored } from './old-round-step-ignored.ts';
import { otherHeightIgnored } from './other-height-ignored.ts';
import { partsFitHeader } from './parts-fit-header.ts';
import { pickedVoteWasMissing } from './picked-vote-was-missing.ts';
import { polFollowsProposal } from './pol-follows-proposal.ts';
import { polRoundNeedsProposal } from './pol-round-needs-proposal.ts';
import { proofVerifies } from './proof-verifies.ts';
import { proposalAndPartsArrive } from './proposal-and-parts-arrive.ts';
import { proposalFlagMoves } from './proposal-flag-moves.ts';
import { proposalSentOnce } from './proposal-sent-once.ts';
import { repeatIsNoOp } from './repeat-is-no-op.ts';
import { replyAnswersClaim } from './reply-answers-claim.ts';
import { roundChangeResets } from './round-change-resets.ts';
import { sentPartFitsPeer } from './sent-part-fits-peer.ts';
import { sentPartIsProvable } from './sent-part-is-provable.ts';
import { sentVoteFitsPeer } from './sent-vote-fits-peer.ts';
import { sentVoteIsHeld } from './sent-vote-is-held.ts';
import { sharedOnlyInCatchupRound } from './shared-only-in-catchup-round.ts';
import { signBytesLeaveOut } from './sign-bytes-leave-out.ts';
import { sleepDiscipline } from './sleep-discipline.ts';
import { stepChangeOnlyStep } from './step-change-only-step.ts';
import { unannouncedPeerGetsNothing } from './unannounced-peer-gets-nothing.ts';
import { validBlockRoundOrCommit } from './valid-block-round-or-commit.ts';
import { voteSetBitsKeepsOthers } from './vote-set-bits-keeps-others.ts';
import { voteSetBitsReplacesOurs } from './vote-set-bits-replaces-ours.ts';
import { votesAreNeverLost } from './votes-are-never-lost.ts';
import { votesArrive } from './votes-arrive.ts';

/** Every invariant: those of states, of transitions, of traces and of liveness, then those of the codec. */
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
  sentVoteIsHeld,
  sentVoteFitsPeer,
  pickedVoteWasMissing,
  noVoteSentTwice,
  noPartSentTwice,
  proposalSentOnce,
  polFollowsProposal,
  sentPartFitsPeer,
  sentPartIsProvable,
  boundedSends,
  unannouncedPeerGetsNothing,
  claimHasMajority,
  replyAnswersClaim,
  sleepDiscipline,
  earlierRuleHadNothing,
  proposalAndPartsArrive,
  catchupCompletes,
  votesArrive,
  idleStaysIdle,
  decodingReversesEncoding,
  encodingIsCanonical,
  acceptedMessageReencodes,
  signBytesLeaveOut,
  proofVerifies,
  votesAreNeverLost,
];

const byId: ReadonlyMap<string, Invariant> = new Map(INVARIANTS.map((invariant) => [invariant.id, invariant]));

/** The invariant called `INV-S6` and so on; undefined if there is none of that id. */
export const invariantById = (id: string): Invariant | undefined => byId.get(id);
