// Single faults of the codec that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
import { wfBpD1AnyAunts } from './wf-bp-d1-any-aunts.ts';
import { wfBpD1AnyIndex } from './wf-bp-d1-any-index.ts';
import { wfBpD1AnyLength } from './wf-bp-d1-any-length.ts';
import { wfBpD1FullInnerParts } from './wf-bp-d1-full-inner-parts.ts';
import { wfBpNoRound } from './wf-bp-no-round.ts';
import { wfEnc1Crashes } from './wf-enc-1-crashes.ts';
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

/** Each breaks one clause about the codec. */
export const CODEC_MUTANTS: readonly Variant[] = [
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
];
