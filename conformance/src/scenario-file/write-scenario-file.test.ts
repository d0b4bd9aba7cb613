// What the writer writes, the reader reads back as it was, whatever the scenarios and results are.

import {
  BIT_TEXT_MAX,
  KARDIA,
  reportedBitArraySchema,
  PEER_ROUND_STATE_FIELDS,
  type BitArrayScenario,
  type BitArrayValue,
  type PeerRoundStateValue,
  type PeerStateScenario,
  type ReactorScenario,
  type StepResult,
} from '#spec';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seed } from '../../../test/seed.ts';
import { formatInputError } from '../input-error.ts';
import { canonicalJson } from './canonical-json.ts';
import { parseScenarioFile } from './read-scenario-file.ts';
import type { Origin } from './scenario-file.ts';
import { writeScenarioFile, type WritableEntry } from './write-scenario-file.ts';

/** Texts that YAML libraries like to misread, among any others. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'null',
    '0x1',
    '1e3',
    '2026-11-22',
    '~',
    '- a',
    'a: b',
    '#',
    '$block_3',
    'x64_6',
    'a\n  - id: b\n',
    '\t',
    "'",
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Names of what every object inherits, among others. */
const INHERITED = ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__'] as const;

const bits = fc.oneof(
  fc.string({ unit: fc.constantFrom('x', '_'), maxLength: 40 }),
  fc.tuple(fc.constantFrom('x', '_', 'x_'), fc.nat(140)).map(([unit, times]) => unit.repeat(times)),
);
const HEX_DIGITS = Array.from({ length: 16 }, (_, digit) => digit.toString(16));
const word = fc.string({ unit: fc.constantFrom(...HEX_DIGITS), minLength: 16, maxLength: 16 });
const array: fc.Arbitrary<BitArrayValue> = fc.oneof(
  { weight: 4, arbitrary: bits },
  fc.constant(null),
  fc
    .record({
      bits: fc.oneof(fc.maxSafeInteger(), fc.constant('-9223372036854775808')),
      elems: fc.array(word, { maxLength: 3 }),
    })
    .filter((raw) => reportedBitArraySchema.safeParse(raw).success),
);
const height = fc.oneof(fc.nat(5), fc.constant('18446744073709551615'));
const hash = fc.oneof(
  fc.constantFrom('00', 'a5', '12').map((byte) => byte.repeat(32)),
  fc.string({ unit: fc.constantFrom(...HEX_DIGITS), minLength: 64, maxLength: 64 }),
);
const header = fc.record({ total: fc.nat(3), hash });

const state: fc.Arbitrary<PeerRoundStateValue> = fc
  .record({
    height,
    round: fc.nat(3),
    proposal: fc.boolean(),
    proposal_block_parts_header: header,
    prevotes: array,
    precommits: array,
  })
  .map((changes) => ({ ...KARDIA.newPeerRoundState, ...changes }));

const peerStep: fc.Arbitrary<PeerStateScenario['steps'][number]> = fc.oneof(
  fc.constant({ ensure_vote_bit_arrays: { height: 5, size: 4 } }),
  fc.record({ height, size: fc.nat(BIT_TEXT_MAX) }).map((step) => ({ ensure_vote_bit_arrays: step })),
  fc
    .record({
      height,
      round: fc.nat(3),
      pol_round: fc.nat(3),
      block_id: fc.option(fc.record({ hash, part_set_header: header })),
    })
    .map((step) => ({ set_has_proposal: step })),
  fc
    .record({ height, proposal_pol_round: fc.nat(3), proposal_pol: array })
    .map((step) => ({ apply_proposal_pol: step }) as PeerStateScenario['steps'][number]),
);

const arrays = fc.dictionary(fc.constantFrom('a', 'b', 'y', 'n', 'x1', 'null', 'size'), array, {
  maxKeys: 4,
  noNullPrototype: true,
});

