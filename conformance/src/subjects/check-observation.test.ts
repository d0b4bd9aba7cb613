import { KARDIA, type Scenario } from '#spec';
import { describe, expect, it } from 'vitest';
import { checkObservation } from './check-observation.ts';

const peerState: Scenario = {
  id: 'peer_state/shape/one',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup: {},
  steps: [{ ensure_vote_bit_arrays: { height: 1, size: 4 } }],
};

const bitArray: Scenario = {
  id: 'bit_array/shape/one',
  title: '',
  level: 'bit_array',
  clauses: [],
  setup: { arrays: { a: 'x_' } },
  steps: [{ to_proto: { array: 'a' } }],
};

const checkResult = (scenario: Scenario, result: unknown): unknown => {
  const checked = checkObservation(scenario, { id: scenario.id, steps: [structuredClone(result)] });
  return 'code' in checked ? checked.detail : checked.steps[0];
};

const state = (change: Record<string, unknown>): unknown => ({ state: { ...KARDIA.newPeerRoundState, ...change } });

describe('checkObservation', () => {
  it('takes a whole peer round state as it is', () => {
    const raw = { bits: 5, elems: ['ffffffffffffffff'] };
    for (const result of [
      state({}),
      state({ height: '18446744073709551615', prevotes: 'x_x', precommits: raw, last_commit: '' }),
      { crash: 'gone' },
      { error: 'no', ...(state({}) as object) },
    ])
      expect(checkResult(peerState, result)).toEqual(result);
  });

  it('puts integers that are written as strings into canonical form', () => {
    expect(checkResult(peerState, state({ height: '7' }))).toEqual(state({ height: 7 }));
    expect(checkResult(peerState, state({ height: '9007199254740991' }))).toEqual(state({ height: 9007199254740991 }));
    expect(checkResult(peerState, state({ prevotes: { bits: '-1', elems: [] } }))).toEqual(
      state({ prevotes: { bits: -1, elems: [] } }),
    );
    expect(checkResult(bitArray, { value: { bits: '2', elems: [] }, state: {} })).toEqual({
      value: { bits: 2, elems: [] },
      state: {},
    });
  });

  it('leaves out effects that did not happen', () => {
    const whole = state({}) as object;
    const empty = { sends: [], forwarded: [], stopped: [], slept: 0 };
    expect(checkResult(peerState, { ...whole, ...empty })).toEqual(whole);
  });

  it.each<[what: string, result: unknown, problem: string]>([
    ['a number that has lost digits', state({ height: 2 ** 53 }), 'state.height: expected'],
    ['a height beyond 64 bits', state({ height: '18446744073709551616' }), 'state.height: expected'],
    ['a height with a leading zero', state({ height: '07' }), 'state.height: expected'],
    ['a height below 64 bits', state({ height: '-9223372036854775809' }), 'state.height: expected'],
    ['a round below 32 bits', state({ round: -(2 ** 31) - 1 }), 'state.round: expected at least'],
    ['a round beyond 32 bits', state({ round: 2 ** 32 }), 'state.round: expected at most'],
    ['a fraction', state({ round: 0.5 }), 'state.round: expected an integer, found 0.5'],
    ['a number beyond doubles', state({ round: JSON.parse('1e400') as unknown }), 'state.round: expected an integer'],
    ['a step beyond a byte', state({ step: 256 }), 'state.step: expected at most 255'],
    ['a proposal that is no boolean', state({ proposal: 1 }), 'state.proposal: expected true or false, found 1'],
    [
      'a header without hash',
      state({ proposal_block_parts_header: { total: 1 } }),
      'state.proposal_block_parts_header.hash: expected a text, but it is missing',
    ],
    ['other letters in a bit array', state({ prevotes: 'x1' }), 'state.prevotes: expected a bit array'],
    ['a bit array beyond the bound', state({ prevotes: '_'.repeat(10_001) }), 'state.prevotes: expected at most'],
    [
      'a raw array that a text can say',
      state({ prevotes: { bits: 1, elems: ['0000000000000001'] } }),
      'state.prevotes: expected a text of x and _, which can say the same',
    ],
    ['a short word', state({ prevotes: { bits: 1, elems: ['1'] } }), 'state.prevotes.elems[0]: expected a word'],
    [
      'words that are no list',
      state({ prevotes: { bits: 1, elems: { '0': 'x' } } }),
      'state.prevotes.elems: expected a',
    ],
    [
      'a raw array with more keys',
      state({ prevotes: { bits: 1, elems: [], size: 1 } }),
      'state.prevotes.size: expected',
    ],
    ['an unknown field', state({ start_time: 0 }), 'state.start_time: expected no such key'],
    ['a missing field', { state: { height: 1 } }, 'state.round: expected an integer, but it is missing'],
    ['no state', { error: 'no' }, 'state: expected a mapping, but it is missing'],
    ['a state that is a list', { state: [] }, 'state: expected a mapping, found []'],
    ['an unknown key', { ...(state({}) as object), ok: true }, 'ok: expected no such key'],
    ['a key of recorded files', { choice: true, crash: '' }, 'choice: expected no such key'],
    ['an error that is no text', { ...(state({}) as object), error: {} }, 'error: expected a text, found {}'],
    ['a value of an operation that returns none', { ...(state({}) as object), value: null }, 'value: expected no such'],
    ['sends of an operation that sends nothing', { ...(state({}) as object), sends: [1] }, 'sends: expected no such'],
    ['no object', 7, 'expected a result: a mapping'],
  ])('objects to %s', (_what, result, problem) => {
    expect(checkResult(peerState, result)).toContain(problem);
    expect(checkResult(peerState, result)).toMatch(/^step 0, ensure_vote_bit_arrays: /);
  });

  it('wants what the operation returns', () => {
    expect(checkResult(bitArray, { state: { a: 'x_' } })).toContain('value: expected');
    expect(checkResult(bitArray, { error: 'no', state: { a: 'x_' } })).toEqual({ error: 'no', state: { a: 'x_' } });
  });

  it('objects to a bit_array state with a name that no scenario has', () => {
    expect(checkResult(bitArray, { value: null, state: { A: 'x' } })).toContain(
      'state.A: expected the name of an array',
    );
    expect(checkResult(bitArray, { value: null, state: { a: 7 } })).toContain('state.a: expected');
  });

  it('objects to another id, other keys and no steps', () => {
    const problem = (value: unknown): unknown => checkObservation(peerState, value);
    expect(problem({ id: 'x', steps: [] })).toMatchObject({ detail: expect.stringContaining('another id') as string });
    expect(problem({ id: peerState.id })).toMatchObject({ detail: 'the observation has no list of steps' });
    expect(problem({ id: peerState.id, steps: { '0': {} } })).toMatchObject({ code: 'malformed-result' });
    expect(problem({ id: peerState.id, steps: [], title: '' })).toMatchObject({
      detail: 'the observation has the key "title"; expected id, steps, initial, setup',
    });
    expect(problem(null)).toMatchObject({ detail: 'the observation is no object' });
  });

  it('takes the initial state, in canonical form, where the scenario sets none', () => {
    const { newPeerRoundState } = KARDIA;
    const observed = { id: peerState.id, steps: [state({})] };
    expect(checkObservation(peerState, { ...observed, initial: { ...newPeerRoundState, height: '7' } })).toEqual({
      ...observed,
      initial: { ...newPeerRoundState, height: 7 },
    });
    const set: Scenario = { ...peerState, setup: { state: newPeerRoundState } };
    for (const [scenario, initial, problem] of [
      [
        set,
        newPeerRoundState,
        'initial: expected no initial state but at level peer_state, where the scenario sets none',
      ],
      [bitArray, newPeerRoundState, 'initial: expected no initial state but at level peer_state'],
      [peerState, { ...newPeerRoundState, height: -0.5 }, 'initial.height: expected'],
      [peerState, { height: 1 }, 'initial.round: expected an integer, but it is missing'],
      [peerState, null, 'initial: expected a mapping, found null'],
    ] as const)
      expect(checkObservation(scenario, { id: scenario.id, steps: [], initial })).toEqual({
        code: 'malformed-result',
        detail: expect.stringContaining(problem) as string,
      });
  });

  it('takes a setup that crashed, with nothing beside it', () => {
    const crashed = { id: peerState.id, setup: { crash: 'nil' }, steps: [] };
    expect(checkObservation(peerState, crashed)).toEqual(crashed);
    for (const [other, problem] of [
      [{ steps: [state({})] }, 'setup: expected no initial state and an empty list of steps'],
      [{ initial: KARDIA.newPeerRoundState }, 'setup: expected no initial state and an empty list of steps'],
      [{ setup: {} }, 'setup.crash: expected a text, but it is missing'],
      [{ setup: { crash: 'nil', error: 'x' } }, 'setup.error: expected no such key'],
      [{ setup: 'nil' }, 'setup: expected a mapping'],
    ] as const)
      expect(checkObservation(peerState, { ...crashed, ...other })).toEqual({
        code: 'malformed-result',
        detail: expect.stringContaining(problem) as string,
      });
  });

  const two: Scenario = { ...peerState, steps: [...peerState.steps, ...peerState.steps] };
  const done = state({});

  it.each<[results: readonly unknown[], problem: string | undefined]>([
    [[done, done], undefined],
    [[{ crash: '' }], undefined],
    [[done, { crash: '' }], undefined],
    [[done], '1 results for 2 steps'],
    [[], '0 results for 2 steps'],
    [[done, done, done], '3 results for 2 steps'],
    [[done, done, { crash: '' }], '3 results for 2 steps'],
    [[{ crash: '' }, done], 'there are results after the crash at step 0'],
  ])('counts the results %j', (results, problem) => {
    const checked = checkObservation(two, { id: two.id, steps: structuredClone(results) });
    expect('code' in checked ? checked : undefined).toEqual(
      problem === undefined ? undefined : { code: 'wrong-steps', detail: problem },
    );
  });
});
