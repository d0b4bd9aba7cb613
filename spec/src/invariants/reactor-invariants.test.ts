// For each invariant over a reactor's steps some steps that meet it and some that breach it. One node at height 5, round 2, with
// four validators, and one peer.

import { describe, expect, it } from 'vitest';
import type { Message } from '../message.ts';
import type { ReactorSend, StepResult } from '../observation.ts';
import { KARDIA } from '../dialect.ts';
import { type PeerRoundStateValue } from '../peer-round-state.ts';
import type { ReactorSetup, ReactorStep } from '../reactor-scenario.ts';
import type { ReactorScenario } from '../scenario.ts';
import { argumentsOf, operationOf } from '../step.ts';
import { checkInvariant } from './check-invariants.ts';
import { INVARIANTS, invariantById } from './registry.ts';

type Changes = Partial<PeerRoundStateValue>;
/** A step, what it sends, what it changes of the peer's state, and how often it sleeps. */
type Taken = readonly [ReactorStep, readonly ReactorSend[], Changes?, number?];

const A5 = { hash: 'a5'.repeat(32), part_set_header: { total: 3, hash: '5a'.repeat(32) } };
const A3 = { hash: 'a3'.repeat(32), part_set_header: { total: 2, hash: '3a'.repeat(32) } };
const SIGNATURE = '00'.repeat(65);
const TIME = { seconds: 0, nanos: 0 };

const SETUP: ReactorSetup = {
  chain_id: 'kai-test',
  initial_height: 1,
  validators: [1, 2, 3, 4].map((key) => ({ private_key: `${key}`.repeat(64), power: 1 })),
  blocks: {
    A5: { height: 5, hash: A5.hash, data: '505152', part_size: 1 },
    A4: { height: 4, hash: 'a4'.repeat(32), data: '40', part_size: 1 },
    A3: { height: 3, hash: A3.hash, data: '3031', part_size: 1 },
  },
  store: [
    { block: 'A3', commit: { round: 1, have: 'xxx_' }, seen_commit: null },
    { block: 'A4', commit: null, seen_commit: { round: 1, have: 'xxxx' } },
  ],
  node: {
    height: 5,
    round: 2,
    step: 4,
    proposal: { block: 'A5', round: 2, pol_round: 1 },
    parts: { block: 'A5', have: 'xx_' },
    votes: [
      { type: 'prevote', round: 1, block: 'A5', have: 'xxx_' },
      { type: 'prevote', round: 2, block: 'A5', have: 'xx__' },
      { type: 'precommit', round: 2, block: null, have: '___x' },
    ],
    last_commit: { round: 1, block: 'A4', have: 'xxx_' },
  },
};

/** A peer in the node's round that has the proposal and nothing else. */
const PEER: PeerRoundStateValue = {
  ...KARDIA.newPeerRoundState,
  height: 5,
  round: 2,
  step: 4,
  proposal: true,
  proposal_block_parts_header: A5.part_set_header,
  proposal_block_parts: '___',
  proposal_pol_round: 1,
  proposal_pol: '____',
  prevotes: '____',
  precommits: '____',
  last_commit_round: 1,
  last_commit: '____',
  catchup_commit_round: 0,
  catchup_commit: '____',
};
/** A peer two heights behind. */
const BEHIND: Changes = {
  height: 3,
  round: 1,
  proposal: false,
  proposal_pol_round: 0,
  proposal_block_parts_header: A3.part_set_header,
  proposal_block_parts: '__',
};
const UNTRACKED: Changes = {
  proposal_block_parts: null,
  proposal_block_parts_header: KARDIA.newPeerRoundState.proposal_block_parts_header,
};
const ALL_PREVOTES: Changes = { prevotes: 'xx__', proposal_pol: 'xxx_' };

const send = (channel: string, message: Message, blocking = true, ok = true): ReactorSend => ({
  peer: 'p',
  channel,
  blocking,
  message,
  ok,
});
const failed = (attempt: ReactorSend): ReactorSend => ({ ...attempt, ok: false });

