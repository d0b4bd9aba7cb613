// What go-kardia at the pin does where the specification differs; see errata.md. In the order of their ids.

import type { Variant } from '../../src/reference.ts';
import { er01 } from './er-01-subtract-loses-words.ts';
import { er02 } from './er-02-union-indexes-past-words.ts';
import { er03 } from './er-03-received-arrays-unchecked.ts';
import { er05 } from './er-05-empty-claim-crashes.ts';
import { er06 } from './er-06-signature-length-unchecked.ts';
import { er10 } from './er-10-proof-not-bound.ts';
import { er13 } from './er-13-last-commit-forgotten.ts';
import { er14 } from './er-14-marked-before-sent.ts';

export const ERRATA: readonly Variant[] = [er01, er02, er03, er05, er06, er10, er13, er14];
