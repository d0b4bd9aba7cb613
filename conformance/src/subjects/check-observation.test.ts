import { KARDIA, type Scenario, type StepResult } from '#spec';
import { describe, expect, it } from 'vitest';
import { checkObservation, checkStepCount } from './check-observation.ts';

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
  return typeof checked === 'string' ? checked : checked.steps[0];
};

const state = (change: Record<string, unknown>): unknown => ({ state: { ...KARDIA.newPeerRoundState, ...change } });

describe('checkObservation', () => {
  it('takes a whole peer round state as it is', () => {
    const raw = { bits: 5, elems: ['ffffffffffffffff'] };
    for (const result of [
      state({}),
      state({ height: '18446744073709551615', prevotes: 'x_x', precommits: raw, last_commit: '' }),
      { crash: 'gone' },
      { value: null, error: 'no', sends: [3], ...(state({}) as object) },
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

  it.each<[what: string, result: unknown, problem: string]>([
    ['a number that has lost digits', state({ height: 2 ** 53 }), 'state.height is malformed'],
    ['a height beyond 64 bits', state({ height: '18446744073709551616' }), 'state.height is malformed'],
    ['a height with a leading zero', state({ height: '07' }), 'state.height is malformed'],
    ['a height below 64 bits', state({ height: '-9223372036854775809' }), 'state.height is malformed'],
    ['a round below 32 bits', state({ round: -(2 ** 31) - 1 }), 'state.round is malformed'],
    ['a round beyond 32 bits', state({ round: 2 ** 32 }), 'state.round is malformed'],
    ['a fraction', state({ round: 0.5 }), 'state.round is malformed'],
    ['a step beyond a byte', state({ step: 256 }), 'state.step is malformed'],
    ['a proposal that is no boolean', state({ proposal: 1 }), 'state.proposal is malformed'],
    [
      'a header without hash',
      state({ proposal_block_parts_header: { total: 1 } }),
      'state.proposal_block_parts_header is',
    ],
    ['other letters in a bit array', state({ prevotes: 'x1' }), 'state.prevotes is malformed'],
    ['a bit array beyond the bound', state({ prevotes: '_'.repeat(10_001) }), 'state.prevotes is malformed'],
    [
      'a raw array that a text can say',
      state({ prevotes: { bits: 1, elems: ['0000000000000001'] } }),
      'state.prevotes is',
    ],
    ['a short word', state({ prevotes: { bits: 1, elems: ['1'] } }), 'state.prevotes is malformed'],
    ['a raw array with more keys', state({ prevotes: { bits: 1, elems: [], size: 1 } }), 'state.prevotes is malformed'],
    ['an unknown field', state({ start_time: 0 }), 'state.start_time is unknown'],
    ['a missing field', { state: { height: 1 } }, 'state.round is missing'],
    ['no state', { value: 1 }, 'has no state'],
    ['a state that is a list', { state: [] }, 'state is no object'],
    ['an unknown key', { ok: true }, 'has the unknown key ok'],
    ['a key of recorded files', { choice: true, crash: '' }, 'has the key choice'],
    ['an error that is no text', { error: {} }, 'has a error that is no text'],
    ['sends that are no list', { sends: 1 }, 'has sends that are no list'],
    ['no object', 7, 'is no object'],
  ])('objects to %s', (_what, result, problem) => {
    expect(checkResult(peerState, result)).toContain(problem);
  });

  it('objects to a bit_array state with a name that no scenario has', () => {
    expect(checkResult(bitArray, { state: JSON.parse('{"__proto__": "x"}') as unknown })).toContain('names an array');
    expect(checkResult(bitArray, { state: { a: 7 } })).toContain('state.a is malformed');
  });

  it('objects to another id, other keys and no steps', () => {
    expect(checkObservation(peerState, { id: 'x', steps: [] })).toContain('another id');
    expect(checkObservation(peerState, { id: peerState.id })).toContain('no list of steps');
    expect(checkObservation(peerState, { id: peerState.id, steps: [], title: '' })).toContain('3 keys');
    expect(checkObservation(peerState, null)).toContain('no object');
  });
});

describe('checkStepCount', () => {
  const two: Scenario = { ...bitArray, steps: [...bitArray.steps, { size: { array: 'a' } }] };

  it.each<[results: StepResult[], problem: string | undefined]>([
    [[{}, {}], undefined],
    [[{ crash: '' }], undefined],
    [[{}, { crash: '' }], undefined],
    [[{}], '1 results for 2 steps'],
    [[], '0 results for 2 steps'],
    [[{}, {}, {}], '3 results for 2 steps'],
    [[{}, {}, { crash: '' }], '3 results for 2 steps'],
    [[{ crash: '' }, {}], 'there are results after the crash at step 0'],
  ])('judges %j', (results, problem) => {
    expect(checkStepCount(two, results)).toBe(problem);
  });
});