const vote = (index: number, type: 'prevote' | 'precommit', round: number, height = 5): ReactorSend =>
  send('vote', {
    vote: {
      type,
      height,
      round,
      block_id: type === 'prevote' ? A5 : height === 3 ? A3 : null,
      timestamp: TIME,
      validator_address: '00'.repeat(20),
      validator_index: index,
      signature: SIGNATURE,
    },
  });
const part = (index: number, height = 5, round = 2, bytes = `5${index}`, total = 3, aunts = 2): ReactorSend =>
  send('data', {
    block_part: {
      height,
      round,
      part: {
        index,
        bytes,
        proof: {
          total,
          index,
          leaf_hash: '00'.repeat(32),
          aunts: Array.from({ length: aunts }, () => '00'.repeat(32)),
        },
      },
    },
  });
const proposal = send('data', {
  proposal: { height: 5, round: 2, pol_round: 1, block_id: A5, timestamp: TIME, signature: SIGNATURE },
});
const pol = (votes: string, round = 1): ReactorSend =>
  send('data', { proposal_pol: { height: 5, proposal_pol_round: round, proposal_pol: votes } });
const claim = (type: 'prevote' | 'precommit', round: number, height: number, block: typeof A5 | null): ReactorSend =>
  send('state', { vote_set_maj23: { height, round, type, block_id: block } }, false);
const reply = (votes: string, round = 1): ReactorSend =>
  send('vote_set_bits', { vote_set_bits: { height: 5, round, type: 'prevote', block_id: A5, votes } }, false);

const data: ReactorStep = { tick: { peer: 'p', routine: 'data' } };
const votes: ReactorStep = { tick: { peer: 'p', routine: 'votes' } };
const maj23: ReactorStep = { tick: { peer: 'p', routine: 'maj23' } };
const claimed = (round: number): ReactorStep => ({
  receive: {
    peer: 'p',
    channel: 'state',
    message: { vote_set_maj23: { height: 5, round, type: 'prevote', block_id: A5 } },
  },
});
const validBlock = (parts: string): ReactorStep => ({
  receive: {
    peer: 'p',
    channel: 'state',
    message: {
      new_valid_block: {
        height: 5,
        round: 2,
        block_part_set_header: A5.part_set_header,
        block_parts: parts,
        is_commit: false,
      },
    },
  },
});
const malformed: ReactorStep = {
  receive: {
    peer: 'p',
    channel: 'data',
    message: { proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: null } },
  },
};

interface Case {
  readonly id: string;
  readonly before?: Changes;
  readonly good: readonly Taken[];
  readonly bad: readonly Taken[];
  readonly place: string;
}