/** One result a step, the last perhaps a crash; `returned` is what the operations return. */
const resultsOf = (
  steps: number,
  states: fc.Arbitrary<StepResult['state'] & object>,
  returned: Readonly<Record<'value', fc.Arbitrary<number>>> | Readonly<Record<never, never>>,
): fc.Arbitrary<readonly StepResult[]> => {
  const result: fc.Arbitrary<StepResult> = fc
    .tuple(
      fc.record({ ...returned, state: states }, { noNullPrototype: true }),
      fc.record({ error: text, choice: fc.constant(true as const) }, { requiredKeys: [], noNullPrototype: true }),
    )
    .map(([always, sometimes]) => ({ ...always, ...sometimes }));
  const whole = fc.array(result, { minLength: steps, maxLength: steps });
  if (steps === 0) return whole;
  return fc.oneof(
    whole,
    fc
      .tuple(fc.array(result, { maxLength: steps - 1 }), text)
      .map(([before, crash]): readonly StepResult[] => [...before, { crash }]),
  );
};

const differing = (entry: WritableEntry): WritableEntry => {
  const { expect: wanted, ...rest } = entry;
  const differs = canonicalJson(wanted ?? null) !== canonicalJson(entry.observed ?? null);
  return wanted === undefined || !differs ? rest : { ...rest, expect: wanted };
};

const heading = { title: text, clauses: fc.array(fc.constantFrom('PS-ECC-4', 'BA-SUB'), { maxLength: 2 }) };
const name = fc.constantFrom('peer_state/a/', 'peer_state/b/', '');

const peerEntry = fc.array(peerStep, { maxLength: 6 }).chain((steps) =>
  fc
    .record({
      prefix: name,
      ...heading,
      start: fc.option(state, { nil: undefined }),
      observed:
        steps.length === 0 ? fc.constant(undefined) : fc.option(resultsOf(steps.length, state, {}), { nil: undefined }),
      wanted:
        steps.length === 0 ? fc.constant(undefined) : fc.option(resultsOf(steps.length, state, {}), { nil: undefined }),
      erratum: fc.option(fc.constant('BUG-2'), { nil: undefined }),
    })
    .map(({ prefix, title, clauses, start, observed, wanted, erratum }) => {
      const scenario = {
        id: prefix,
        title,
        level: 'peer_state',
        clauses,
        setup: start === undefined ? {} : { state: start },
        steps,
      };
      return entryOf(scenario as PeerStateScenario, observed, wanted, erratum);
    }),
);

const size = { value: fc.integer() };

const bitEntry = fc.integer({ min: 1, max: 4 }).chain((length) =>
  fc
    .record({
      prefix: name,
      ...heading,
      start: arrays,
      observed: resultsOf(length, arrays, size),
      wanted: fc.option(resultsOf(length, arrays, size), { nil: undefined }),
    })
    .map(({ prefix, title, clauses, start, observed, wanted }) => {
      const steps = Array.from({ length }, () => ({ size: { array: 'a' } }));
      const scenario = { id: prefix, title, level: 'bit_array', clauses, setup: { arrays: start }, steps };
      return entryOf(scenario as BitArrayScenario, observed, wanted, undefined);
    }),
);

const peerName = fc.constantFrom('constructor', 'prototype', 'a');
const blockName = fc.constantFrom(...INHERITED, 'a1');
const block = fc.record({ height: fc.constant(4), hash, data: fc.constantFrom('', '00'), part_size: fc.constant(4) });

const reactorEntry = fc.array(peerName, { minLength: 1, maxLength: 5 }).chain((peers) =>
  fc
    .record({
      blocks: fc.dictionary(blockName, block, { maxKeys: 4, noNullPrototype: true }),
      named: blockName,
      states: fc.array(fc.dictionary(peerName, state, { maxKeys: 3, noNullPrototype: true }), {
        minLength: peers.length,
        maxLength: peers.length,
      }),
    })
    .map(({ blocks, named, states }) => {
      const votes = [{ type: 'prevote', round: 1, block: named, have: 'x' }];
      const node = { height: 5, round: 1, step: 3, proposal: null, parts: null, votes, last_commit: null };
      const validators = [{ private_key: `${'00'.repeat(31)}04`, power: 1 }];
      const setup = { chain_id: 'c', initial_height: 1, validators, blocks, store: [], node };
      const steps = peers.map((peer) => ({ add_peer: { peer } }));
      const scenario = { id: 'reactor/a/', title: '', level: 'reactor', clauses: [], setup, steps };
      const results = states.map((each) => ({ peers: each }));
      return entryOf(scenario as unknown as ReactorScenario, results, undefined, undefined);
    }),
);

