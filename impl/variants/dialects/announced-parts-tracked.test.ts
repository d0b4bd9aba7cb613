// HasProposalBlockPart in dialect cometbft-1, as cometbft v1.0.1 answers the same scenario.

import type { ReactorScenario, ReactorStep } from '#spec';
import { expect, it } from 'vitest';
import { execute } from '../../src/execute.ts';
import { PROFILES } from '../profiles.ts';
import type { Reference } from '../../src/reference.ts';

const HEADER = { total: 3, hash: 'b1'.repeat(32) };

const receive = (channel: 'state' | 'data', message: object): ReactorStep =>
  ({ receive: { peer: 'p', channel, message } }) as ReactorStep;

const announce = (height: number, round: number, index: number, channel: 'state' | 'data' = 'state'): ReactorStep =>
  receive(channel, { has_proposal_block_part: { height, round, index } });

const SCENARIO: ReactorScenario = {
  id: 'reactor/announced_parts',
  title: 'parts that a peer announces',
  level: 'reactor',
  clauses: [],
  setup: {
    chain_id: 'kai-test',
    initial_height: 1,
    validators: [{ private_key: '01'.repeat(32), power: 1 }],
    blocks: {},
    store: [],
    node: { height: 1, round: 0, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
  },
  steps: [
    { add_peer: { peer: 'p' } },
    receive('state', {
      new_round_step: { height: 1, round: 0, step: 3, seconds_since_start_time: 0, last_commit_round: -1 },
    }),
    announce(1, 0, 0),
    receive('state', {
      new_valid_block: {
        height: 1,
        round: 0,
        block_part_set_header: HEADER,
        block_parts: '___',
        is_commit: false,
      },
    }),
    announce(1, 0, 1),
    announce(1, 1, 2),
    announce(2, 0, 2),
    announce(1, 0, 3),
    announce(1, 0, 0, 'data'),
    announce(1, 0, 2),
  ],
};

it('marks the parts of the height and round that the peer is in, on the state channel [RX-1] [PS-SBP-1]', () => {
  const { observation } = execute(PROFILES['cometbft-1'] as Reference, SCENARIO, () => 0);
  const parts = observation.steps.map(({ peers }) => peers?.['p']?.proposal_block_parts);
  expect(parts).toEqual([null, null, null, '___', '_x_', '_x_', '_x_', '_x_', '_x_', '_xx']);
});
