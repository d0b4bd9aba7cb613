// Single faults of the reactor that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
import { cs5Crashes } from './cs-5-crashes.ts';
import { cs5NeverAdded } from './cs-5-never-added.ts';
import { cs5Refuses } from './cs-5-refuses.ts';
import { csLcSeenAlways } from './cs-lc-seen-always.ts';
import { csLcStoredAtTip } from './cs-lc-stored-at-tip.ts';
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

/** Each breaks one clause about the reactor. */
export const REACTOR_MUTANTS: readonly Variant[] = [
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
