// Single faults of the reference that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../src/reference.ts';
import { al2ReusesArray } from './al-2-reuses-array.ts';
import { al3MarksACopy } from './al-3-marks-a-copy.ts';
import { baAndLargerSize } from './ba-and-larger-size.ts';
import { baCopyShares } from './ba-copy-shares.ts';
import { baCopybitsExtraWord } from './ba-copybits-extra-word.ts';
import { baEmptyMasks } from './ba-empty-masks.ts';
import { baFp1AbsentIsNil } from './ba-fp-1-absent-is-nil.ts';
import { baFp2KeepsStragglers } from './ba-fp-2-keeps-stragglers.ts';
import { baFp2NegativeSize } from './ba-fp-2-negative-size.ts';
import { baFp2WordsUnchecked } from './ba-fp-2-words-unchecked.ts';
import { baFullLastBit } from './ba-full-last-bit.ts';
import { baGetAtSize } from './ba-get-at-size.ts';
import { baNewNegative } from './ba-new-negative.ts';
import { baNotMasks } from './ba-not-masks.ts';
import { baOrNilCrashes } from './ba-or-nil-crashes.ts';
import { baOrPastWords } from './ba-or-past-words.ts';
import { baOrSmallerSize } from './ba-or-smaller-size.ts';
import { baPickNoWordsCrashes } from './ba-pick-no-words-crashes.ts';
import { baPickSkipsWholeWord } from './ba-pick-skips-whole-word.ts';
import { baPickStragglers } from './ba-pick-stragglers.ts';
import { baSetUnbounded } from './ba-set-unbounded.ts';
import { baSubKeepsLastWord } from './ba-sub-keeps-last-word.ts';
import { baSubWipesWords } from './ba-sub-wipes-words.ts';
import { baUpdNilCrashes } from './ba-upd-nil-crashes.ts';
import { baUpdResizes } from './ba-upd-resizes.ts';
import { cm1NilCrashes } from './cm-1-nil-crashes.ts';
import { cm2AbsentToo } from './cm-2-absent-too.ts';
import { cm2ForBlockOnly } from './cm-2-for-block-only.ts';
import { cm2NilIsAbsent } from './cm-2-nil-is-absent.ts';
import { cm2OtherBlock } from './cm-2-other-block.ts';
import { cm3AllForBlock } from './cm-3-all-for-block.ts';
import { cm3AsPrevotes } from './cm-3-as-prevotes.ts';
import { cm4NilBlock } from './cm-4-nil-block.ts';
import { cm4Unchecked } from './cm-4-unchecked.ts';
import { crCp1NoPolRound } from './cr-cp-1-no-pol-round.ts';
import { crCp1TypeOfPrevote } from './cr-cp-1-type-of-prevote.ts';
import { crCv1NoChain } from './cr-cv-1-no-chain.ts';
import { crCv1NoRound } from './cr-cv-1-no-round.ts';
import { crCv2OwnType } from './cr-cv-2-own-type.ts';
import { crCv3SignsIndex } from './cr-cv-3-signs-index.ts';
import { crCv4HashOnly } from './cr-cv-4-hash-only.ts';
import { crCv4WritesNil } from './cr-cv-4-writes-nil.ts';
import { crMk1InnerLikeLeaf } from './cr-mk-1-inner-like-leaf.ts';
import { crMk1LeafWithoutPrefix } from './cr-mk-1-leaf-without-prefix.ts';
import { crMk1RightFirst } from './cr-mk-1-right-first.ts';
import { crMk2SplitsInHalf } from './cr-mk-2-splits-in-half.ts';
import { crMk3FromTheRoot } from './cr-mk-3-from-the-root.ts';
import { crMk4IndexAtTotal } from './cr-mk-4-index-at-total.ts';
import { crMk4SurplusAunts } from './cr-mk-4-surplus-aunts.ts';
import { crMk5AnyItem } from './cr-mk-5-any-item.ts';
import { crMk6IndexOnly } from './cr-mk-6-index-only.ts';
import { crMk6TotalOnly } from './cr-mk-6-total-only.ts';
import { crSig1HigherS } from './cr-sig-1-higher-s.ts';
import { crSig2AnySigner } from './cr-sig-2-any-signer.ts';
import { crSig2Crashes } from './cr-sig-2-crashes.ts';
import { crSig3Crashes } from './cr-sig-3-crashes.ts';
import { crSig4Surplus } from './cr-sig-4-surplus.ts';
import { crSig5AnyV } from './cr-sig-5-any-v.ts';
import { crSig5LowerSOnly } from './cr-sig-5-lower-s-only.ts';
import { crSig5RefusesBit2 } from './cr-sig-5-refuses-bit-2.ts';
import { crSig6AnyAddress } from './cr-sig-6-any-address.ts';
import { cs5Crashes } from './cs-5-crashes.ts';
import { cs5NeverAdded } from './cs-5-never-added.ts';
import { cs5Refuses } from './cs-5-refuses.ts';
import { csLcSeenAlways } from './cs-lc-seen-always.ts';
import { csLcStoredAtTip } from './cs-lc-stored-at-tip.ts';
import { dmPrs4PartMarksProposal } from './dm-prs-4-part-marks-proposal.ts';
import { ev3NoLastRound } from './ev-3-no-last-round.ts';
import { ev4DoesNotWait } from './ev-4-does-not-wait.ts';
import { ev4Silent } from './ev-4-silent.ts';
import { ev4WhileStopped } from './ev-4-while-stopped.ts';
import { ev4WhileSyncing } from './ev-4-while-syncing.ts';
import { gc1PicksKnown } from './gc-1-picks-known.ts';
import { gc2Crashes } from './gc-2-crashes.ts';
import { gc3AnyHeader } from './gc-3-any-header.ts';
import { gc4Crashes } from './gc-4-crashes.ts';
import { gc5FirstProof } from './gc-5-first-proof.ts';
import { gc5MarksFailed } from './gc-5-marks-failed.ts';
import { gc5NotMarked } from './gc-5-not-marked.ts';
import { gc5OwnLabel } from './gc-5-own-label.ts';
import { gd2MarksFailed } from './gd-2-marks-failed.ts';
import { gd2NotMarked } from './gd-2-not-marked.ts';
import { gd2OwnRoundOnly } from './gd-2-own-round-only.ts';
import { gd2PeersLabel } from './gd-2-peers-label.ts';
import { gd2SendsKnown } from './gd-2-sends-known.ts';
import { gd2TotalOnly } from './gd-2-total-only.ts';
import { gd3AtHeight } from './gd-3-at-height.ts';
import { gd3OneBehindWaits } from './gd-3-one-behind-waits.ts';
import { gd3aCrashes } from './gd-3a-crashes.ts';
import { gd3aOnACopy } from './gd-3a-on-a-copy.ts';
import { gd3aSleeps } from './gd-3a-sleeps.ts';
import { gd3bSleeps } from './gd-3b-sleeps.ts';
import { gd4AnyHeight } from './gd-4-any-height.ts';
import { gd4AnyRound } from './gd-4-any-round.ts';
import { gd4Unchecked } from './gd-4-unchecked.ts';
import { gd5Never } from './gd-5-never.ts';
import { gd6SendsPolOnly } from './gd-6-sends-pol-only.ts';
import { gd7MarksFailed } from './gd-7-marks-failed.ts';
import { gd7NotMarked } from './gd-7-not-marked.ts';
import { gd8AfterSuccess } from './gd-8-after-success.ts';
import { gd8OwnRound } from './gd-8-own-round.ts';
import { gd8Precommits } from './gd-8-precommits.ts';
import { gd9NoSleep } from './gd-9-no-sleep.ts';
import { gh1AnyStep } from './gh-1-any-step.ts';
import { gh1InNewRound } from './gh-1-in-new-round.ts';
import { gh2BeforeLastCommit } from './gh-2-before-last-commit.ts';
import { gh2InPrevote } from './gh-2-in-prevote.ts';
import { gh2NotInPropose } from './gh-2-not-in-propose.ts';
import { gh3BeforePol } from './gh-3-before-pol.ts';
import { gh3InPrecommit } from './gh-3-in-precommit.ts';
import { gh3LaterRound } from './gh-3-later-round.ts';
import { gh3NotInPrevoteWait } from './gh-3-not-in-prevote-wait.ts';
import { gh3NotInRound0 } from './gh-3-not-in-round-0.ts';
import { gh4BeforePrevotes } from './gh-4-before-prevotes.ts';
import { gh4InCommit } from './gh-4-in-commit.ts';
import { gh4LastRoundOnly } from './gh-4-last-round-only.ts';
import { gh4NotInPrecommitWait } from './gh-4-not-in-precommit-wait.ts';
import { gh5BeforePrecommits } from './gh-5-before-precommits.ts';
import { gh5Missing } from './gh-5-missing.ts';
import { gh6BeforePrevotes } from './gh-6-before-prevotes.ts';
import { gh6KnownRoundOnly } from './gh-6-known-round-only.ts';
import { gh6Missing } from './gh-6-missing.ts';
import { gv1TwoVotes } from './gv-1-two-votes.ts';
import { gv3TwoBehind } from './gv-3-two-behind.ts';
import { gv4Inverted } from './gv-4-inverted.ts';
import { gv4NoCommitCrashes } from './gv-4-no-commit-crashes.ts';
import { gv4ThreeBehind } from './gv-4-three-behind.ts';
import { gv5NoSleep } from './gv-5-no-sleep.ts';
import { gv5SkipsSecondSleep } from './gv-5-skips-second-sleep.ts';
import { hvs1Round0Too } from './hvs-1-round-0-too.ts';
import { hvs2ForgetsVotes } from './hvs-2-forgets-votes.ts';
import { hvs2FromNextRound } from './hvs-2-from-next-round.ts';
import { hvs2FromTrackedRound } from './hvs-2-from-tracked-round.ts';
import { hvs3DropsFirst } from './hvs-3-drops-first.ts';
import { hvs3OneQuotaForAll } from './hvs-3-one-quota-for-all.ts';
import { hvs3OneRound } from './hvs-3-one-round.ts';
import { hvs3SwallowsError } from './hvs-3-swallows-error.ts';
import { hvs3ThreeRounds } from './hvs-3-three-rounds.ts';
import { hvs3VerifiesFirst } from './hvs-3-verifies-first.ts';
import { hvs4Crashes } from './hvs-4-crashes.ts';
import { hvs5OpensRound } from './hvs-5-opens-round.ts';
import { hvs5RefusesUnknown } from './hvs-5-refuses-unknown.ts';
import { psAhv1HeightBelow } from './ps-ahv-1-height-below.ts';
import { psAhv2Allocates } from './ps-ahv-2-allocates.ts';
import { psEcc1AnyHeight } from './ps-ecc-1-any-height.ts';
import { psEcc2Restarts } from './ps-ecc-2-restarts.ts';
import { psEcc3LaterOnly } from './ps-ecc-3-later-only.ts';
import { psEcc3Panics } from './ps-ecc-3-panics.ts';
import { psEcc4Copies } from './ps-ecc-4-copies.ts';
import { psEcc4SharesAlways } from './ps-ecc-4-shares-always.ts';
import { psEcc4StartsClear } from './ps-ecc-4-starts-clear.ts';
import { psEvb1OneMore } from './ps-evb-1-one-more.ts';
import { psEvb1Reallocates } from './ps-evb-1-reallocates.ts';
import { psEvb1Shares } from './ps-evb-1-shares.ts';
import { psEvb2Skipped } from './ps-evb-2-skipped.ts';
import { psEvb3AnyHeight } from './ps-evb-3-any-height.ts';
import { psGvb1AsPrecommit } from './ps-gvb-1-as-precommit.ts';
import { psGvb2PolFirst } from './ps-gvb-2-pol-first.ts';
import { psGvb2aCatchupFirst } from './ps-gvb-2a-catchup-first.ts';
import { psGvb3AnyRound } from './ps-gvb-3-any-round.ts';
import { psGvb3Prevotes } from './ps-gvb-3-prevotes.ts';
import { psGvb4AnyLowerHeight } from './ps-gvb-4-any-lower-height.ts';
import { psGvb5PolPrevotes } from './ps-gvb-5-pol-prevotes.ts';
import { psGvb6ZeroIsNone } from './ps-gvb-6-zero-is-none.ts';
import { psGvb7NoWrap } from './ps-gvb-7-no-wrap.ts';
import { psIpb1Replaces } from './ps-ipb-1-replaces.ts';
import { psIpb2KeepsHeader } from './ps-ipb-2-keeps-header.ts';
import { psIpb3NotAtHeight0 } from './ps-ipb-3-not-at-height-0.ts';
import { psNrs1Backwards } from './ps-nrs-1-backwards.ts';
import { psNrs1HeightOnly } from './ps-nrs-1-height-only.ts';
import { psNrs2KeepsStep } from './ps-nrs-2-keeps-step.ts';
import { psNrs3KeepsPol } from './ps-nrs-3-keeps-pol.ts';
import { psNrs3KeepsPrevotes } from './ps-nrs-3-keeps-prevotes.ts';
import { psNrs4AnyHeight } from './ps-nrs-4-any-height.ts';
import { psNrs4AnyRound } from './ps-nrs-4-any-round.ts';
import { psNrs4Copies } from './ps-nrs-4-copies.ts';
import { psNrs4Forgets } from './ps-nrs-4-forgets.ts';
import { psNrs5AnyHeight } from './ps-nrs-5-any-height.ts';
import { psNrs5AnyRound } from './ps-nrs-5-any-round.ts';
import { psNrs5ForgetsPrecommits } from './ps-nrs-5-forgets-precommits.ts';
import { psNrs5OwnRound } from './ps-nrs-5-own-round.ts';
import { psNrs6KeepsCatchup } from './ps-nrs-6-keeps-catchup.ts';
import { psNrs6KeepsRound } from './ps-nrs-6-keeps-round.ts';
import { psNrs7ForgetsCatchup } from './ps-nrs-7-forgets-catchup.ts';
import { psNrs8ForgetsProposal } from './ps-nrs-8-forgets-proposal.ts';
import { psNvb1ByIdentity } from './ps-nvb-1-by-identity.ts';
import { psNvb2CommitRequired } from './ps-nvb-2-commit-required.ts';
import { psNvb2IgnoresIsCommit } from './ps-nvb-2-ignores-is-commit.ts';
import { psNvb3Merges } from './ps-nvb-3-merges.ts';
import { psPol1AnyHeight } from './ps-pol-1-any-height.ts';
import { psPol2AnyRound } from './ps-pol-2-any-round.ts';
import { psPol2ZeroIsNone } from './ps-pol-2-zero-is-none.ts';
import { psPol3Merges } from './ps-pol-3-merges.ts';
import { psPsv1SendsFirst } from './ps-psv-1-sends-first.ts';
import { psPsv2NotMarked } from './ps-psv-2-not-marked.ts';
import { psPsv3MarksFailed } from './ps-psv-3-marks-failed.ts';
import { psPvs1EmptySet } from './ps-pvs-1-empty-set.ts';
import { psPvs2AfterArrays } from './ps-pvs-2-after-arrays.ts';
import { psPvs2Skipped } from './ps-pvs-2-skipped.ts';
import { psPvs3Skipped } from './ps-pvs-3-skipped.ts';
import { psPvs4Untracked } from './ps-pvs-4-untracked.ts';
import { psPvs5SendsKnown } from './ps-pvs-5-sends-known.ts';
import { psPvs6Marks } from './ps-pvs-6-marks.ts';
import { psPvs7NextVote } from './ps-pvs-7-next-vote.ts';
import { psSbp1AnyRound } from './ps-sbp-1-any-round.ts';
import { psSbp2ClearsAgain } from './ps-sbp-2-clears-again.ts';
import { psSbp3Crashes } from './ps-sbp-3-crashes.ts';
import { psShp1AnyRound } from './ps-shp-1-any-round.ts';
import { psShp2Replaces } from './ps-shp-2-replaces.ts';
import { psShp3FlagLate } from './ps-shp-3-flag-late.ts';
import { psShp4PolDespiteParts } from './ps-shp-4-pol-despite-parts.ts';
import { psShp5KeepsPol } from './ps-shp-5-keeps-pol.ts';
import { psShp5NoParts } from './ps-shp-5-no-parts.ts';
import { psShv1OffByOne } from './ps-shv-1-off-by-one.ts';
import { psShv2IgnoresRound0 } from './ps-shv-2-ignores-round-0.ts';
import { psVsb1Crashes } from './ps-vsb-1-crashes.ts';
import { psVsb2Merges } from './ps-vsb-2-merges.ts';
import { psVsb3Intersects } from './ps-vsb-3-intersects.ts';
import { psVsb3Overwrites } from './ps-vsb-3-overwrites.ts';
import { psVsb3SkipsUnion } from './ps-vsb-3-skips-union.ts';
import { psVsb4EmptyIgnored } from './ps-vsb-4-empty-ignored.ts';
import { psVsb5OwnHeight } from './ps-vsb-5-own-height.ts';
import { pt1HashOnly } from './pt-1-hash-only.ts';
import { pt1NilHasZeroHeader } from './pt-1-nil-has-zero-header.ts';
import { pt1TotalOnly } from './pt-1-total-only.ts';
import { pt3IndexAtTotal } from './pt-3-index-at-total.ts';
import { pt3Replaces } from './pt-3-replaces.ts';
import { pt3Unverified } from './pt-3-unverified.ts';
import { pt3VerifiesFirst } from './pt-3-verifies-first.ts';
import { pt4EmptyForNone } from './pt-4-empty-for-none.ts';
import { pt5Forgets } from './pt-5-forgets.ts';
import { qm1AnyHeight } from './qm-1-any-height.ts';
import { qm1NodesRound } from './qm-1-nodes-round.ts';
import { qm1NotForNil } from './qm-1-not-for-nil.ts';
import { qm1OnData } from './qm-1-on-data.ts';
import { qm1Waits } from './qm-1-waits.ts';
import { qm2AsPrevotes } from './qm-2-as-prevotes.ts';
import { qm3NotRound0 } from './qm-3-not-round-0.ts';
import { qm4BelowTip } from './qm-4-below-tip.ts';
import { qm4CatchupRound } from './qm-4-catchup-round.ts';
import { qm4NoCommitCrashes } from './qm-4-no-commit-crashes.ts';
import { qm4WithoutCatchup } from './qm-4-without-catchup.ts';
import { qm5NoSleep } from './qm-5-no-sleep.ts';
import { rx0KeepsConnection } from './rx-0-keeps-connection.ts';
import { rx0WhileStopped } from './rx-0-while-stopped.ts';
import { rx1AnyChannel } from './rx-1-any-channel.ts';
import { rx2ValidVotesOnly } from './rx-2-valid-votes-only.ts';
import { rx3DeafWhileSyncing } from './rx-3-deaf-while-syncing.ts';
import { rxBpNotMarked } from './rx-bp-not-marked.ts';
import { rxHvIgnored } from './rx-hv-ignored.ts';
import { rxM23AnswersWithAll } from './rx-m23-answers-with-all.ts';
import { rxM23AnyHeight } from './rx-m23-any-height.ts';
import { rxM23KeepsConnection } from './rx-m23-keeps-connection.ts';
import { rxM23PeersHeight } from './rx-m23-peers-height.ts';
import { rxM23SilentIfUnknown } from './rx-m23-silent-if-unknown.ts';
import { rxM23Waits } from './rx-m23-waits.ts';
import { rxNrsAnyHeight } from './rx-nrs-any-height.ts';
import { rxNrsStops } from './rx-nrs-stops.ts';
import { rxNvbIgnored } from './rx-nvb-ignored.ts';
import { rxPDropsOtherRound } from './rx-p-drops-other-round.ts';
import { rxPNotMarked } from './rx-p-not-marked.ts';
import { rxPolIgnored } from './rx-pol-ignored.ts';
import { rxQForwardsPol } from './rx-q-forwards-pol.ts';
import { rxVNoArrays } from './rx-v-no-arrays.ts';
import { rxVNotMarked } from './rx-v-not-marked.ts';
import { rxVOneSize } from './rx-v-one-size.ts';
import { rxVPeersHeight } from './rx-v-peers-height.ts';
import { rxVsbAnyBlock } from './rx-vsb-any-block.ts';
import { rxVsbNeverOurs } from './rx-vsb-never-ours.ts';
import { sl1SleepsAlways } from './sl-1-sleeps-always.ts';
import { sl3Once } from './sl-3-once.ts';
import { vs2AnyHeight } from './vs-2-any-height.ts';
import { vs2AnyRound } from './vs-2-any-round.ts';
import { vs2AnyType } from './vs-2-any-type.ts';
import { vs2IndexCrashes } from './vs-2-index-crashes.ts';
import { vs3ByHash } from './vs-3-by-hash.ts';
import { vs3IgnoresPartsHash } from './vs-3-ignores-parts-hash.ts';
import { vs4RefusesRepetition } from './vs-4-refuses-repetition.ts';
import { vs5AnySignature } from './vs-5-any-signature.ts';
import { vs6Unverified } from './vs-6-unverified.ts';
import { vs7CountsTwice } from './vs-7-counts-twice.ts';
import { vs7DropsClaimed } from './vs-7-drops-claimed.ts';
import { vs7Half } from './vs-7-half.ts';
import { vs7HidesMajority } from './vs-7-hides-majority.ts';
import { vs7KeepsUnclaimed } from './vs-7-keeps-unclaimed.ts';
import { vs7LaterMajority } from './vs-7-later-majority.ts';
import { vs7OneMore } from './vs-7-one-more.ts';
import { vs7ReplacesAlways } from './vs-7-replaces-always.ts';
import { vs7ReplacesNever } from './vs-7-replaces-never.ts';
import { vs7TwoThirds } from './vs-7-two-thirds.ts';
import { vs8AnyOfOne } from './vs-8-any-of-one.ts';
import { vs8MoreThanQuorum } from './vs-8-more-than-quorum.ts';
import { vs8NilIsNoCommit } from './vs-8-nil-is-no-commit.ts';
import { vs8PrevotesCommit } from './vs-8-prevotes-commit.ts';
import { vs8UntrackedIsEmpty } from './vs-8-untracked-is-empty.ts';
import { vs9OnlyOnce } from './vs-9-only-once.ts';
import { vs9OtherBlock } from './vs-9-other-block.ts';
import { vs9TooLate } from './vs-9-too-late.ts';
import { vs9Untracked } from './vs-9-untracked.ts';
import { wfBpD1AnyAunts } from './wf-bp-d1-any-aunts.ts';
import { wfBpD1AnyIndex } from './wf-bp-d1-any-index.ts';
import { wfBpD1AnyLength } from './wf-bp-d1-any-length.ts';
import { wfBpD1FullInnerParts } from './wf-bp-d1-full-inner-parts.ts';
import { wfBpNoRound } from './wf-bp-no-round.ts';
import { wfEnc1Crashes } from './wf-enc-1-crashes.ts';
import { wfEnc2WritesEmpty } from './wf-enc-2-writes-empty.ts';
import { wfEnc3RefusesNilBlock } from './wf-enc-3-refuses-nil-block.ts';
import { wfEnv1Crashes } from './wf-env-1-crashes.ts';
import { wfEnv1LengthPrefixed } from './wf-env-1-length-prefixed.ts';
import { wfEnv2From2 } from './wf-env-2-from-2.ts';
import { wfEnv3FirstWins } from './wf-env-3-first-wins.ts';
import { wfEnv3MergesMembers } from './wf-env-3-merges-members.ts';
import { wfEnv3RefusesGroups } from './wf-env-3-refuses-groups.ts';
import { wfEnv3RefusesUnknown } from './wf-env-3-refuses-unknown.ts';
import { wfEnv4Crashes } from './wf-env-4-crashes.ts';
import { wfHvD1AnyType } from './wf-hv-d1-any-type.ts';
import { wfHvD1RefusesRound0 } from './wf-hv-d1-refuses-round-0.ts';
import { wfHvSwapsRoundAndIndex } from './wf-hv-swaps-round-and-index.ts';
import { wfM23D1RefusesNil } from './wf-m23-d1-refuses-nil.ts';
import { wfM23PrevotesOnly } from './wf-m23-prevotes-only.ts';
import { wfNrsD1Step0 } from './wf-nrs-d1-step-0.ts';
import { wfNrsD1Step9 } from './wf-nrs-d1-step-9.ts';
import { wfNrsD2AnyLastRound } from './wf-nrs-d2-any-last-round.ts';
import { wfNrsD2BelowInitial } from './wf-nrs-d2-below-initial.ts';
import { wfNrsD2NoLastRound } from './wf-nrs-d2-no-last-round.ts';
import { wfNrsD2RefusesAbove } from './wf-nrs-d2-refuses-above.ts';
import { wfNrsLastCommitOfRound } from './wf-nrs-last-commit-of-round.ts';
import { wfNvbD2Crashes } from './wf-nvb-d2-crashes.ts';
import { wfNvbD31600Parts } from './wf-nvb-d3-1600-parts.ts';
import { wfNvbD31602Parts } from './wf-nvb-d3-1602-parts.ts';
import { wfNvbD3Empty } from './wf-nvb-d3-empty.ts';
import { wfNvbD3LongerArray } from './wf-nvb-d3-longer-array.ts';
import { wfNvbNeverCommit } from './wf-nvb-never-commit.ts';
import { wfNvbRefusesZeroHash } from './wf-nvb-refuses-zero-hash.ts';
import { wfPD11602Parts } from './wf-p-d1-1602-parts.ts';
import { wfPD1EitherHash } from './wf-p-d1-either-hash.ts';
import { wfPD1NeedsPol } from './wf-p-d1-needs-pol.ts';
import { wfPD1PolOfOwnRound } from './wf-p-d1-pol-of-own-round.ts';
import { wfPD1Unchecked } from './wf-p-d1-unchecked.ts';
import { wfPD1Unsigned } from './wf-p-d1-unsigned.ts';
import { wfPSwapsRounds } from './wf-p-swaps-rounds.ts';
import { wfPolD110001Bits } from './wf-pol-d1-10001-bits.ts';
import { wfPolD1Empty } from './wf-pol-d1-empty.ts';
import { wfPolNoRound } from './wf-pol-no-round.ts';
import { wfPr132Bits } from './wf-pr-1-32-bits.ts';
import { wfPr10AbsentOnly } from './wf-pr-10-absent-only.ts';
import { wfPr10ByHash } from './wf-pr-10-by-hash.ts';
import { wfPr10WritesShort } from './wf-pr-10-writes-short.ts';
import { wfPr2RefusesHighBits } from './wf-pr-2-refuses-high-bits.ts';
import { wfPr3OnlyOne } from './wf-pr-3-only-one.ts';
import { wfPr4FirstTimeOnly } from './wf-pr-4-first-time-only.ts';
import { wfPr4OmitsEmpty } from './wf-pr-4-omits-empty.ts';
import { wfPr5OrderedOnly } from './wf-pr-5-ordered-only.ts';
import { wfPr6LastOnly } from './wf-pr-6-last-only.ts';
import { wfPr6PackedOnly } from './wf-pr-6-packed-only.ts';
import { wfPr7MergesTimes } from './wf-pr-7-merges-times.ts';
import { wfPr7Replaces } from './wf-pr-7-replaces.ts';
import { wfPr8AbsentIsEpoch } from './wf-pr-8-absent-is-epoch.ts';
import { wfPr8AnyTime } from './wf-pr-8-any-time.ts';
import { wfPr8EmptyIsAbsent } from './wf-pr-8-empty-is-absent.ts';
import { wfPr9KeepsFirstBytes } from './wf-pr-9-keeps-first-bytes.ts';
import { wfPr9RefusesNone } from './wf-pr-9-refuses-none.ts';
import { wfVD1NoVoteCrashes } from './wf-v-d1-no-vote-crashes.ts';
import { wfVD1TypeOfProposal } from './wf-v-d1-type-of-proposal.ts';
import { wfVNoIndex } from './wf-v-no-index.ts';
import { wfVsbD110001Bits } from './wf-vsb-d1-10001-bits.ts';
import { wfVsbD1RefusesEmpty } from './wf-vsb-d1-refuses-empty.ts';
import { wfVsbD1RefusesRound0 } from './wf-vsb-d1-refuses-round-0.ts';
import { wfVsbNoRound } from './wf-vsb-no-round.ts';

