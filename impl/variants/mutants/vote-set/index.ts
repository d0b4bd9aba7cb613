// Single faults of vote sets and commits that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
import { cm1NilCrashes } from './cm-1-nil-crashes.ts';
import { cm2AbsentToo } from './cm-2-absent-too.ts';
import { cm2ForBlockOnly } from './cm-2-for-block-only.ts';
import { cm2NilIsAbsent } from './cm-2-nil-is-absent.ts';
import { cm2OtherBlock } from './cm-2-other-block.ts';
import { cm3AllForBlock } from './cm-3-all-for-block.ts';
import { cm3AsPrevotes } from './cm-3-as-prevotes.ts';
import { cm4NilBlock } from './cm-4-nil-block.ts';
import { cm4Unchecked } from './cm-4-unchecked.ts';
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

/** Each breaks one clause about vote sets and commits. */
export const VOTE_SET_MUTANTS: readonly Variant[] = [
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
];
