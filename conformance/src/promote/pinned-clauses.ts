// Which clauses a promoted scenario pins: the one that it was found at, then those that fire in the step that shows it.

import type { Reference } from '#impl';
import type { Scenario, StepResult } from '#spec';
import { ROOMS } from '../levels/rooms.ts';
import type { Registry } from '../registry/registry.ts';
import { followFired } from '../reporters/follow.ts';
import { steadyClauses } from '../search/steady-clauses.ts';

/** Of arrays as such no level but theirs says anything. */
const isMeans = (clause: string, level: Scenario['level']): boolean =>
  clause.startsWith('BA-') && !ROOMS[level].families.has('BA');

/** At least one clause; `clause` first. `results` are those of the specification. */
export const pinnedClauses = (
  { reference, registry }: { readonly reference: Reference; readonly registry: Registry },
  scenario: Scenario,
  results: readonly StepResult[],
  { clause, step }: { readonly clause: string; readonly step: number },
): readonly string[] => {
  const fired = followFired(reference, scenario, results, step + 1)[step] ?? [];
  const own = steadyClauses(scenario.level, fired);
  return [...new Set([clause, ...own.filter((id) => !isMeans(id, scenario.level))])].filter(registry.knows);
};
