// What go-kardia at the pin does where the specification differs; see errata.md. In the order of their ids.

import type { Variant } from '../../src/reference.ts';
import { er01 } from './er-01-subtract-loses-words.ts';
import { er02 } from './er-02-union-indexes-past-words.ts';
import { er03 } from './er-03-received-arrays-unchecked.ts';
import { er04 } from './er-04-pol-size-unbounded.ts';
import { er05 } from './er-05-empty-claim-crashes.ts';
import { er06 } from './er-06-signature-length-unchecked.ts';
import { er07 } from './er-07-vote-of-height-zero.ts';
import { er08 } from './er-08-pol-without-votes-crashes.ts';
import { er09 } from './er-09-total-unbounded.ts';
import { er10 } from './er-10-proof-not-bound.ts';
import { er11 } from './er-11-block-key-ignores-total.ts';
import { er12 } from './er-12-pol-round-unchecked.ts';
import { er13 } from './er-13-last-commit-forgotten.ts';
import { er14 } from './er-14-marked-before-sent.ts';
import { er15 } from './er-15-step-truncated.ts';
import { er16 } from './er-16-partial-block-ids.ts';
import { er17 } from './er-17-failed-send-retried-at-once.ts';
import { er18 } from './er-18-hashes-padded.ts';

export const ERRATA: readonly Variant[] = [
  er01,
  er02,
  er03,
  er04,
  er05,
  er06,
  er07,
  er08,
  er09,
  er10,
  er11,
  er12,
  er13,
  er14,
  er15,
  er16,
  er17,
  er18,
];
