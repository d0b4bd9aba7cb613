// The first step that breaks each assumption.

import { describe, expect, it } from 'vitest';
import { KARDIA } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateSetup, PeerStateStep } from '../peer-state-scenario.ts';
import type { PeerStateScenario } from '../scenario.ts';
import { assumptionsOf } from './assumptions.ts';

const brokenAt = (steps: readonly PeerStateStep[], setup: PeerStateSetup = {}) =>
  assumptionsOf({ id: 'test', title: 'test', level: 'peer_state', clauses: [], setup, steps }).brokenAt;

const ensure = (height: number, size: number): PeerStateStep => ({ ensure_vote_bit_arrays: { height, size } });
const announce = (height: number, step: number, round: number): PeerStateStep => ({
  apply_new_round_step: { height, round: 1, step, seconds_since_start_time: 0, last_commit_round: round },
});
const claim = (votes: string): PeerStateStep => ({
  apply_vote_set_bits: { message: { height: 5, round: 1, type: 'prevote', block_id: null, votes }, ours: null },
});

describe('assumptionsOf', () => {
  it('finds no break where everything agrees', () => {
    const broken = brokenAt([announce(5, 1, 0), ensure(5, 4), ensure(4, 0), ensure(6, 7), claim('xxxx'), claim('')]);
    expect(new Set(Object.values(broken))).toEqual(new Set([Infinity]));
  });

  it('finds the first size that disagrees, and with it the sizes of VoteSetBits', () => {
    expect(brokenAt([ensure(5, 4), ensure(5, 3), ensure(5, 2)])).toMatchObject({ sizes: 1, 'vote-set-bits-sizes': 1 });
    const setup = { state: { ...KARDIA.newPeerRoundState, height: 5, last_commit: '___' } } as PeerStateSetup;
    expect(brokenAt([ensure(5, 4), ensure(4, 4)], setup).sizes).toBe(1);
  });

  it('finds the first VoteSetBits of another size, which breaks no other size', () => {
    expect(brokenAt([ensure(5, 4), claim('xx')])).toMatchObject({ sizes: Infinity, 'vote-set-bits-sizes': 1 });
  });

  it('finds the first malformed array, which breaks sizes too', () => {
    const malformed: PeerStateStep = {
      apply_proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: { bits: 65, elems: [] } },
    };
    expect(brokenAt([ensure(5, 4), malformed])).toMatchObject({ 'well-formed': 1, sizes: 1 });
    const state = { ...KARDIA.newPeerRoundState, prevotes: { bits: 1, elems: [] } };
    expect(brokenAt([ensure(5, 4)], { state } as PeerStateSetup)).toMatchObject({ 'well-formed': -1, sizes: -1 });
  });

  it('looks at the state that the subject reports, where the scenario sets none', () => {
    const scenario: PeerStateScenario = {
      id: 'test',
      title: 'test',
      level: 'peer_state',
      clauses: [],
      setup: {},
      steps: [ensure(5, 4)],
    };
    const of = (reported: PeerRoundStateValue, { setup }: Pick<PeerStateScenario, 'setup'> = scenario) =>
      assumptionsOf({ ...scenario, setup }, KARDIA, reported).brokenAt;
    const malformed = { ...KARDIA.newPeerRoundState, prevotes: { bits: 1, elems: [] } };
    expect(of(malformed)).toMatchObject({ 'well-formed': -1 });
    expect(of(malformed, { setup: { state: KARDIA.newPeerRoundState } })).toMatchObject({ 'well-formed': Infinity });
    expect(of({ ...KARDIA.newPeerRoundState, height: 5, prevotes: '___' }).sizes).toBe(0);
  });

  it('finds parts that do not fit their header', () => {
    const block_part_set_header = { total: 2, hash: '11'.repeat(32) };
    const rest = { height: 5, round: 1, block_part_set_header, is_commit: false };
    const valid = (block_parts: string | null): PeerStateStep => ({ apply_new_valid_block: { ...rest, block_parts } });
    expect(brokenAt([valid('x_'), valid('x')]).parts).toBe(1);
    expect(brokenAt([valid(null)]).parts).toBe(0);
  });

  it('finds announcements that no peer makes', () => {
    expect(brokenAt([announce(5, 8, 0), announce(5, 9, 0)]).clock).toBe(1);
    expect(brokenAt([announce(6, 1, 1), announce(5, 1, 0), announce(5, 1, 1)]).commits).toBe(2);
    expect(brokenAt([announce(5, 1, 0), announce(6, 1, 0)]).commits).toBe(1);
  });
});
