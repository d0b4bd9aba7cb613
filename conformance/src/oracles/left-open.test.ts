// What a port cannot show is not demanded, and nothing beyond it is left open: each answer is that of the reference, altered at one place.

import { describe, expect, it } from 'vitest';
import type { PeerRoundStateValue, PeerStateScenario, ReactorScenario, ReactorStep, Scenario, StepResult } from '#spec';
import { execute, kardia } from '#impl';
import { accept } from './accept.ts';
import { compareWithRecord } from './golden-record.ts';

type Places = readonly string[];

const stepsOf = (scenario: Scenario): readonly StepResult[] =>
  execute(kardia, scenario, (allowed) => allowed[0] ?? 0).observation.steps;

/** What reference and record object to where the subject answers `observed`. */
const objectedTo = (
  scenario: Scenario,
  observed: readonly StepResult[],
): { readonly reference: Places; readonly record: Places } => {
  const observation = { id: scenario.id, steps: observed };
  const { findings } = accept(kardia, scenario, observation);
  const recorded = compareWithRecord(scenario, stepsOf(scenario), observation, kardia.crashes);
  return { reference: findings.map(({ place }) => place), record: recorded.findings.map(({ place }) => place) };
};

const NOTHING = { reference: [], record: [] };
const both = (...places: readonly string[]) => ({ reference: places, record: places });

const NEW_ROUND_STEP = { height: 5, round: 2, step: 6, seconds_since_start_time: 0, last_commit_round: 1 };

const updates = (votes: string): PeerStateScenario => ({
  id: 'peer_state/test/update',
  title: '',
  level: 'peer_state',
  clauses: ['PS-VSB-2'],
  setup: {},
  steps: [
    { apply_new_round_step: NEW_ROUND_STEP },
    { ensure_vote_bit_arrays: { height: 5, size: 4 } },
    { set_has_vote: { height: 5, round: 2, type: 'prevote', index: 3 } },
    { apply_vote_set_bits: { message: { height: 5, round: 2, type: 'prevote', block_id: null, votes }, ours: null } },
  ],
});

/** The results with `prevotes` after the last step, which the reference has as `expected`. */
const withPrevotes = (scenario: PeerStateScenario, expected: unknown, prevotes: unknown): readonly StepResult[] => {
  const steps = stepsOf(scenario);
  const { state, ...rest } = steps.at(-1) ?? {};
  expect(state).toMatchObject({ prevotes: expected });
  return steps.with(-1, { ...rest, state: { ...state, prevotes } as PeerRoundStateValue });
};

describe('bits above the size of an array of a peer [US-14]', () => {
  const longer = updates('_x_____x');
  const kept = { bits: 4, elems: ['0000000000000082'] };

  it('may be shown or not', () => {
    expect(objectedTo(longer, withPrevotes(longer, kept, '_x__'))).toEqual(NOTHING);
    expect(objectedTo(longer, withPrevotes(longer, kept, { bits: 4, elems: ['00000000000000f2'] }))).toEqual(NOTHING);
  });

  it.each([['_xx_'], [null], [{ bits: 4, elems: [] }], [{ bits: 4, elems: ['0000000000000086'] }], ['_x___']])(
    'hide nothing else: %j',
    (prevotes) => {
      expect(objectedTo(longer, withPrevotes(longer, kept, prevotes))).toEqual(both('state.prevotes'));
    },
  );

  it('are demanded of the arrays of level bit_array', () => {
    const scenario: Scenario = {
      id: 'bit_array/test/complement',
      title: '',
      level: 'bit_array',
      clauses: ['BA-NOT'],
      setup: { arrays: { a: 'xx_' } },
      steps: [{ not: { array: 'a', into: 'b' } }],
    };
    const [step] = stepsOf(scenario);
    const hidden = { ...step, state: { a: 'xx_', b: '__x' } };
    expect(objectedTo(scenario, [hidden])).toEqual(both('state.b'));
  });
});

describe('an update from a shorter array [US-15]', () => {
  const shorter = updates('x_');

  it('may go bit by bit', () => {
    expect(objectedTo(shorter, withPrevotes(shorter, 'x___', 'x__x'))).toEqual(NOTHING);
  });

  it.each(['___x', 'x_xx', 'xx_x', 'xxxx', '____'])('leaves nothing else open: %s', (prevotes) => {
    expect(objectedTo(shorter, withPrevotes(shorter, 'x___', prevotes))).toEqual(both('state.prevotes'));
  });

  it('leaves other fields as they are', () => {
    const steps = withPrevotes(shorter, 'x___', 'x__x');
    const last = steps.at(-1);
    const state = { ...last?.state, proposal: true } as PeerRoundStateValue;
    expect(objectedTo(shorter, steps.with(-1, { ...last, state })).reference).toContain('state.proposal');
  });
});

