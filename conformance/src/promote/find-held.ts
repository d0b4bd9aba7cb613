// Which golden vector already holds a scenario in other words.

import type { Reference } from '#impl';
import type { Scenario } from '#spec';
import type { VectorEntry } from '../scenario-file/scenario-file.ts';
import { canonicalForm, isHeldBy } from './canonical-form.ts';

/** The first of `vectors`, of the dialect of `reference`, that is the scenario or begins with it; nothing where none does. */
export const findHeld = (
  reference: Reference,
  scenario: Scenario,
  vectors: readonly VectorEntry[],
): VectorEntry | undefined => {
  const form = canonicalForm(reference, scenario);
  return vectors.find(
    (vector) =>
      vector.dialect === reference.dialect.name &&
      vector.scenario.level === scenario.level &&
      vector.scenario.steps.length >= scenario.steps.length &&
      isHeldBy(form, canonicalForm(reference, vector.scenario)),
  );
};
