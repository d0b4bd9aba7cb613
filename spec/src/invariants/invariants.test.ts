// For each invariant a step that satisfies it and one that breaches it, on states of four validators.

import { describe, expect, it } from 'vitest';
import { KARDIA } from '../dialect.ts';
import { type PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateSetup, PeerStateStep } from '../peer-state-scenario.ts';
import type { BitArrayScenario, PeerStateScenario } from '../scenario.ts';
import type { StepResult } from '../observation.ts';
import { operationOf } from '../step.ts';
import { checkInvariant } from './check-invariants.ts';
import { HEADLINES } from './invariant.ts';
import { INVARIANTS, invariantById } from './registry.ts';

type Changes = Partial<PeerRoundStateValue>;

const H1 = '11'.repeat(32);
const HEADER = { total: 3, hash: H1 };
const BASE: PeerRoundStateValue = {
  ...KARDIA.newPeerRoundState,
  height: 5,
  round: 2,
  step: 3,
  proposal: true,
  proposal_block_parts_header: HEADER,
  proposal_block_parts: 'x__',
  proposal_pol_round: 1,
  proposal_pol: 'x___',
  prevotes: '_x__',
  precommits: '__x_',
  last_commit_round: 1,
  last_commit: '___x',
  catchup_commit_round: 3,
  catchup_commit: 'xx__',
};

/** What a new round forgets. */
const FORGOTTEN: Changes = {
  proposal: false,
  proposal_block_parts_header: KARDIA.newPeerRoundState.proposal_block_parts_header,
  proposal_block_parts: null,
  proposal_pol_round: 0,
  proposal_pol: null,
  prevotes: null,
  precommits: null,
};

const announce = (height: number, round: number, step: number, lastCommitRound = 1): PeerStateStep => ({
  apply_new_round_step: { height, round, step, seconds_since_start_time: 0, last_commit_round: lastCommitRound },
});
const validBlock = (height: number, round: number, isCommit: boolean, parts: string | null = '_x_'): PeerStateStep => ({
  apply_new_valid_block: {
    height,
    round,
    block_part_set_header: HEADER,
    block_parts: parts,
    is_commit: isCommit,
  },
});
const pol = (height: number, votes: string): PeerStateStep => ({
  apply_proposal_pol: { height, proposal_pol_round: 1, proposal_pol: votes },
});
const hasVote = (index: number, height = 5): PeerStateStep => ({
  set_has_vote: { height, round: 2, type: 'prevote', index },
});
const hasPart = (index: number): PeerStateStep => ({ set_has_proposal_block_part: { height: 5, round: 2, index } });
const hasProposal = (round: number): PeerStateStep => ({
  set_has_proposal: {
    height: 5,
    round,
    pol_round: 1,
    block_id: { hash: H1, part_set_header: HEADER },
  },
});
const setBits = (votes: string | null, ours: string | null): PeerStateStep => ({
  apply_vote_set_bits: { message: { height: 5, round: 2, type: 'prevote', block_id: null, votes }, ours },
});
const pick = (round: number, bits: string, isCommit: boolean, height = 5): PeerStateStep => ({
  pick_vote_to_send: { height, round, type: 'precommit', size: 4, bits, is_commit: isCommit },
});
const send = (round: number, bits: string): PeerStateStep => ({
  pick_send_vote: { height: 5, round, type: 'precommit', size: 4, bits, is_commit: false, link: 'ok' },
});
const ensure: PeerStateStep = { ensure_vote_bit_arrays: { height: 5, size: 4 } };

interface Case {
  readonly id: string;
  readonly step: PeerStateStep;
  /** What the state before differs in from BASE. */
  readonly before?: Changes;
  readonly share?: true;
  readonly good: Changes & { readonly result?: StepResult };
  readonly bad: Changes & { readonly result?: StepResult };
  readonly place: string;
}

