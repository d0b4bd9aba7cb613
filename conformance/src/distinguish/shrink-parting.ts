// Shrinks a scenario on which two sides part, as far as any difference is left: the shortest is wanted, not the first one found.

import type { Scenario } from '#spec';
import { shrinkFailure } from '../shrinking/shrink.ts';
import type { Judge } from '../search/search.ts';
import type { Comparison, Parting } from './comparison.ts';
import type { Pair } from './pair.ts';

export interface ShrunkParting {
  readonly scenario: Scenario;
  readonly parting: Parting;
  /** Whether the two no longer part on any scenario that is one simplification away. */
  readonly minimal: boolean;
  /** Simplifications that were tried. */
  readonly tried: number;
}

/** A comparison as the verdict that shrinking asks for. */
const judgeBy =
  (compare: Pair['compare']): Judge =>
  (scenario, outcome) => {
    const comparison: Comparison = compare(scenario, outcome);
    if (comparison.type === 'parted') return { ...comparison, findings: [comparison.parting.finding] };
    return comparison.type === 'same' ? { ...comparison, findings: [] } : { findings: [], fired: [], steps: 0 };
  };

export interface ShrinkPartingOptions {
  readonly pair: Pick<Pair, 'subject' | 'compare' | 'referee'>;
  readonly scenario: Scenario;
  /** The most simplifications to try. */
  readonly candidatesMax: number;
  /** What must go on being shown; any difference if absent. */
  readonly signature?: string;
  /** Ends it early, at what has been reached. */
  readonly stopped?: () => boolean;
}

/** Shrinks; nothing where the two do not part on `scenario` again. */
export const shrinkParting = async ({
  pair,
  scenario,
  candidatesMax,
  signature,
  stopped,
}: ShrinkPartingOptions): Promise<ShrunkParting | undefined> => {
  const shrunk = await shrinkFailure({
    subject: pair.subject,
    judge: judgeBy(pair.compare),
    scenario,
    reference: pair.referee,
    ...(signature === undefined ? {} : { signature }),
    budget: { candidates: candidatesMax },
    ...(stopped === undefined ? {} : { stopped }),
  });
  if (shrunk.outcome === undefined) return undefined;
  const comparison = pair.compare(shrunk.scenario, shrunk.outcome);
  if (comparison.type !== 'parted') return undefined;
  const { minimal, tried } = shrunk;
  return { scenario: shrunk.scenario, parting: comparison.parting, minimal, tried };
};