const entryOf = (
  scenario: WritableEntry['scenario'],
  observed: readonly StepResult[] | undefined,
  wanted: readonly StepResult[] | undefined,
  erratum: string | undefined,
): WritableEntry =>
  differing({
    scenario,
    ...(observed !== undefined && { observed }),
    ...(wanted !== undefined && { expect: wanted }),
    ...(erratum !== undefined && { erratum }),
  });

const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.constant({ type: 'written' as const }),
  fc.record({
    type: fc.constant('recorded' as const),
    implementation: fc.string({ minLength: 1 }),
    date: fc.constant('2026-11-22'),
  }),
  fc.record({
    type: fc.constant('generated' as const),
    suite: fc.constant('0.1.0'),
    seed: fc.integer(),
    path: fc.constant('3:0:1'),
  }),
);

/** Entries with ids of their own. */
const numbered = (entries: readonly WritableEntry[]): readonly WritableEntry[] =>
  entries.map((entry, index) => ({
    ...entry,
    scenario: { ...entry.scenario, id: `${entry.scenario.id}${index}` } as WritableEntry['scenario'],
  }));

const readBack = (entries: readonly WritableEntry[], from: Origin): unknown => {
  const written = writeScenarioFile(entries, { origin: from, comment: ['a comment'] });
  const result = parseScenarioFile(written, 'x.yaml');
  if (result.type === 'error') throw new Error(`${formatInputError(result.error)}\n${written}`);
  return {
    origin: result.value.origin,
    entries: result.value.scenarios.map(({ dialect: _dialect, file: _file, line: _line, ...entry }) =>
      canonicalJson(entry),
    ),
  };
};

