// Single faults of the reference that the suite must notice, by the clause that they break.

import type { Variant } from '../../src/reference.ts';

export const MUTANTS: readonly Variant[] = [];
