// INV-X17. Looks at the whole observation, and only at how it ends: what diverged before makes no difference.

import type { Dialect } from '../dialect.ts';
import type { Observation } from '../observation.ts';
import type { Scenario } from '../scenario.ts';
import type { Invariant, WholeBreach } from './invariant.ts';
import { crashOpenFrom } from './open-crashes.ts';

const judge = (scenario: Scenario, observation: Observation, dialect: Dialect): WholeBreach | undefined => {
  const { setup, steps } = observation;
  const last = steps.at(-1)?.crash;
  const crash = setup?.crash ?? last;
  if (crash === undefined) return undefined;
  const step = setup === undefined ? steps.length - 1 : -1;
  if (crashOpenFrom(scenario, observation, dialect) <= step) return undefined;
  return setup === undefined
    ? { step, clause: 'NC-1', place: 'crash', expected: null, observed: crash }
    : { step: 0, clause: 'NC-2', place: 'setup', expected: null, observed: crash };
};

export const noCrash: Invariant = {
  id: 'INV-X17',
  name: 'no-crash',
  levels: ['bit_array', 'codec', 'crypto', 'vote_set', 'peer_state', 'reactor'],
  clauses: ['NC-1', 'NC-2'],
  statement: 'neither a step nor the setup crashes, except where the specification leaves that open',
  needs: [],
  operations: [],
  start: () => undefined,
  whole: judge,
};
