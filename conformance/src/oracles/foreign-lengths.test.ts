// A subject that takes a hash or an address of another length for right shows it, and that is a fault of its own [WF-PR-9], not one of its adapter.

import { describe, expect, it } from 'vitest';
import type { CodecScenario, ReactorScenario, Vote } from '#spec';
import { execute, kardia } from '#impl';
import { messageTree } from '../arbitraries/message-tree.ts';
import { treeHex } from '../arbitraries/wire-tree.ts';
import { checkObservation } from '../subjects/check-observation.ts';
import { judge } from './judge.ts';

const SHORT = 'a5'.repeat(31);
const HASH = 'a5'.repeat(32);

const voteFor = (hash: string): Vote => ({
  type: 'prevote',
  height: 1,
  round: 1,
  block_id: { hash, part_set_header: { total: 1, hash: HASH } },
  timestamp: { seconds: 1_653_616_805, nanos: 0 },
  validator_address: 'aa'.repeat(20),
  validator_index: 0,
  signature: '07'.repeat(65),
});

const reactor = (step: ReactorScenario['steps'][number]): ReactorScenario => ({
  id: 'reactor/test/lengths',
  title: '',
  level: 'reactor',
  clauses: [],
  setup: {
    chain_id: 'c',
    initial_height: 1,
    validators: [{ private_key: '01'.repeat(32), power: 1 }],
    blocks: {},
    store: [],
    node: { height: 1, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
  },
  steps: [{ add_peer: { peer: 'p' } }, step],
});

/** The findings where the last answer is `result`, or why it is no observation. */
const judged = (scenario: CodecScenario | ReactorScenario, change: (expected: object) => object) => {
  const { steps } = execute(kardia, scenario, () => 0).observation;
  const answer = { id: scenario.id, steps: steps.with(-1, change(steps.at(-1) ?? {})) };
  const observation = checkObservation(scenario, JSON.parse(JSON.stringify(answer)));
  return 'code' in observation ? observation : judge(kardia, scenario, { type: 'observation', observation }).findings;
};

describe('a hash of 31 bytes', () => {
  it('that is decoded is held against its clause [WF-PR-9]', () => {
    const bytes = treeHex(messageTree({ vote: voteFor(SHORT) }));
    const scenario: CodecScenario = {
      ...reactor({ add_peer: { peer: 'q' } }),
      level: 'codec',
      setup: {},
      steps: [{ decode: { bytes } }],
    };
    const findings = judged(scenario, () => ({ value: { vote: voteFor(SHORT) } }));
    expect(findings).toContainEqual(
      expect.objectContaining({ oracle: 'reference', clause: 'WF-PR-9', place: 'error' }),
    );
  });

  it('that is forwarded is held against its clause [WF-PR-9]', () => {
    const message = { vote: voteFor(SHORT) };
    const scenario = reactor({ receive: { peer: 'p', channel: 'vote', message } });
    const peers = execute(kardia, reactor({ add_peer: { peer: 'p' } }), () => 0).observation.steps.at(-1)?.peers;
    const findings = judged(scenario, () => ({ forwarded: [{ peer: 'p', message }], peers }));
    expect(findings).toContainEqual(expect.objectContaining({ oracle: 'reference', place: 'forwarded' }));
  });

  it('that a peer is shown with is held against the reference', () => {
    const header = { total: 1, hash: SHORT };
    const message = {
      new_valid_block: { height: 1, round: 1, block_part_set_header: header, block_parts: 'x', is_commit: true },
    };
    const scenario = reactor({ receive: { peer: 'p', channel: 'state', message } });
    const [shown] = execute(kardia, reactor({ add_peer: { peer: 'p' } }), () => 0).observation.steps;
    const state = { ...shown?.peers?.['p'], proposal_block_parts_header: header, proposal_block_parts: 'x' };
    const findings = judged(scenario, () => ({ peers: { p: state } }));
    expect(findings).toContainEqual(expect.objectContaining({ oracle: 'reference', place: 'stopped' }));
  });
});
