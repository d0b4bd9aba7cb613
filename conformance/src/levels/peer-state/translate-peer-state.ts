// Scenarios of level peer_state in another dialect.

import type { PeerStateScenario } from '#spec';
import { translateFields } from '../../dialect/translate-fields.ts';

/** The same calls with the other's numbers. */
export const translatePeerState = (scenario: PeerStateScenario): PeerStateScenario => ({
  ...scenario,
  setup: translateFields(scenario.setup, 'setup'),
  steps: scenario.steps.map((step) => translateFields(step, '')),
});