describe('writeScenarioFile', () => {
  it('writes peer_state scenarios that are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(peerEntry, { minLength: 1, maxLength: 6 }).map(numbered), origin, (entries, from) => {
        expect(readBack(entries, from)).toEqual({ origin: from, entries: entries.map(canonicalJson) });
      }),
      { seed: seed(), numRuns: 150 },
    );
  }, 600_000);

  it('writes bit_array scenarios that are read back as they were', () => {
    fc.assert(
      fc.property(fc.array(bitEntry, { minLength: 1, maxLength: 6 }).map(numbered), origin, (entries, from) => {
        expect(readBack(entries, from)).toEqual({ origin: from, entries: entries.map(canonicalJson) });
      }),
      { seed: seed(), numRuns: 150 },
    );
  }, 600_000);

  it('writes reactor scenarios that are read back as they were, whatever peers and blocks are called', () => {
    fc.assert(
      fc.property(fc.array(reactorEntry, { minLength: 1, maxLength: 4 }).map(numbered), origin, (entries, from) => {
        expect(readBack(entries, from)).toEqual({ origin: from, entries: entries.map(canonicalJson) });
      }),
      { seed: seed(), numRuns: 150 },
    );
  }, 600_000);

  it('refuses to mix levels', () => {
    const entries = fc.sample(fc.tuple(peerEntry, bitEntry), { seed: seed(), numRuns: 1 })[0] ?? [];
    expect(() => writeScenarioFile(entries, { origin: { type: 'written' } })).toThrow(/one level/);
  });

  it('names what is shared and shows only what changed', () => {
    const opened = { ...KARDIA.newPeerRoundState, height: 5, round: 2, step: 3 };
    const entries = ['a', 'b', 'c'].map((id): WritableEntry => {
      const block = { hash: 'a5'.repeat(32), part_set_header: { total: 3, hash: '5a'.repeat(32) } };
      return {
        scenario: {
          id: `peer_state/t/${id}`,
          title: id,
          level: 'peer_state',
          clauses: [],
          setup: {},
          steps: [
            {
              apply_new_round_step: { height: 5, round: 2, step: 3, seconds_since_start_time: 0, last_commit_round: 0 },
            },
            { set_has_proposal: { height: 9, round: 2, pol_round: 0, block_id: block } },
          ],
        },
        observed: [{ state: opened }, { state: opened }],
      };
    });
    expect(writeScenarioFile(entries, { origin: { type: 'written' } })).toBe(`format: 1
level: peer_state
id_prefix: peer_state/t/
names:
  block_3: {hash: a5*32, part_set_header: {total: 3, hash: 5a*32}}
given:
  height_5_round_2_propose_commit_round_0:
    - apply_new_round_step: {height: 5, round: 2, step: 3, seconds_since_start_time: 0, last_commit_round: 0}
      observed: {state: {height: 5, round: 2, step: 3}}
scenarios:
${['a', 'b', 'c']
  .map(
    (id) => `  - id: ${id}
    title: ${id}
    clauses: []
    given: height_5_round_2_propose_commit_round_0
    steps:
      - set_has_proposal: {height: 9, round: 2, pol_round: 0, block_id: $block_3}
        observed: {state: same}
`,
  )
  .join('\n')}`);
    expect(Object.keys(opened)).toEqual(PEER_ROUND_STATE_FIELDS);
  });

  it('says setups, votes and bytes of a reactor once, and peers as changes', () => {
    const vote = {
      type: 'prevote',
      height: 5,
      round: 1,
      block_id: null,
      timestamp: { seconds: 5, nanos: 0 },
      validator_address: '1e'.repeat(20),
      validator_index: 0,
      signature: 'ab'.repeat(65),
    } as const;
    const setup = {
      chain_id: 'c',
      initial_height: 1,
      validators: [{ private_key: `${'00'.repeat(31)}04`, power: 1 }],
      blocks: {},
      store: [],
      node: { height: 5, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null },
    };
    const peer = { ...KARDIA.newPeerRoundState, height: 5, prevotes: 'x' };
    const entries = [1, 2].map((round): WritableEntry => ({
      scenario: {
        id: `reactor/t/${round}`,
        title: '',
        level: 'reactor',
        clauses: [],
        setup: { ...setup, node: { ...setup.node, round } },
        steps: [
          { receive: { peer: 'p', channel: 'vote', message: { vote } } },
          { tick: { peer: 'p', routine: 'votes' } },
          { remove_peer: { peer: 'p' } },
        ],
      },
      observed: [
        { forwarded: [{ peer: 'p', message: { vote } }], peers: { p: peer } },
        { slept: 1, peers: { p: peer } },
        { peers: {} },
      ],
    }));
    const steps = `    steps:
      - receive: {peer: p, channel: vote, message: {vote: $prevote_5_1_nil_0}}
        observed: {forwarded: [{peer: p, message: {vote: $prevote_5_1_nil_0}}], peers: {p: {height: 5, prevotes: x}}}
      - tick: {peer: p, routine: votes}
        observed: {slept: 1, peers: same}
      - remove_peer: {peer: p}
        observed: {peers: {p: gone}}
`;
    expect(writeScenarioFile(entries, { origin: { type: 'written' } })).toBe(`format: 1
level: reactor
id_prefix: reactor/t/
names:
  prevote_5_1_nil_0:
    type: prevote
    height: 5
    round: 1
    block_id: null
    timestamp: {seconds: 5, nanos: 0}
    validator_address: 1e*20
    validator_index: 0
    signature: ab*65
setup:
  chain_id: c
  initial_height: 1
  validators: [{private_key: 00*31 04, power: 1}]
  blocks: {}
  store: []
  node: {height: 5, round: 1, step: 3, proposal: null, parts: null, votes: [], last_commit: null}
scenarios:
  - id: "1"
    title: ""
    clauses: []
${steps}
  - id: "2"
    title: ""
    clauses: []
    setup: {node: {round: 2}}
${steps}`);
  });
});
