// Kardia's generators in another dialect: each scenario is drawn as ever and then translated.

import type { Arbitrary } from 'fast-check';
import type { Scenario } from '#spec';
import type { Reference } from '#impl';
import { translateScenario } from '../dialect/translate-scenario.ts';
import { scenariosOf } from './scenarios-of.ts';

/** What `arbitrary`, which must draw scenarios that make sense there, draws in the dialect of `reference`. */
export const translatedScenarios = (arbitrary: Arbitrary<Scenario>, reference: Reference): Arbitrary<Scenario> =>
  scenariosOf(reference, (random) => {
    const translation = translateScenario(arbitrary.generate(random, undefined).value, reference);
    if (translation.type === 'inapplicable')
      throw new Error(`a generator drew what has no translation: ${translation.reason}`);
    return translation.scenario;
  });
