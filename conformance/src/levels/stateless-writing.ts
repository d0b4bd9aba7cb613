// How levels are written that have an empty setup and show no state: there is nothing to leave out and nothing to say once.

import { emptySetupSchema, type EmptySetup, type Scenario } from '#spec';
import type { LevelWriting } from '../scenario-file/level-writing.ts';
import { plainResult } from '../scenario-file/written-result.ts';

export const STATELESS_WRITING: LevelWriting<Extract<Scenario, { readonly setup: EmptySetup }>> = {
  setup: emptySetupSchema,
  result: plainResult,
  shorten: (setup) => setup,
  complete: (setup) => setup,
  sharesOpenings: false,
  sharesSetup: false,
  unsignedVotes: false,
};
