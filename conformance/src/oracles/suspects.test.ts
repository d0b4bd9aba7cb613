// Which clauses are under suspicion for which difference, by what the reference does in a step.

import { kardia } from '#impl';
import { KARDIA, type PeerRoundStateValue, type PeerStateScenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { blame, traceStep } from './blame.ts';
import type { Difference } from './compare-results.ts';

const state: PeerRoundStateValue = {
  ...KARDIA.newPeerRoundState,
  height: 5,
  round: 2,
  step: 3,
  prevotes: '____',
  precommits: '____',
  last_commit_round: 1,
  last_commit: '____',
  catchup_commit_round: 1,
  catchup_commit: '____',
};

const scenarioOf = (...steps: PeerStateScenario['steps']): PeerStateScenario => ({
  id: 'peer_state/test/suspects',
  title: '',
  level: 'peer_state',
  clauses: ['PS-NRS-1'],
  setup: { state },
  steps,
});

const named = (scenario: PeerStateScenario, difference: Difference): string | undefined => {
  const last = scenario.steps.length - 1;
  return blame(scenario, traceStep(kardia, scenario, [], last), difference);
};

const at = (place: string): Difference => ({ place, expected: 'x', observed: '_' });

const moved = (more: object) => ({
  apply_new_round_step: {
    height: 5,
    round: 2,
    step: 3,
    seconds_since_start_time: 0,
    last_commit_round: 1,
    ...more,
  },
});

describe('blame', () => {
  it('names the clause in force when a field was written', () => {
    const scenario = scenarioOf(moved({ height: 6, round: 0, step: 1, last_commit_round: 2 }));
    expect(named(scenario, at('state.height'))).toBe('PS-NRS-2');
    expect(named(scenario, at('state.prevotes'))).toBe('PS-NRS-3');
    expect(named(scenario, at('state.last_commit'))).toBe('PS-NRS-5');
    expect(named(scenario, at('state.catchup_commit_round'))).toBe('PS-NRS-6');
  });

  it('names the clause that a rule which was asked gave the value by', () => {
    const entering = { ...scenarioOf(moved({ round: 4 })), setup: { state: { ...state, catchup_commit_round: 4 } } };
    expect(named(entering, at('state.precommits'))).toBe('PS-NRS-4');
    expect(named(entering, at('state.prevotes'))).toBe('PS-NRS-3');
  });

  it('names the clause that keeps a field which was left alone', () => {
    const step = scenarioOf(moved({ step: 4 }));
    expect(named(step, at('state.prevotes'))).toBe('PS-NRS-8');
    expect(named(step, at('state.last_commit'))).toBe('PS-NRS-7');
    const pick = { height: 5, round: 2, type: 'prevote', size: 4, bits: 'x___', is_commit: false } as const;
    expect(named(scenarioOf({ pick_vote_to_send: pick }), at('state.prevotes'))).toBe('PS-PVS-6');
  });

  it('names the guard that ended a rule where nothing was written', () => {
    expect(named(scenarioOf(moved({ step: 2 })), at('state.step'))).toBe('PS-NRS-1');
    const vote = { height: 4, round: 1, type: 'precommit', index: 0 } as const;
    expect(named(scenarioOf({ apply_has_vote: vote }), at('state.last_commit'))).toBe('PS-AHV-1');
  });

  it('remembers how a field came to hold its array, steps ago [AL-1]', () => {
    const scenario = scenarioOf(
      moved({ round: 3, step: 1 }),
      { ensure_vote_bit_arrays: { height: 5, size: 4 } },
      { pick_vote_to_send: { height: 5, round: 3, type: 'precommit', size: 4, bits: '____', is_commit: true } },
      { set_has_vote: { height: 5, round: 3, type: 'precommit', index: 2 } },
    );
    const { assigned } = traceStep(kardia, scenario, [], 3);
    expect(assigned.get('state.catchup_commit')?.inForce[0]).toBe('PS-ECC-4');
  });

  it('holds a malformed array against the clause that takes arrays in [BA-FP-2]', () => {
    const message = {
      height: 5,
      round: 2,
      block_part_set_header: { total: 3, hash: 'b6'.repeat(32) },
      block_parts: { bits: 3, elems: ['00000000000000ff', '0000000000000000'] },
      is_commit: false,
    };
    const observed = { bits: 3, elems: ['00000000000000ff', '0000000000000000'] };
    const difference = { place: 'state.proposal_block_parts', expected: 'xxx', observed };
    expect(named(scenarioOf({ apply_new_valid_block: message }), difference)).toBe('BA-FP-2');
  });

  it('finds the check that an error comes from', () => {
    const scenario = {
      id: 'codec/test/suspects',
      title: '',
      level: 'codec',
      clauses: ['WF-NRS-D1'],
      setup: {},
      steps: [{ decode: { bytes: '0a0408011809' } }],
    } as const;
    const difference = { place: 'error', expected: 'invalid step', observed: null };
    expect(blame(scenario, traceStep(kardia, scenario, [], 0), difference)).toBe('WF-NRS-D1');
  });

  it('looks into what was written for the rule that is broken', () => {
    const scenario = {
      id: 'codec/test/writing',
      title: '',
      level: 'codec',
      clauses: ['WF-ENV-1'],
      setup: {},
      steps: [{ encode: { message: { has_vote: { height: 5, round: 2, type: 'prevote', index: 0 } } } }],
    } as const;
    const difference = { place: 'value', expected: '3a06080510021801', observed: '083a06080510021801' };
    expect(blame(scenario, traceStep(kardia, scenario, [], 0), difference)).toBe('WF-ENV-1');
  });

  it('holds no wrong signature against the clause by which anything may be signed', () => {
    const timestamp = { seconds: 1, nanos: 0 };
    const proposal = { height: 5, round: 2, pol_round: 0, block_id: null, timestamp, signature: '' };
    const scenario = {
      id: 'crypto/test/signing',
      title: '',
      level: 'crypto',
      clauses: ['CR-SIG-1'],
      setup: {},
      steps: [{ sign_proposal: { private_key: '01'.repeat(32), chain_id: 'a', proposal } }],
    } as const;
    const difference = { place: 'value', expected: 'b6'.repeat(65), observed: 'b7'.repeat(65) };
    expect(blame(scenario, traceStep(kardia, scenario, [], 0), difference)).toBe('CR-SIG-1');
  });
});
