// Single faults of the peer round state that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
import { al2ReusesArray } from './al-2-reuses-array.ts';
import { al3MarksACopy } from './al-3-marks-a-copy.ts';
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

/** Each breaks one clause about the peer round state. */
export const PEER_STATE_MUTANTS: readonly Variant[] = [
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
];
