// Scenarios of a dialect from a function that draws them, shrunk as that dialect counts.

import type { Arbitrary, Random } from 'fast-check';
import type { Scenario } from '#spec';
import type { Reference } from '#impl';
import { shrinkCandidates } from '../shrinking/shrink-candidates.ts';
import { arbitraryOf } from './arbitrary-of.ts';

const isScenario = (value: unknown): value is Scenario =>
  typeof value === 'object' && value !== null && 'level' in value && 'steps' in value;

/** What `generate` draws, in the dialect of `reference`. */
export const scenariosOf = (reference: Reference, generate: (random: Random) => Scenario): Arbitrary<Scenario> =>
  arbitraryOf<Scenario>({
    generate,
    shrink: (scenario) => shrinkCandidates(scenario, reference),
    canShrinkWithoutContext: isScenario,
  });