/** Each breaks one clause; a suite that accepts one of them as a subject has missed it. */
export const MUTANTS: readonly Variant[] = [
  baNewNegative,
  baGetAtSize,
  baSetUnbounded,
  baCopyShares,
  baCopybitsExtraWord,
  baOrPastWords,
  baOrSmallerSize,
  baOrNilCrashes,
  baAndLargerSize,
  baNotMasks,
  baSubWipesWords,
  baSubKeepsLastWord,
  baUpdResizes,
  baUpdNilCrashes,
  baEmptyMasks,
  baFullLastBit,
  baPickStragglers,
  baPickSkipsWholeWord,
  baPickNoWordsCrashes,
  baFp1AbsentIsNil,
  baFp2WordsUnchecked,
  baFp2NegativeSize,
  baFp2KeepsStragglers,
  psShp1AnyRound,
  psShp2Replaces,
  psShp3FlagLate,
  psShp4PolDespiteParts,
  psShp5KeepsPol,
  psShp5NoParts,
  psIpb1Replaces,
  psIpb2KeepsHeader,
  psIpb3NotAtHeight0,
  psSbp1AnyRound,
  psSbp2ClearsAgain,
  psSbp3Crashes,
  psNvb1ByIdentity,
  psNvb2IgnoresIsCommit,
  psNvb2CommitRequired,
  psNvb3Merges,
  psPol1AnyHeight,
  psPol2AnyRound,
  psPol2ZeroIsNone,
  psPol3Merges,
  psPvs1EmptySet,
  psPvs2AfterArrays,
  psPvs2Skipped,
  psPvs3Skipped,
  psPvs4Untracked,
  psPvs5SendsKnown,
  psPvs6Marks,
  psPvs7NextVote,
  psPsv1SendsFirst,
  psPsv2NotMarked,
  psPsv3MarksFailed,
  psEvb1Reallocates,
  psEvb1Shares,
  psEvb1OneMore,
  psEvb2Skipped,
  psEvb3AnyHeight,
  psGvb1AsPrecommit,
  psGvb4AnyLowerHeight,
  psGvb2PolFirst,
  psGvb2aCatchupFirst,
  psGvb3Prevotes,
  psGvb3AnyRound,
  psGvb5PolPrevotes,
  psGvb6ZeroIsNone,
  psGvb7NoWrap,
  psShv1OffByOne,
  psShv2IgnoresRound0,
  psAhv1HeightBelow,
  psAhv2Allocates,
  psVsb1Crashes,
  psVsb2Merges,
  psVsb3Intersects,
  psVsb3SkipsUnion,
  psVsb3Overwrites,
  psVsb4EmptyIgnored,
  psVsb5OwnHeight,
  psEcc1AnyHeight,
  psEcc2Restarts,
  psEcc3Panics,
  psEcc3LaterOnly,
  psEcc4Copies,
  psEcc4StartsClear,
  psEcc4SharesAlways,
  al2ReusesArray,
  al3MarksACopy,
  psNrs1Backwards,
  psNrs1HeightOnly,
  psNrs2KeepsStep,
  psNrs3KeepsPol,
  psNrs3KeepsPrevotes,
  psNrs4Copies,
  psNrs4Forgets,
  psNrs4AnyHeight,
  psNrs4AnyRound,
  psNrs5ForgetsPrecommits,
  psNrs5AnyRound,
  psNrs5AnyHeight,
  psNrs5OwnRound,
  psNrs6KeepsCatchup,
  psNrs6KeepsRound,
  psNrs7ForgetsCatchup,
  psNrs8ForgetsProposal,
  wfEnc2WritesEmpty,
  dmPrs4PartMarksProposal,
  wfEnv1Crashes,
  wfEnv1LengthPrefixed,
  wfEnv2From2,
  wfEnv3FirstWins,
  wfEnv3MergesMembers,
  wfEnv3RefusesUnknown,
  wfEnv3RefusesGroups,
  wfEnv4Crashes,
  wfPr132Bits,
  wfPr2RefusesHighBits,
  wfPr3OnlyOne,
  wfPr4OmitsEmpty,
  wfPr4FirstTimeOnly,
  wfPr5OrderedOnly,
  wfPr6PackedOnly,
  wfPr6LastOnly,
  wfPr7Replaces,
  wfPr7MergesTimes,
  wfPr8AbsentIsEpoch,
  wfPr8EmptyIsAbsent,
  wfPr8AnyTime,
  wfPr9KeepsFirstBytes,
  wfPr9RefusesNone,
  wfPr10AbsentOnly,
  wfPr10ByHash,
  wfPr10WritesShort,
  wfNrsLastCommitOfRound,
  wfNrsD1Step0,
  wfNrsD1Step9,
  wfNrsD2BelowInitial,
  wfNrsD2AnyLastRound,
  wfNrsD2NoLastRound,
  wfNrsD2RefusesAbove,
  wfNvbNeverCommit,
  wfNvbRefusesZeroHash,
  wfNvbD2Crashes,
  wfNvbD3LongerArray,
  wfNvbD3Empty,
  wfNvbD31602Parts,
  wfNvbD31600Parts,
  wfPSwapsRounds,
  wfPD1PolOfOwnRound,
  wfPD1NeedsPol,
  wfPD11602Parts,
  wfPD1Unsigned,
  wfPD1Unchecked,
  wfPD1EitherHash,
  wfPolNoRound,
  wfPolD110001Bits,
  wfPolD1Empty,
  wfBpNoRound,
  wfBpD1AnyIndex,
  wfBpD1AnyAunts,
  wfBpD1AnyLength,
  wfBpD1FullInnerParts,
  wfVNoIndex,
  wfVD1NoVoteCrashes,
  wfVD1TypeOfProposal,
  wfHvSwapsRoundAndIndex,
  wfHvD1AnyType,
  wfHvD1RefusesRound0,
  wfM23PrevotesOnly,
  wfM23D1RefusesNil,
  wfVsbNoRound,
  wfVsbD110001Bits,
  wfVsbD1RefusesEmpty,
  wfVsbD1RefusesRound0,
  wfEnc1Crashes,
  wfEnc3RefusesNilBlock,
  crCv1NoChain,
  crCv1NoRound,
  crCv2OwnType,
  crCv3SignsIndex,
  crCv4WritesNil,
  crCv4HashOnly,
  crCp1NoPolRound,
  crCp1TypeOfPrevote,
  crSig1HigherS,
  crSig2AnySigner,
  crSig2Crashes,
  crSig3Crashes,
  crSig4Surplus,
  crSig5RefusesBit2,
  crSig5AnyV,
  crSig5LowerSOnly,
  crSig6AnyAddress,
  crMk1LeafWithoutPrefix,
  crMk1InnerLikeLeaf,
  crMk1RightFirst,
  crMk2SplitsInHalf,
  crMk3FromTheRoot,
  crMk4SurplusAunts,
  crMk4IndexAtTotal,
  crMk5AnyItem,
  crMk6IndexOnly,
  crMk6TotalOnly,
  pt1TotalOnly,
  pt1HashOnly,
  pt1NilHasZeroHeader,
  pt3IndexAtTotal,
  pt3VerifiesFirst,
  pt3Unverified,
  pt3Replaces,
  pt4EmptyForNone,
  pt5Forgets,
  vs2IndexCrashes,
  vs2AnyHeight,
  vs2AnyRound,
  vs2AnyType,
  vs3ByHash,
  vs3IgnoresPartsHash,
  vs4RefusesRepetition,
  vs5AnySignature,
  vs6Unverified,
  vs7TwoThirds,
  vs7OneMore,
  vs7Half,
  vs7LaterMajority,
  vs7KeepsUnclaimed,
  vs7DropsClaimed,
  vs7ReplacesAlways,
  vs7ReplacesNever,
  vs7HidesMajority,
  vs7CountsTwice,
  vs8PrevotesCommit,
  vs8NilIsNoCommit,
  vs8AnyOfOne,
  vs8MoreThanQuorum,
  vs8UntrackedIsEmpty,
  vs9OtherBlock,
  vs9OnlyOnce,
  vs9Untracked,
  vs9TooLate,
  hvs1Round0Too,
  hvs2FromNextRound,
  hvs2FromTrackedRound,
  hvs2ForgetsVotes,
  hvs3OneRound,
  hvs3ThreeRounds,
  hvs3DropsFirst,
  hvs3VerifiesFirst,
  hvs3OneQuotaForAll,
  hvs3SwallowsError,
  hvs4Crashes,
  hvs5OpensRound,
  hvs5RefusesUnknown,
  cm1NilCrashes,
  cm2ForBlockOnly,
  cm2OtherBlock,
  cm2NilIsAbsent,
  cm2AbsentToo,
  cm3AllForBlock,
  cm3AsPrevotes,
  cm4Unchecked,
  cm4NilBlock,
  rx0WhileStopped,
  rx0KeepsConnection,
  rx1AnyChannel,
  rxNrsStops,
  rxNrsAnyHeight,
  rxNvbIgnored,
  rxHvIgnored,
  rxM23AnyHeight,
  rxM23PeersHeight,
  rxM23Waits,
  rxM23KeepsConnection,
  rxM23AnswersWithAll,
  rxM23SilentIfUnknown,
  rxPNotMarked,
  rxPDropsOtherRound,
  rxPolIgnored,
  rxBpNotMarked,
  rxVNotMarked,
  rxVNoArrays,
  rxVOneSize,
  rxVPeersHeight,
  rxVsbNeverOurs,
  rxVsbAnyBlock,
  rxQForwardsPol,
  rx2ValidVotesOnly,
  rx3DeafWhileSyncing,
  ev3NoLastRound,
  ev4WhileSyncing,
  ev4WhileStopped,
  ev4DoesNotWait,
  ev4Silent,
  gd2PeersLabel,
  gd2TotalOnly,
  gd2OwnRoundOnly,
  gd2NotMarked,
  gd2MarksFailed,
  gd2SendsKnown,
  gd3AtHeight,
  gd3OneBehindWaits,
  gd3aOnACopy,
  gd3aCrashes,
  gd3aSleeps,
  gd3bSleeps,
  gd4AnyRound,
  gd4AnyHeight,
  gd4Unchecked,
  gd5Never,
  gd6SendsPolOnly,
  gd7NotMarked,
  gd7MarksFailed,
  gd8AfterSuccess,
  gd8OwnRound,
  gd8Precommits,
  gd9NoSleep,
  gc1PicksKnown,
  gc2Crashes,
  gc3AnyHeader,
  gc4Crashes,
  gc5OwnLabel,
  gc5NotMarked,
  gc5MarksFailed,
  gc5FirstProof,
  gv1TwoVotes,
  gv3TwoBehind,
  gv4Inverted,
  gv4ThreeBehind,
  gv4NoCommitCrashes,
  gv5NoSleep,
  gv5SkipsSecondSleep,
  gh1AnyStep,
  gh1InNewRound,
  gh2BeforeLastCommit,
  gh2NotInPropose,
  gh2InPrevote,
  gh3BeforePol,
  gh3NotInPrevoteWait,
  gh3InPrecommit,
  gh3NotInRound0,
  gh3LaterRound,
  gh4BeforePrevotes,
  gh4NotInPrecommitWait,
  gh4InCommit,
  gh4LastRoundOnly,
  gh5BeforePrecommits,
  gh5Missing,
  gh6BeforePrevotes,
  gh6Missing,
  gh6KnownRoundOnly,
  qm1AnyHeight,
  qm1NotForNil,
  qm1Waits,
  qm1OnData,
  qm1NodesRound,
  qm2AsPrevotes,
  qm3NotRound0,
  qm4BelowTip,
  qm4WithoutCatchup,
  qm4CatchupRound,
  qm4NoCommitCrashes,
  qm5NoSleep,
  sl1SleepsAlways,
  sl3Once,
  cs5Crashes,
  cs5NeverAdded,
  cs5Refuses,
  csLcStoredAtTip,
  csLcSeenAlways,
];