const CASES: readonly Case[] = [
  { id: 'INV-X1', good: [[votes, [vote(1, 'prevote', 2)]]], bad: [[votes, [vote(2, 'prevote', 2)]]], place: 'sends' },
  {
    id: 'INV-X1',
    before: BEHIND,
    good: [[votes, [vote(0, 'precommit', 1, 3)]]],
    bad: [[votes, [vote(3, 'precommit', 1, 3)]]],
    place: 'sends',
  },
  { id: 'INV-X2', good: [[votes, [vote(2, 'prevote', 1)]]], bad: [[votes, [vote(2, 'precommit', 1)]]], place: 'sends' },
  {
    id: 'INV-X2',
    before: { catchup_commit_round: 1 },
    good: [[votes, [vote(2, 'precommit', 1)]]],
    bad: [[votes, [vote(2, 'prevote', 1)]]],
    place: 'sends',
  },
  {
    id: 'INV-X3',
    good: [[votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }]],
    bad: [[votes, [vote(0, 'prevote', 2)]]],
    place: 'peers.p.state',
  },
  {
    id: 'INV-X4',
    good: [
      [votes, [failed(vote(0, 'prevote', 2))]],
      [votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }],
    ],
    bad: [
      [votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }],
      [votes, [vote(0, 'prevote', 2)]],
    ],
    place: 'peers.p.sends',
  },
  {
    id: 'INV-X5',
    good: [
      [data, [part(0)], { proposal_block_parts: 'x__' }],
      [validBlock('_x_'), [], { proposal_block_parts: '_x_' }],
      [data, [part(0)], { proposal_block_parts: 'xx_' }],
    ],
    bad: [
      [data, [part(0)], { proposal_block_parts: 'x__' }],
      [data, [part(0)], { proposal_block_parts: 'x__' }],
    ],
    place: 'sends',
  },
  {
    id: 'INV-X5',
    good: [[data, [failed(part(0))]]],
    bad: [[data, [part(0)]]],
    place: 'state.proposal_block_parts',
  },
  {
    id: 'INV-X6',
    before: { proposal: false },
    good: [
      [data, [failed(proposal)]],
      [data, [proposal], { proposal: true }],
    ],
    bad: [
      [data, [proposal], { proposal: true }],
      [data, [proposal], { proposal: true }],
    ],
    place: 'sends',
  },
  { id: 'INV-X7', good: [[data, [proposal, pol('xxx_')]]], bad: [[data, [pol('xxx_')]]], place: 'sends' },
  { id: 'INV-X7', good: [[data, [proposal, pol('xxx_')]]], bad: [[data, [proposal, pol('xxxx')]]], place: 'sends' },
  { id: 'INV-X8', good: [[data, [part(1)]]], bad: [[data, [part(1, 5, 1)]]], place: 'sends' },
  { id: 'INV-X8', good: [[data, [part(1)]]], bad: [[data, [part(2)]]], place: 'sends' },
  {
    id: 'INV-X8',
    before: BEHIND,
    good: [[data, [part(1, 3, 1, '31', 2, 1)]]],
    bad: [[data, [part(1, 5, 2, '31', 2, 1)]]],
    place: 'sends',
  },
  { id: 'INV-X9', good: [[data, [part(1)]]], bad: [[data, [part(1, 5, 2, '51', 3, 1)]]], place: 'sends' },
  {
    id: 'INV-X9',
    good: [
      [data, [proposal]],
      [votes, [vote(0, 'prevote', 2)]],
    ],
    bad: [
      [data, [proposal]],
      [maj23, [claim('prevote', 1, 5, { ...A5, part_set_header: { ...A5.part_set_header, hash: '00'.repeat(32) } })]],
    ],
    place: 'sends',
  },
  {
    id: 'INV-X10',
    good: [[votes, [failed(vote(0, 'prevote', 2)), vote(1, 'prevote', 2)]]],
    bad: [[votes, [vote(0, 'prevote', 2), vote(1, 'prevote', 2)]]],
    place: 'sends',
  },
  { id: 'INV-X10', good: [[data, [proposal, pol('xxx_')]]], bad: [[data, [part(0), part(1)]]], place: 'sends' },
  { id: 'INV-X10', good: [[data, [part(0)]]], bad: [[data, [{ ...part(0), peer: 'q' }]]], place: 'sends' },
  { id: 'INV-X10', good: [[data, [part(0)]]], bad: [[data, [{ ...part(0), blocking: false }]]], place: 'sends' },
  {
    id: 'INV-X11',
    before: {
      ...KARDIA.newPeerRoundState,
      proposal_block_parts: '___',
      proposal_block_parts_header: A5.part_set_header,
    },
    good: [[data, [part(0)]]],
    bad: [[votes, [vote(0, 'prevote', 2)]]],
    place: 'sends',
  },
  {
    id: 'INV-X12',
    good: [[maj23, [claim('prevote', 1, 5, A5)]]],
    bad: [[maj23, [claim('prevote', 2, 5, A5)]]],
    place: 'sends',
  },
  {
    id: 'INV-X12',
    before: { ...BEHIND, catchup_commit_round: 1 },
    good: [[maj23, [claim('precommit', 1, 3, A3)]]],
    bad: [[maj23, [claim('precommit', 1, 3, A5)]]],
    place: 'sends',
  },
  { id: 'INV-X13', good: [[claimed(1), [reply('x___')]]], bad: [[claimed(1), [reply('xxxx')]]], place: 'sends' },
  { id: 'INV-X13', good: [[claimed(1), [reply('xxx_')]]], bad: [[claimed(2), [reply('xxx_')]]], place: 'sends' },
  { id: 'INV-X14', good: [[data, [part(0)]]], bad: [[data, [part(0)], {}, 1]], place: 'slept' },
  { id: 'INV-X14', good: [[votes, [failed(vote(0, 'prevote', 2))], {}, 1]], bad: [[votes, []]], place: 'slept' },
  {
    id: 'INV-X14',
    good: [[maj23, [claim('prevote', 1, 5, A5)], {}, 2]],
    bad: [[maj23, [claim('prevote', 1, 5, A5)], {}, 1]],
    place: 'slept',
  },
  {
    id: 'INV-X14',
    before: { ...BEHIND, ...UNTRACKED },
    good: [[data, [], { proposal_block_parts: '__', proposal_block_parts_header: A3.part_set_header }]],
    bad: [[data, [], { proposal_block_parts: '__', proposal_block_parts_header: A3.part_set_header }, 1]],
    place: 'slept',
  },
  {
    id: 'INV-X16',
    good: [[votes, [failed(vote(0, 'prevote', 2)), vote(3, 'precommit', 2)]]],
    bad: [[votes, [vote(3, 'precommit', 2)]]],
    place: 'sends',
  },
  {
    id: 'INV-X16',
    before: { step: 1 },
    good: [[votes, [vote(0, 'precommit', 1, 4)]]],
    bad: [[votes, [vote(0, 'prevote', 2)]]],
    place: 'sends',
  },
  {
    id: 'INV-L1',
    before: { proposal: false, ...UNTRACKED },
    good: [[data, [proposal], { proposal: true }]],
    bad: [[data, [], {}, 1]],
    place: 'sends',
  },
  {
    id: 'INV-L1',
    good: [
      [data, [part(0)], { proposal_block_parts: 'x__' }],
      [votes, [vote(0, 'prevote', 2)]],
      [data, [part(1)], { proposal_block_parts: 'xx_' }],
      [data, [], {}, 1],
    ],
    bad: [
      [data, [part(0)], { proposal_block_parts: 'x__' }],
      [votes, [vote(0, 'prevote', 2)]],
      [data, [], {}, 1],
    ],
    place: 'sends',
  },
  {
    id: 'INV-L1',
    good: [
      [data, [part(0)]],
      [data, [part(1)]],
    ],
    bad: [
      [data, [part(0)]],
      [data, [part(0)]],
      [data, [part(0)]],
    ],
    place: 'sends',
  },
  {
    id: 'INV-L2',
    before: { ...BEHIND, ...UNTRACKED },
    good: [
      [data, [], { proposal_block_parts: '__', proposal_block_parts_header: A3.part_set_header }],
      [data, [part(1, 3, 1, '31', 2, 1)], { proposal_block_parts: '_x' }],
      [data, [part(0, 3, 1, '30', 2, 1)], { proposal_block_parts: 'xx' }],
      [data, [], {}, 1],
    ],
    bad: [
      [data, [], { proposal_block_parts: '__', proposal_block_parts_header: A3.part_set_header }],
      [data, [], {}, 1],
    ],
    place: 'sends',
  },
  {
    id: 'INV-L2',
    before: { ...BEHIND, precommits: 'xx__' },
    good: [
      [votes, [vote(2, 'precommit', 1, 3)], { precommits: 'xxx_' }],
      [votes, [], {}, 1],
    ],
    bad: [[votes, [], {}, 1]],
    place: 'sends',
  },
  {
    id: 'INV-L3',
    before: ALL_PREVOTES,
    good: [
      [votes, [vote(3, 'precommit', 2)], { precommits: '___x' }],
      [votes, [], {}, 1],
    ],
    bad: [[votes, [], {}, 1]],
    place: 'sends',
  },
  {
    id: 'INV-L3',
    before: ALL_PREVOTES,
    good: [[votes, [vote(3, 'precommit', 2)]]],
    bad: [
      [votes, [vote(3, 'precommit', 2)]],
      [votes, [vote(3, 'precommit', 2)]],
    ],
    place: 'sends',
  },
  {
    id: 'INV-L7',
    good: [
      [votes, [], {}, 1],
      [{ node: { step: 5 } }, []],
      [votes, [vote(0, 'prevote', 2)]],
    ],
    bad: [
      [votes, [], {}, 1],
      [votes, [vote(0, 'prevote', 2)]],
    ],
    place: 'slept',
  },
  {
    id: 'INV-L7',
    good: [
      [maj23, [], {}, 1],
      [maj23, [], {}, 1],
    ],
    bad: [
      [maj23, [], {}, 1],
      [maj23, [], {}, 2],
    ],
    place: 'slept',
  },
];