const next = {
  ...FORGOTTEN,
  height: 6,
  round: 1,
  step: 1,
  last_commit: null,
  catchup_commit_round: 0,
  catchup_commit: null,
};

const CASES: readonly Case[] = [
  { id: 'INV-S1', step: announce(5, 2, 4), good: { step: 4 }, bad: { step: 9 }, place: 'state' },
  {
    id: 'INV-S2',
    step: announce(6, 1, 1, 2),
    before: { last_commit_round: 0 },
    good: { ...next, last_commit_round: 2 },
    bad: { ...next, last_commit_round: 0 },
    place: 'state.last_commit_round',
  },
  {
    id: 'INV-S3',
    step: validBlock(5, 2, false),
    good: { proposal_block_parts: '_x_' },
    bad: { proposal_block_parts: '_x' },
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-S4',
    step: announce(5, 4, 1),
    good: FORGOTTEN,
    bad: { proposal_block_parts: null },
    place: 'state.proposal_block_parts_header',
  },
  {
    id: 'INV-S5',
    step: announce(5, 4, 1),
    good: FORGOTTEN,
    bad: { proposal: false },
    place: 'state.proposal_pol_round',
  },
  {
    id: 'INV-S6',
    step: announce(6, 1, 1),
    good: next,
    bad: { ...next, catchup_commit_round: 3 },
    place: 'state.catchup_commit',
  },
  {
    id: 'INV-S7',
    step: ensure,
    before: { precommits: null },
    good: { precommits: '____' },
    bad: { precommits: '___' },
    place: 'state.precommits',
  },
  {
    id: 'INV-S8',
    step: { set_has_vote: { height: 5, round: 2, type: 'precommit', index: 0 } },
    before: { catchup_commit_round: 2, catchup_commit: '__x_' },
    share: true,
    good: { precommits: 'x_x_', catchup_commit: 'x_x_' },
    bad: { precommits: 'x_x_', catchup_commit: '__x_' },
    place: 'state.catchup_commit',
  },
  {
    id: 'INV-S8',
    step: { set_has_vote: { height: 5, round: 2, type: 'precommit', index: 3 } },
    good: { precommits: '__xx' },
    bad: { precommits: '__xx', catchup_commit: 'xx_x' },
    place: 'state.catchup_commit',
  },
  {
    id: 'INV-S9',
    step: hasVote(2),
    good: { prevotes: '_xx_' },
    bad: { prevotes: '_xx_', last_commit: '__xx' },
    place: 'state.last_commit',
  },
  {
    id: 'INV-S10',
    step: pick(2, '_x__', false),
    good: { result: { value: 1 } },
    bad: { result: { value: 4 } },
    place: 'value',
  },
  { id: 'INV-T1', step: announce(5, 2, 4), good: { step: 4 }, bad: { step: 2 }, place: 'state' },
  { id: 'INV-T1', step: ensure, good: {}, bad: { step: 4 }, place: 'state' },
  { id: 'INV-T2', step: announce(5, 2, 3), good: {}, bad: { last_commit: null }, place: 'state.last_commit' },
  { id: 'INV-T2', step: announce(5, 2, 4), good: { step: 4 }, bad: {}, place: 'state' },
  {
    id: 'INV-T3',
    step: announce(5, 2, 4),
    good: { step: 4 },
    bad: { step: 4, prevotes: null },
    place: 'state.prevotes',
  },
  {
    id: 'INV-T4',
    step: announce(5, 3, 1),
    good: { ...FORGOTTEN, round: 3, step: 1, precommits: 'xx__' },
    bad: { ...FORGOTTEN, round: 3, step: 1 },
    place: 'state.precommits',
  },
  {
    id: 'INV-T4',
    step: announce(6, 1, 1),
    good: next,
    bad: { ...next, proposal_pol: 'x___' },
    place: 'state.proposal_pol',
  },
  {
    id: 'INV-T5',
    step: announce(6, 1, 1, 2),
    good: { ...next, last_commit_round: 2, last_commit: '__x_' },
    bad: { ...next, last_commit_round: 2, last_commit: '_xx_' },
    place: 'state.last_commit',
  },
  {
    id: 'INV-T5',
    step: announce(5, 4, 1),
    good: { ...FORGOTTEN, round: 4 },
    bad: { ...FORGOTTEN, round: 4, last_commit: null },
    place: 'state.last_commit',
  },
  { id: 'INV-T6', step: hasVote(2), good: { prevotes: '_xx_' }, bad: { proposal: false }, place: 'state.proposal' },
  {
    id: 'INV-T6',
    step: validBlock(5, 2, false),
    good: { result: { error: 'refused' } },
    bad: { proposal_block_parts: '_x_', result: { error: 'refused' } },
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-T7',
    step: hasPart(1),
    good: { proposal_block_parts: 'xx_' },
    bad: { proposal_block_parts: '_x_' },
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-T7',
    step: { init_proposal_block_parts: { total: 3, hash: H1 } },
    good: {},
    bad: { proposal_block_parts: '___' },
    place: 'state.proposal_block_parts',
  },
  { id: 'INV-T7V', step: hasVote(2), good: { prevotes: '_xx_' }, bad: { prevotes: '__x_' }, place: 'state.prevotes' },
  {
    id: 'INV-T7V',
    step: ensure,
    before: { prevotes: null },
    good: { prevotes: '____' },
    bad: { prevotes: '____', precommits: '____' },
    place: 'state.precommits',
  },
  {
    id: 'INV-T9',
    step: setBits('x___', '_xx_'),
    good: { prevotes: 'x___' },
    bad: { prevotes: 'xx__' },
    place: 'state.prevotes',
  },
  {
    id: 'INV-T9',
    step: setBits('', null),
    good: {},
    bad: { prevotes: '____' },
    place: 'state.prevotes',
  },
  {
    id: 'INV-T10',
    step: setBits('x___', 'x___'),
    good: { prevotes: 'xx__' },
    bad: { prevotes: 'x___' },
    place: 'state.prevotes',
  },
  { id: 'INV-T11', step: pol(4, '_x__'), good: {}, bad: { proposal_pol: '_x__' }, place: 'state.proposal_pol' },
  { id: 'INV-T11', step: hasVote(2, 3), good: {}, bad: { last_commit: '__xx' }, place: 'state.last_commit' },
  {
    id: 'INV-T12',
    step: validBlock(5, 1, true),
    good: { proposal_block_parts: '_x_' },
    bad: {},
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-T12',
    step: validBlock(5, 1, false),
    good: {},
    bad: { proposal_block_parts: '_x_' },
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-T13',
    step: hasProposal(2),
    before: { proposal: false },
    good: { proposal: true },
    bad: { proposal: false },
    place: 'state.proposal',
  },
  {
    id: 'INV-T13',
    step: hasProposal(1),
    before: { proposal: false },
    good: { proposal: false },
    bad: { proposal: true },
    place: 'state.proposal',
  },
  {
    id: 'INV-T14',
    step: pick(2, 'xxxx', false, 6),
    good: { result: { value: null } },
    bad: { result: { value: 0 } },
    place: 'value',
  },
  {
    id: 'INV-T15',
    step: pick(1, 'x___', true),
    good: { catchup_commit_round: 1, catchup_commit: '____', result: { value: 0 } },
    bad: { catchup_commit_round: 1, catchup_commit: 'xx__', result: { value: 0 } },
    place: 'state.catchup_commit',
  },
  {
    id: 'INV-T15',
    step: pick(2, 'x___', false),
    good: { result: { value: 0 } },
    bad: { catchup_commit_round: 2, catchup_commit: '__x_', result: { value: 0 } },
    place: 'state.catchup_commit_round',
  },
  {
    id: 'INV-X3',
    step: send(2, 'x___'),
    good: { precommits: 'x_x_', result: { value: true, sends: [0] } },
    bad: { result: { value: true, sends: [0] } },
    place: 'state',
  },
  {
    id: 'INV-X3',
    step: pick(2, 'x___', false),
    before: { prevotes: 'xx__', precommits: 'x_x_', catchup_commit: 'x___', last_commit: 'x___' },
    good: { result: { value: null } },
    bad: { result: { value: 0 } },
    place: 'value',
  },
];

