// The reference, or a variant of it, as a subject in this process.

import { execute, type Reference } from '#impl';
import { LEVELS, type Scenario } from '#spec';
import { giveTurn } from '../give-turn.ts';
import { contradictionIn } from './contradiction.ts';
import { oneLine } from './one-line.ts';
import { seededChooser } from './seeded-chooser.ts';
import type { Outcome, Subject } from './subject.ts';
import { declaredByAll } from './support.ts';

/** A reference that throws is what a program that dies is in another process. */
const outcomeOf = (reference: Reference, seed: number, scenario: Scenario): Outcome => {
  const why = contradictionIn(scenario);
  if (why !== undefined) return { type: 'unsupported', why };
  try {
    const { observation } = execute(reference, scenario, seededChooser(seed, scenario.id));
    return { type: 'observation', observation };
  } catch (error) {
    return { type: 'crash', code: 'exited', detail: oneLine(`threw ${String(error)}`) };
  }
};

/** Drives `reference`; its choices are drawn from `seed` and the id of each scenario, in whatever order scenarios come. */
export const inProcessSubject = (reference: Reference, seed: number): Subject => ({
  capabilities: {
    name: 'reference',
    version: reference.name,
    language: 'TypeScript',
    dialect: reference.dialect.name,
    levels: LEVELS,
    operations: declaredByAll(),
    limits: [],
  },
  window: 1,
  run: async (scenarios) => {
    const outcomes: Outcome[] = [];
    for (const scenario of scenarios) {
      await giveTurn();
      outcomes.push(outcomeOf(reference, seed, scenario));
    }
    return outcomes;
  },
  close: () => Promise.resolve(),
});