/** The breach in `taken` by a peer that is at first in `PEER` but for `before`. */
const check = (id: string, before: Changes, taken: readonly Taken[], setup = SETUP) => {
  const invariant = invariantById(id);
  if (invariant === undefined) throw new Error(`no invariant ${id}`);
  let state = { ...PEER, ...before };
  const results: StepResult[] = [{ peers: { p: state } }];
  for (const [, sends, changes, slept] of taken) {
    state = { ...state, ...changes };
    const sent = sends.length === 0 ? {} : { sends: sends as unknown as NonNullable<StepResult['sends']> };
    results.push({ ...sent, ...(slept === undefined ? {} : { slept }), peers: { p: state } });
  }
  const scenario: ReactorScenario = {
    id: 'test',
    title: 'test',
    level: 'reactor',
    clauses: [],
    setup,
    steps: [{ add_peer: { peer: 'p' } }, ...taken.map(([step]) => step)],
  };
  return checkInvariant(invariant, scenario, { id: 'test', steps: results });
};

describe('checkInvariant at level reactor', () => {
  for (const [number, { id, before = {}, good, bad, place }] of CASES.entries()) {
    it(`is silent on steps that meet ${id} and objects to those that do not (${number})`, () => {
      expect(check(id, before, good)).toBeUndefined();
      expect(check(id, before, bad)).toMatchObject({ step: bad.length, place, invariant: { id } });
    });
  }

  it('does not judge what follows malformed traffic', () => {
    const twice: readonly Taken[] = [
      [data, [part(0)], { proposal_block_parts: 'x__' }],
      [malformed, []],
      [data, [part(0)], { proposal_block_parts: 'x__' }],
    ];
    expect(check('INV-X5', {}, twice)).toBeUndefined();
    expect(check('INV-X5', {}, [...twice.slice(0, 1), ...twice.slice(2)])).toMatchObject({ step: 2 });
  });

  it('goes on after bytes that change nothing, and not after others', () => {
    const bytes = (changes: Changes): Taken => [{ receive: { peer: 'p', channel: 'data', bytes: '00' } }, [], changes];
    const first: Taken = [data, [part(0)], { proposal_block_parts: 'x__' }];
    expect(check('INV-X5', {}, [first, bytes({}), first])).toMatchObject({ step: 3 });
    expect(check('INV-X5', {}, [first, bytes({ step: 5 }), first])).toBeUndefined();
  });

  it('begins anew with each connection', () => {
    const again: Taken = [{ add_peer: { peer: 'p' } }, [], KARDIA.newPeerRoundState];
    const first: Taken = [votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }];
    expect(check('INV-X4', {}, [first, again, [votes, [vote(0, 'prevote', 2)], PEER]])).toBeUndefined();
  });

  it('expects nothing of a reactor that is not running but that it does nothing', () => {
    const setup = { ...SETUP, running: false };
    expect(check('INV-X14', {}, [[votes, []]], setup)).toBeUndefined();
    expect(check('INV-X14', {}, [[votes, [], {}, 1]], setup)).toMatchObject({ place: 'slept' });
    expect(check('INV-X10', {}, [[votes, [vote(0, 'prevote', 2)]]], setup)).toMatchObject({ place: 'sends' });
  });

  it('allows no send to a peer that is gone [INV-X10]', () => {
    const scenario: ReactorScenario = {
      id: 'test',
      title: 'test',
      level: 'reactor',
      clauses: [],
      setup: SETUP,
      steps: [votes],
    };
    const sends = [vote(0, 'prevote', 2)] as unknown as NonNullable<StepResult['sends']>;
    const invariant = invariantById('INV-X10');
    if (invariant === undefined) throw new Error('no invariant INV-X10');
    expect(checkInvariant(invariant, scenario, { id: 'test', steps: [{ sends, peers: {} }] })).toMatchObject({
      step: 0,
    });
  });

  it('has a case for each invariant of whole steps', () => {
    const tested = new Set(CASES.map(({ id }) => id));
    const ofSteps = INVARIANTS.filter(({ levels }) => levels.includes('reactor') && !levels.includes('peer_state'));
    expect(ofSteps.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });
});

