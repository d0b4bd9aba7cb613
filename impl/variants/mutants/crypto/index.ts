// Single faults of signatures, merkle trees and part sets that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
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
import { pt1HashOnly } from './pt-1-hash-only.ts';
import { pt1NilHasZeroHeader } from './pt-1-nil-has-zero-header.ts';
import { pt1TotalOnly } from './pt-1-total-only.ts';
import { pt3IndexAtTotal } from './pt-3-index-at-total.ts';
import { pt3Replaces } from './pt-3-replaces.ts';
import { pt3Unverified } from './pt-3-unverified.ts';
import { pt3VerifiesFirst } from './pt-3-verifies-first.ts';
import { pt4EmptyForNone } from './pt-4-empty-for-none.ts';
import { pt5Forgets } from './pt-5-forgets.ts';

/** Each breaks one clause about signatures, merkle trees and part sets. */
export const CRYPTO_MUTANTS: readonly Variant[] = [
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
];
