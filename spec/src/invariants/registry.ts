// All invariants of this version, in the order of invariants.md.

import { acceptedStaysAccepted } from './accepted-stays-accepted.ts';
import { arraysDistinct } from './arrays-distinct.ts';
import { arraysHaveValidatorSize } from './arrays-have-validator-size.ts';
import { bitsAnswerClaims } from './bits-answer-claims.ts';
import { blockPartBitArrayMonotone } from './block-part-bit-array-monotone.ts';
import { catchUpCompletes } from './catch-up-completes.ts';
import { catchupRoundHasArray } from './catchup-round-has-array.ts';
import { catchupRoundMoves } from './catchup-round-moves.ts';
import { claimsHaveMajority } from './claims-have-majority.ts';
import { clockInRange } from './clock-in-range.ts';
import { clockMonotone } from './clock-monotone.ts';
import { dataCompletes } from './data-completes.ts';
import { decodeInvertsEncode } from './decode-inverts-encode.ts';
import { encodeIsStable } from './encode-is-stable.ts';
import { frameInvariant } from './frame.ts';
import { heightChangeResets } from './height-change-resets.ts';
import { idleStaysIdle } from './idle-stays-idle.ts';
import type { Invariant } from './invariant.ts';
import { lastCommitRoundFitsHeight } from './last-commit-round-fits-height.ts';
import { localProgressChangesNothing } from './local-progress-changes-nothing.ts';
import { markingOnlyAdds } from './marking-only-adds.ts';
import { noBitBeyondSize } from './no-bit-beyond-size.ts';
import { noCrash } from './no-crash.ts';
import { noPartSentTwice } from './no-part-sent-twice.ts';
import { noPartsNoTotal } from './no-parts-no-total.ts';
import { noVoteSentTwice } from './no-vote-sent-twice.ts';
import { nothingToSilentPeers } from './nothing-to-silent-peers.ts';
import { oldRoundStepIgnored } from './old-round-step-ignored.ts';
import { oneThingAnIteration } from './one-thing-an-iteration.ts';
import { otherHeightIgnored } from './other-height-ignored.ts';
import { partFromNamedSet } from './part-from-named-set.ts';
import { partsFitHeader } from './parts-fit-header.ts';
import { pickedVoteWasMissing } from './picked-vote-was-missing.ts';
import { polFollowsProposal } from './pol-follows-proposal.ts';
import { polRoundNeedsProposal } from './pol-round-needs-proposal.ts';
import { proofsVerify } from './proofs-verify.ts';
import { proposalFlagMoves } from './proposal-flag-moves.ts';
import { proposalSentOnce } from './proposal-sent-once.ts';
import { repeatIsNoOp } from './repeat-is-no-op.ts';
import { roundChangeResets } from './round-change-resets.ts';
import { rulesInOrder } from './rules-in-order.ts';
import { sentPartFitsItsProof } from './sent-part-fits-its-proof.ts';
import { sentVotesAreOurs } from './sent-votes-are-ours.ts';
import { sentVotesFitPeer } from './sent-votes-fit-peer.ts';
import { sharedOnlyInCatchupRound } from './shared-only-in-catchup-round.ts';
import { sleepDiscipline } from './sleep-discipline.ts';
import { stepChangeOnlyStep } from './step-change-only-step.ts';
import { unsignedFields } from './unsigned-fields.ts';
import { validBlockRoundOrCommit } from './valid-block-round-or-commit.ts';
import { voteSetBitsKeepsOthers } from './vote-set-bits-keeps-others.ts';
import { voteSetBitsReplacesOurs } from './vote-set-bits-replaces-ours.ts';
import { votesAreNeverLost } from './votes-are-never-lost.ts';
import { votesComplete } from './votes-complete.ts';

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
  sentVotesAreOurs,
  sentVotesFitPeer,
  pickedVoteWasMissing,
  noVoteSentTwice,
  noPartSentTwice,
  proposalSentOnce,
  polFollowsProposal,
  partFromNamedSet,
  sentPartFitsItsProof,
  oneThingAnIteration,
  nothingToSilentPeers,
  claimsHaveMajority,
  bitsAnswerClaims,
  sleepDiscipline,
  rulesInOrder,
  noCrash,
  dataCompletes,
  catchUpCompletes,
  votesComplete,
  idleStaysIdle,
  decodeInvertsEncode,
  encodeIsStable,
  acceptedStaysAccepted,
  unsignedFields,
  proofsVerify,
  votesAreNeverLost,
];

const WITHOUT_CRASHES: readonly Invariant[] = INVARIANTS.filter((each) => each !== noCrash);

/** The invariants of a profile: where it demands the crashes that were recorded (`exact`), none objects to crashes. */
export const invariantsFor = (crashes: 'unspecified' | 'exact'): readonly Invariant[] =>
  crashes === 'exact' ? WITHOUT_CRASHES : INVARIANTS;

const byId: ReadonlyMap<string, Invariant> = new Map(INVARIANTS.map((invariant) => [invariant.id, invariant]));

/** The invariant called `INV-S6` and so on; undefined if there is none of that id. */
export const invariantById = (id: string): Invariant | undefined => byId.get(id);