describe('the state of a peer at level reactor', () => {
  const announce = (height: number, lastCommitRound: number, round = 1): ReactorStep => ({
    receive: {
      peer: 'p',
      channel: 'state',
      message: {
        new_round_step: {
          height,
          round,
          step: 1,
          seconds_since_start_time: 0,
          last_commit_round: lastCommitRound,
        },
      },
    },
  });
  const next: Changes = {
    ...KARDIA.newPeerRoundState,
    height: 6,
    round: 1,
    step: 1,
    last_commit_round: 2,
  };
  const hasVote: ReactorStep = {
    receive: { peer: 'p', channel: 'state', message: { has_vote: { height: 5, round: 2, type: 'prevote', index: 1 } } },
  };

  /** How a new peer comes to be in the round of the node, with arrays for votes and parts. */
  const arrival: readonly Taken[] = [
    [announce(5, 1, 2), [], { height: 5, round: 2, step: 1, last_commit_round: 1 }],
    [
      { receive: { peer: 'p', channel: 'vote', message: vote(3, 'precommit', 9).message } },
      [],
      { proposal_pol: '____', prevotes: '____', precommits: '____', catchup_commit: '____' },
    ],
    [validBlock('___'), [], { proposal_block_parts: '___', proposal_block_parts_header: A5.part_set_header }],
  ];

  const cases: readonly { id: string; good: Taken; bad: Taken; place: string }[] = [
    { id: 'INV-S1', good: [announce(6, 2), [], next], bad: [announce(6, 2), [], { ...next, step: 9 }], place: 'state' },
    {
      id: 'INV-S2',
      good: [announce(6, 2), [], next],
      bad: [announce(6, 2), [], { ...next, last_commit_round: 0 }],
      place: 'state.last_commit_round',
    },
    {
      id: 'INV-S6',
      good: [votes, [], { catchup_commit_round: 2 }],
      bad: [votes, [], { catchup_commit_round: 2, catchup_commit: null }],
      place: 'state.catchup_commit',
    },
    {
      id: 'INV-S7',
      good: [hasVote, [], { prevotes: '_x__' }],
      bad: [hasVote, [], { prevotes: '_x' }],
      place: 'state.prevotes',
    },
    { id: 'INV-T1', good: [announce(6, 2), [], next], bad: [hasVote, [], { step: 5 }], place: 'state' },
    { id: 'INV-T2', good: [announce(4, 2), []], bad: [announce(4, 2), [], { height: 4 }], place: 'state.height' },
    { id: 'INV-T2', good: [announce(6, 0), []], bad: [announce(6, 2), []], place: 'state' },
    {
      id: 'INV-T6',
      good: [hasVote, [], { prevotes: '_x__' }],
      bad: [hasVote, [], { proposal: true }],
      place: 'state.proposal',
    },
    {
      id: 'INV-T7',
      good: [data, [part(0)], { proposal_block_parts: 'x__' }],
      bad: [data, [part(0)], { proposal_block_parts: 'xx_' }],
      place: 'state.proposal_block_parts',
    },
    {
      id: 'INV-T13',
      good: [data, [proposal], { proposal: true }],
      bad: [data, [proposal], { proposal: false }],
      place: 'state.proposal',
    },
    {
      id: 'INV-T14',
      good: [{ node: { round: 3 } }, []],
      bad: [{ node: { round: 3 } }, [], { prevotes: null }],
      place: 'state.prevotes',
    },
    { id: 'INV-T14', good: [maj23, []], bad: [maj23, [], { proposal: true }], place: 'state.proposal' },
  ];
  it('is held against what makes a step nothing to its peer', () => {
    const misplaced: ReactorStep = {
      receive: {
        peer: 'p',
        channel: 'vote',
        message: { has_vote: { height: 5, round: 2, type: 'prevote', index: 0 } },
      },
    };
    const clauseOf = (bad: Taken) => check('INV-T6', KARDIA.newPeerRoundState, [...arrival, bad])?.clause;
    expect(clauseOf([misplaced, [], { proposal: true }])).toBe('RX-1');
    expect(clauseOf([data, [failed(part(0))], { proposal_block_parts: 'x__' }])).toBe('GD-2');
    expect(clauseOf([maj23, [], { proposal: true }])).toBe('DM-PRS-4');
  });

  for (const [number, { id, good, bad, place }] of cases.entries()) {
    it(`is judged by ${id} as at level peer_state (${number})`, () => {
      expect(check(id, KARDIA.newPeerRoundState, [...arrival, good])).toBeUndefined();
      expect(check(id, KARDIA.newPeerRoundState, [...arrival, bad])).toMatchObject({
        step: 4,
        place: `peers.p.${place}`,
        invariant: { id },
      });
    });
  }
});

