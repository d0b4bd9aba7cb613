// Whether a scenario begins with the state that a new peer has, which a subject may report [PS-NEW-1].

import type { Scenario } from '#spec';

/** Only at level peer_state, where the scenario sets no state. */
export const tellsInitial = (scenario: Scenario): boolean =>
  scenario.level === 'peer_state' && scenario.setup.state === undefined;
