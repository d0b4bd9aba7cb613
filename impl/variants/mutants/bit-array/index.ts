// Single faults of the bit array that the suite must notice, in the order of the clauses that they break.

import type { Variant } from '../../../src/reference.ts';
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

/** Each breaks one clause about the bit array. */
export const BIT_ARRAY_MUTANTS: readonly Variant[] = [
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
];