/** The operation of the last step, and its routine where it is an iteration. */
const actionIn = (taken: readonly Taken[]): string => {
  const step = taken.at(-1)?.[0] as ReactorStep;
  const { routine } = argumentsOf(step) as { readonly routine?: string };
  return routine === undefined ? operationOf(step) : `tick ${routine}`;
};

describe('the clause of a breach', () => {
  it('is told by place, operation and routine', () => {
    const told = CASES.map(({ id, before = {}, bad }) => {
      const breach = check(id, before, bad);
      return `${id} ${actionIn(bad)} ${breach?.clause ?? breach?.invariant.clauses[0]}`;
    });
    expect(told).toEqual([
      'INV-X1 tick votes PS-PVS-5',
      'INV-X1 tick votes CM-2',
      'INV-X2 tick votes PS-GVB-2',
      'INV-X2 tick votes PS-GVB-5',
      'INV-X3 tick votes PS-PSV-2',
      'INV-X4 tick votes PS-PVS-5',
      'INV-X5 tick data GD-2',
      'INV-X5 tick data GD-2',
      'INV-X6 tick data GD-5',
      'INV-X7 tick data GD-8',
      'INV-X7 tick data GD-8',
      'INV-X8 tick data GD-2',
      'INV-X8 tick data GD-2',
      'INV-X8 tick data GC-5',
      'INV-X9 tick data CR-MK-3',
      'INV-X9 tick maj23 PT-1',
      'INV-X10 tick votes GV-1',
      'INV-X10 tick data GD-2',
      'INV-X10 tick data GD-2',
      'INV-X10 tick data NT-3',
      'INV-X11 tick votes GV-4',
      'INV-X12 tick maj23 QM-1',
      'INV-X12 tick maj23 QM-4',
      'INV-X13 receive RX-M23',
      'INV-X13 receive RX-M23',
      'INV-X14 tick data SL-1',
      'INV-X14 tick votes SL-2',
      'INV-X14 tick maj23 SL-3',
      'INV-X14 tick data SL-1',
      'INV-X16 tick votes GH-3',
      'INV-X16 tick votes GH-1',
      'INV-L1 tick data GD-5',
      'INV-L1 tick data GD-2',
      'INV-L1 tick data GD-2',
      'INV-L2 tick data GD-3b',
      'INV-L2 tick votes GV-4',
      'INV-L3 tick votes GH-4',
      'INV-L3 tick votes PS-PSV-2',
      'INV-L7 tick votes GV-5',
      'INV-L7 tick maj23 SL-3',
    ]);
  });

  it('is PS-NEW-1 where the first state that a connection shows is no new one', () => {
    const step: ReactorStep = { add_peer: { peer: 'p' } };
    const scenario: ReactorScenario = {
      id: 'test',
      title: '',
      level: 'reactor',
      clauses: [],
      setup: SETUP,
      steps: [step],
    };
    const steps: StepResult[] = [{ peers: { p: { ...KARDIA.newPeerRoundState, step: 9 } } }];
    for (const id of ['INV-S1', 'INV-T1', 'INV-T6', 'INV-T14'])
      expect(checkInvariant(invariantById(id) as never, scenario, { id: 'test', steps })).toMatchObject({
        clause: 'PS-NEW-1',
      });
  });
});

