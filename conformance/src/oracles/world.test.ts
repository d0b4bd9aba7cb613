// What a world remembers of the steps that it was enacted through.

import { kardia } from '#impl';
import type { PeerStateScenario } from '#spec';
import { expect, it } from 'vitest';
import { enact } from './world.ts';

const scenario: PeerStateScenario = {
  id: 'peer_state/test/world',
  title: '',
  level: 'peer_state',
  clauses: ['PS-EVB-1'],
  setup: {},
  steps: [
    { apply_new_round_step: { height: 1, round: 0, step: 3, seconds_since_start_time: 0, last_commit_round: 0 } },
    { ensure_vote_bit_arrays: { height: 1, size: 4 } },
  ],
};

it('remembers where the objects came from that its fields hold, and nothing of how steps went that are over', () => {
  const { trace } = enact(kardia, scenario, { id: scenario.id, steps: [] }, [], 2);
  const { assigned, fired } = trace.end();
  expect(assigned.get('state.prevotes')?.inForce).toContain('PS-EVB-1');
  expect(assigned.get('state.prevotes')?.asked).toEqual([]);
  // Of the last step only, not of all.
  expect(fired).not.toContain('PS-NRS-3');
});