const check = ({ id, step, before = {}, share }: Case, { result, ...changes }: Case['good']) => {
  const invariant = invariantById(id);
  if (invariant === undefined) throw new Error(`no invariant ${id}`);
  const state = { ...BASE, ...before };
  const scenario: PeerStateScenario = {
    id: 'test',
    title: 'test',
    level: 'peer_state',
    clauses: [],
    setup: (share === undefined ? { state } : { state, share: ['precommits', 'catchup_commit'] }) as PeerStateSetup,
    steps: [step],
  };
  return checkInvariant(invariant, scenario, { id: 'test', steps: [{ ...result, state: { ...state, ...changes } }] });
};

describe('checkInvariant', () => {
  for (const each of CASES) {
    it(`is silent on a step that meets ${each.id} and objects to one that does not: ${JSON.stringify(each.step)}`, () => {
      expect(check(each, each.good)).toBeUndefined();
      expect(check(each, each.bad)).toMatchObject({ step: 0, place: each.place, invariant: { id: each.id } });
    });
  }

  it('requires a repeated message to change nothing [INV-T8]', () => {
    const invariant = invariantById('INV-T8');
    if (invariant === undefined) throw new Error('no invariant INV-T8');
    const state = { ...BASE, proposal_pol: '_x__' };
    const scenario: PeerStateScenario = {
      id: 'test',
      title: 'test',
      level: 'peer_state',
      clauses: [],
      setup: { state: BASE } as PeerStateSetup,
      steps: [pol(5, '_x__'), pol(5, '_x__')],
    };
    const observe = (...steps: StepResult[]) => checkInvariant(invariant, scenario, { id: 'test', steps });
    expect(observe({ state }, { state: { ...state } })).toBeUndefined();
    expect(observe({ state }, { state: BASE })).toMatchObject({ step: 1, place: 'state.proposal_pol' });
  });

  it('reads no bit beyond the size of an array, stragglers or not [INV-S10]', () => {
    const invariant = invariantById('INV-S10');
    if (invariant === undefined) throw new Error('no invariant INV-S10');
    const arrays = { a: { bits: 2, elems: ['0000000000000005'] } };
    const scenario: BitArrayScenario = {
      id: 'test',
      title: 'test',
      level: 'bit_array',
      clauses: [],
      setup: { arrays },
      steps: [{ get: { array: 'a', index: 2 } }, { pick_random: { array: 'a' } }],
    };
    const observe = (get: boolean, picked: number) =>
      checkInvariant(invariant, scenario, {
        id: 'test',
        steps: [
          { value: get, state: arrays },
          { value: picked, state: arrays },
        ],
      });
    expect(observe(false, 0)).toBeUndefined();
    expect(observe(true, 0)).toMatchObject({ step: 0, place: 'value' });
    expect(observe(false, 2)).toMatchObject({ step: 1, place: 'value' });
    expect(observe(false, 1)).toMatchObject({ step: 1, place: 'value' });
  });
});