describe('no-vote-sent-twice at level reactor', () => {
  const receive = (channel: 'state' | 'data' | 'vote_set_bits', message: Message): ReactorStep => ({
    receive: { peer: 'p', channel, message },
  });
  const first: Taken = [votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }];
  const again: Taken = [votes, [vote(0, 'prevote', 2)], { prevotes: 'x___' }];
  const polFirst: Taken = [votes, [vote(0, 'prevote', 1)], { proposal_pol: 'x___' }];
  const polAgain: Taken = [votes, [vote(0, 'prevote', 1)], { proposal_pol: 'x___' }];
  const polMessage = (array: string): Taken => [
    receive('data', { proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: array } }),
    [],
    { proposal_pol: array },
  ];
  const bits = (round: number, changes: Changes): Taken => [
    receive('vote_set_bits', { vote_set_bits: { height: 5, round, type: 'prevote', block_id: A5, votes: '____' } }),
    [],
    changes,
  ];
  const announced = (height: number, round: number, changes: Changes): Taken => [
    receive('state', {
      new_round_step: { height, round, step: 4, seconds_since_start_time: 0, last_commit_round: 1 },
    }),
    [],
    { height, round, step: 4, prevotes: null, precommits: null, proposal_pol: null, proposal_pol_round: 0, ...changes },
  ];
  const precommit: Taken = [votes, [vote(3, 'precommit', 2)], { precommits: '___x' }];
  const repeatedAt = (...taken: readonly Taken[]) => check('INV-X4', {}, taken)?.step;

  it('forgets votes of a round that the peer leaves (a, f, g)', () => {
    expect(repeatedAt(first, announced(5, 3, {}), again)).toBeUndefined();
    expect(repeatedAt(precommit, announced(5, 3, {}), precommit)).toBeUndefined();
    expect(repeatedAt(first, announced(6, 1, {}), again)).toBeUndefined();
  });

  it('keeps precommits of the catch-up round that the peer leaves (a)', () => {
    const commit: Taken = [
      votes,
      [vote(3, 'precommit', 2)],
      { precommits: '___x', catchup_commit: '___x', catchup_commit_round: 2 },
    ];
    expect(repeatedAt(commit, announced(5, 3, {}), [votes, [vote(3, 'precommit', 2)]])).toBe(3);
  });

  it('forgets prevotes of a POL that a message replaces, if it lacks them (d)', () => {
    expect(repeatedAt(polFirst, polMessage('_x__'), polAgain)).toBeUndefined();
    expect(repeatedAt(polFirst, polMessage('xx__'), polAgain)).toBe(3);
  });

  it('forgets votes that a VoteSetBits about them cleared (h)', () => {
    expect(repeatedAt(first, bits(2, { prevotes: '____' }), again)).toBeUndefined();
    expect(repeatedAt(first, bits(1, {}), again)).toBe(3);
  });

  it('does not judge once a POL of another size came (j)', () => {
    expect(repeatedAt(polFirst, polMessage('x'), [votes, [vote(0, 'prevote', 1)]])).toBeUndefined();
  });

  it('does not forget for messages that are not about votes, nor for the other routines', () => {
    expect(repeatedAt(first, [validBlock('___'), []], [data, [part(0)]], [maj23, []], again)).toBe(5);
  });
});