const receives = (receive: Extract<ReactorStep, { readonly receive: unknown }>['receive']): ReactorScenario => ({
  id: 'reactor/test/channel',
  title: '',
  level: 'reactor',
  clauses: ['RX-1'],
  setup: {
    chain_id: 'c',
    initial_height: 1,
    validators: [{ private_key: '01'.repeat(32), power: 1 }],
    blocks: {},
    store: [],
    node: { height: 1, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
  },
  steps: [{ add_peer: { peer: 'p' } }, { add_peer: { peer: 'q' } }, { receive }],
});

const HAS_VOTE = { has_vote: { height: 1, round: 1, type: 'prevote', index: 0 } } as const;

/** The results with the connections of `names` closed at the last step. */
const closing = (scenario: ReactorScenario, ...names: readonly string[]): readonly StepResult[] => {
  const steps = stepsOf(scenario);
  const { peers = {}, ...rest } = steps.at(-1) ?? {};
  const left = Object.fromEntries(Object.entries(peers).filter(([name]) => !names.includes(name)));
  return steps.with(-1, { ...rest, stopped: names.map((peer) => ({ peer, error: 'wrong channel' })), peers: left });
};

describe('a connection closed over a message on the wrong channel [US-10]', () => {
  const wrong = receives({ peer: 'p', channel: 'data', message: HAS_VOTE });

  it('is left open', () => {
    expect(objectedTo(wrong, closing(wrong, 'p'))).toEqual(NOTHING);
  });

  it('is that of the sender alone', () => {
    expect(objectedTo(wrong, closing(wrong, 'q'))).toEqual(both('stopped', 'peers.q'));
    expect(objectedTo(wrong, closing(wrong, 'p', 'q')).reference).toContain('peers.q');
    expect(objectedTo(wrong, closing(wrong, 'p', 'q')).record).toContain('peers.q');
  });

  it('is gone, and nothing else comes of the message', () => {
    const steps = closing(wrong, 'p');
    const last = steps.at(-1);
    const shown = stepsOf(wrong).at(-1)?.peers;
    expect(objectedTo(wrong, steps.with(-1, { ...last, peers: shown ?? {} }))).toEqual(both('stopped'));
    const forwards = { ...last, forwarded: [{ peer: 'p', message: HAS_VOTE }] };
    expect(objectedTo(wrong, steps.with(-1, forwards)).reference).toContain('forwarded');
    expect(objectedTo(wrong, steps.with(-1, forwards)).record).toContain('forwarded');
  });

  it.each([
    ['on its own channel', receives({ peer: 'p', channel: 'state', message: HAS_VOTE })],
    ['on a channel that is none of the four', receives({ peer: 'p', channel: 48, message: HAS_VOTE })],
  ])('may not be closed over a message %s', (_name, scenario) => {
    expect(objectedTo(scenario, closing(scenario, 'p'))).toEqual(both('stopped', 'peers.p'));
  });
});

describe('false beside an error', () => {
  const refused: Scenario = {
    id: 'vote_set/test/refused',
    title: '',
    level: 'vote_set',
    clauses: ['VS-2'],
    setup: { chain_id: 'c', height: 5, validators: [{ private_key: '01'.repeat(32), power: 1 }] },
    steps: [
      {
        add_vote: {
          vote: {
            type: 'prevote',
            height: 6,
            round: 1,
            block_id: null,
            timestamp: { seconds: 0, nanos: 0 },
            validator_index: 0,
          },
          peer: 'a',
        },
      },
    ],
  };

  it('says no more than nothing does', () => {
    expect(stepsOf(refused)).toEqual([{ value: false, error: expect.any(String) }]);
    expect(objectedTo(refused, [{ error: 'no' }])).toEqual(NOTHING);
    expect(objectedTo(refused, [{ error: 'no', value: false }])).toEqual(NOTHING);
  });

  it('is something else than true, and than no error', () => {
    expect(objectedTo(refused, [{ error: 'no', value: true }])).toEqual(both('value'));
    expect(objectedTo(refused, [{ value: false }])).toEqual(both('error'));
  });
});