describe('the clause of a breach', () => {
  it('is told by place and operation', () => {
    const told = CASES.map((each) => {
      const breach = check(each, each.bad);
      return `${each.id} ${operationOf(each.step)} ${each.place} ${breach?.clause ?? breach?.invariant.clauses[0]}`;
    });
    expect(told).toEqual([
      'INV-S1 apply_new_round_step state PS-NRS-2',
      'INV-S2 apply_new_round_step state.last_commit_round PS-NRS-5',
      'INV-S3 apply_new_valid_block state.proposal_block_parts PS-NVB-3',
      'INV-S4 apply_new_round_step state.proposal_block_parts_header PS-NRS-8',
      'INV-S5 apply_new_round_step state.proposal_pol_round PS-NRS-3',
      'INV-S6 apply_new_round_step state.catchup_commit PS-NRS-6',
      'INV-S7 ensure_vote_bit_arrays state.precommits PS-EVB-1',
      'INV-S8 set_has_vote state.catchup_commit AL-1',
      'INV-S8 set_has_vote state.catchup_commit AL-2',
      'INV-S9 set_has_vote state.last_commit PS-EVB-1',
      'INV-S10 pick_vote_to_send value PS-PVS-5',
      'INV-T1 apply_new_round_step state PS-NRS-2',
      'INV-T1 ensure_vote_bit_arrays state DM-PRS-4',
      'INV-T2 apply_new_round_step state.last_commit PS-NRS-1',
      'INV-T2 apply_new_round_step state PS-NRS-1',
      'INV-T3 apply_new_round_step state.prevotes PS-NRS-8',
      'INV-T4 apply_new_round_step state.precommits PS-NRS-4',
      'INV-T4 apply_new_round_step state.proposal_pol PS-NRS-3',
      'INV-T5 apply_new_round_step state.last_commit PS-NRS-5',
      'INV-T5 apply_new_round_step state.last_commit PS-NRS-7',
      'INV-T6 set_has_vote state.proposal DM-PRS-4',
      'INV-T6 apply_new_valid_block state.proposal_block_parts DM-PRS-4',
      'INV-T7 set_has_proposal_block_part state.proposal_block_parts PS-SBP-2',
      'INV-T7 init_proposal_block_parts state.proposal_block_parts PS-IPB-1',
      'INV-T7V set_has_vote state.prevotes PS-SHV-1',
      'INV-T7V ensure_vote_bit_arrays state.precommits PS-EVB-3',
      'INV-T9 apply_vote_set_bits state.prevotes PS-VSB-3',
      'INV-T9 apply_vote_set_bits state.prevotes PS-VSB-4',
      'INV-T10 apply_vote_set_bits state.prevotes PS-VSB-3',
      'INV-T11 apply_proposal_pol state.proposal_pol PS-POL-1',
      'INV-T11 set_has_vote state.last_commit PS-GVB-4',
      'INV-T12 apply_new_valid_block state.proposal_block_parts PS-NVB-2',
      'INV-T12 apply_new_valid_block state.proposal_block_parts PS-NVB-2',
      'INV-T13 set_has_proposal state.proposal PS-SHP-3',
      'INV-T13 set_has_proposal state.proposal PS-SHP-1',
      'INV-T14 pick_vote_to_send value PS-PVS-4',
      'INV-T15 pick_vote_to_send state.catchup_commit PS-ECC-4',
      'INV-T15 pick_vote_to_send state.catchup_commit_round PS-PVS-2',
      'INV-X3 pick_send_vote state PS-PSV-2',
      'INV-X3 pick_vote_to_send value PS-PVS-5',
    ]);
  });
});

describe('INVARIANTS', () => {
  it('has a case for each invariant of this level here or in a test of its own', () => {
    const tested = new Set([...CASES.map(({ id }) => id), 'INV-T8', 'INV-X4']);
    // INV-X17 is of all levels, and has a test beside the oracles.
    const ofThisLevel = INVARIANTS.filter(({ levels, whole }) => levels.includes('peer_state') && whole === undefined);
    expect(ofThisLevel.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('has unique ids and names', () => {
    expect(new Set(INVARIANTS.map(({ id }) => id)).size).toBe(INVARIANTS.length);
    expect(new Set(INVARIANTS.map(({ name }) => name)).size).toBe(INVARIANTS.length);
  });

  it('has each of the headlines', () => {
    const headlines = new Set(INVARIANTS.map(({ headline }) => headline));
    for (const headline of HEADLINES) expect(headlines).toContain(headline);
  });
});
