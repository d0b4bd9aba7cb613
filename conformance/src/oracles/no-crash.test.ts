// INV-X17: what it objects to, what it leaves open, and that it never disputes with the reference.

import { describe, expect, it } from 'vitest';
import { execute, kardia, kardiaAtPin, PROFILES, type Reference } from '#impl';
import {
  checkInvariants,
  invariantById,
  invariantsFor,
  KARDIA,
  LEVELS,
  type Invariant,
  type Observation,
  type Scenario,
} from '#spec';
import { generatorsOf } from '../arbitraries/generators.ts';
import { formatInputError } from '../input-error.ts';
import { SPEC_FOLDER, VECTORS_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { loadVectors } from '../scenario-file/load-vectors.ts';
import { scenarioOf } from '../search/search.ts';
import { seededChooser } from '../subjects/seeded-chooser.ts';
import { judge } from './judge.ts';

const registry = loadRegistry(SPEC_FOLDER);
if (registry.type === 'error') throw new Error(formatInputError(registry.error));
const vectors = await loadVectors(VECTORS_FOLDER, registry.value);
if (vectors.type === 'error') throw new Error(formatInputError(vectors.error));

const noCrash = invariantById('INV-X17') as Invariant;

/** Scenarios of each generator. */
const RUNS = 8;

const scenariosFor = (reference: Reference): readonly Scenario[] => [
  ...vectors.value.filter(({ dialect }) => dialect === reference.dialect.name).map(({ scenario }) => scenario),
  ...LEVELS.flatMap((level) =>
    generatorsOf(level, { setState: true }, reference).flatMap(({ arbitrary }) =>
      Array.from({ length: RUNS }, (_, run) => scenarioOf(arbitrary, 11, run)),
    ),
  ),
];

const act = (reference: Reference, scenario: Scenario): Observation =>
  execute(reference, scenario, seededChooser(3, scenario.id)).observation;

const scenarioWith = (level: Scenario['level'], setup: object, steps: readonly object[]): Scenario =>
  ({ id: `${level}/test/crash`, title: '', level, clauses: [], setup, steps }) as unknown as Scenario;

const crashAt = (scenario: Scenario, step: number): Observation => ({
  id: scenario.id,
  steps: [...Array.from({ length: step }, () => ({})), { crash: 'nil' }],
});

const clausesOf = (scenario: Scenario, observation: Observation): readonly (string | undefined)[] =>
  checkInvariants(scenario, observation, [noCrash]).map(({ clause }) => clause);

const SHAPELESS = { bits: 65, elems: [] };
const KEY = `${'00'.repeat(31)}04`;
const validators = [{ private_key: KEY, power: 1 }];
const reactorSetup = {
  chain_id: 'c',
  initial_height: 1,
  validators,
  blocks: {},
  store: [],
  node: { height: 1, round: 1, step: 1, proposal: null, parts: null, votes: [], last_commit: null },
};
const voted = { height: 1, round: 1, type: 'prevote', index: 0 };
const source = { height: 1, round: 1, type: 'prevote', size: 4, is_commit: false };
const late = { timestamp: { seconds: 253_402_300_800, nanos: 0 } };
const prevotes = { round: 1, type: 'prevote' };

describe('INV-X17', () => {
  it.each(Object.entries(PROFILES))(
    'never objects to the reference under profile %s',
    (_name, reference) => {
      const all = scenariosFor(reference);
      const crashed = all
        .map((scenario) => [scenario, act(reference, scenario)] as const)
        .filter(([, { setup, steps }]) => (setup ?? steps.at(-1))?.crash !== undefined);
      expect(crashed.length).toBeGreaterThan(0);
      const objected = crashed.filter(([scenario, observation]) =>
        checkInvariants(scenario, observation, invariantsFor(reference.crashes), reference.dialect).some(
          ({ invariant }) => invariant === noCrash,
        ),
      );
      expect(objected.map(([scenario]) => scenario)).toEqual([]);
    },
    120_000,
  );

  it('objects to a crash whatever diverged before, at the step that crashes', () => {
    const scenario = scenarioWith('peer_state', {}, [
      { ensure_vote_bit_arrays: { height: 1, size: 4 } },
      { apply_has_vote: voted },
      { apply_has_vote: voted },
    ]);
    const steps = [
      { state: { ...KARDIA.newPeerRoundState, height: 9 } },
      { state: KARDIA.newPeerRoundState },
      { crash: 'nil' },
    ];
    const { findings } = judge(kardia, scenario, { type: 'observation', observation: { id: scenario.id, steps } });
    expect(findings.filter(({ by }) => by === 'INV-X17')).toMatchObject([
      { clause: 'NC-1', step: 2, place: 'crash', expected: null, observed: 'nil', operation: 'apply_has_vote' },
    ]);
  });

  it('objects to a setup that crashes', () => {
    const scenario = scenarioWith('peer_state', {}, [{ apply_has_vote: voted }]);
    const observation: Observation = { id: scenario.id, setup: { crash: 'nil' }, steps: [] };
    expect(checkInvariants(scenario, observation, [noCrash])).toMatchObject([
      { clause: 'NC-2', step: 0, place: 'setup', expected: null, observed: 'nil' },
    ]);
  });

  it('has no say where the recorded crashes are demanded', () => {
    const scenario = scenarioWith('peer_state', {}, [
      {
        apply_vote_set_bits: {
          message: { height: 0, round: 0, type: 'prevote', block_id: null, votes: '' },
          ours: 'x',
        },
      },
    ]);
    const outcome = { type: 'observation', observation: crashAt(scenario, 0) } as const;
    const objecting = (reference: Reference) =>
      judge(reference, scenario, outcome).findings.filter(({ by }) => by === 'INV-X17').length;
    expect([kardia, kardiaAtPin].map(objecting)).toEqual([1, 0]);
  });

  it.each<[what: string, scenario: Scenario, last: number]>([
    [
      'a message with a shapeless array',
      scenarioWith('peer_state', {}, [
        { apply_proposal_pol: { height: 1, proposal_pol_round: 1, proposal_pol: SHAPELESS } },
      ]),
      0,
    ],
    [
      'a pick for an unknown type',
      scenarioWith('peer_state', {}, [{ pick_vote_to_send: { ...source, type: 7, bits: 'xxxx' } }]),
      0,
    ],
    ['bytes', scenarioWith('codec', {}, [{ decode: { bytes: '00' } }]), 0],
    ['a wrong signature', scenarioWith('crypto', {}, [{ verify_vote: { chain_id: 'c', address: '00', vote: {} } }]), 0],
    [
      'a shapeless array on the wire',
      scenarioWith('bit_array', { arrays: { a: 'x' } }, [
        { from_proto: { bits: 65, elems: [], into: 'a' } },
        { is_full: { array: 'a' } },
      ]),
      1,
    ],
    [
      'a claim',
      scenarioWith('vote_set', { chain_id: 'c', height: 1, validators }, [
        { set_round: { round: 2 } },
        { set_peer_maj23: { ...prevotes, peer: 'p', block_id: null } },
      ]),
      1,
    ],
    [
      'any message',
      scenarioWith('reactor', reactorSetup, [{ receive: { peer: 'p', channel: 'vote', bytes: '00' } }]),
      0,
    ],
  ])('objects to a crash at %s', (_what, scenario, last) => {
    expect(clausesOf(scenario, crashAt(scenario, last))).toEqual(['NC-1']);
  });

  it.each<[what: string, scenario: Scenario]>([
    ['a mark for an unknown type', scenarioWith('peer_state', {}, [{ set_has_vote: { ...voted, type: 7 } }])],
    ['a mark of an index below 0', scenarioWith('peer_state', {}, [{ set_has_vote: { ...voted, index: -1 } }])],
    ['a message of such a mark', scenarioWith('peer_state', {}, [{ apply_has_vote: { ...voted, type: 7 } }])],
    [
      'a shapeless array in the setup',
      scenarioWith('peer_state', { state: { ...KARDIA.newPeerRoundState, prevotes: SHAPELESS } }, [
        { apply_has_vote: voted },
      ]),
    ],
    ['a shapeless source', scenarioWith('peer_state', {}, [{ pick_vote_to_send: { ...source, bits: SHAPELESS } }])],
    [
      'a shapeless array of ours',
      scenarioWith('peer_state', {}, [
        { apply_vote_set_bits: { message: { ...voted, block_id: null, votes: '' }, ours: SHAPELESS } },
      ]),
    ],
    ['votes without bound', scenarioWith('peer_state', {}, [{ ensure_vote_bit_arrays: { height: 0, size: 2 ** 30 } }])],
    [
      'parts without bound',
      scenarioWith('peer_state', {}, [{ init_proposal_block_parts: { total: 2 ** 32 - 1, hash: '' } }]),
    ],
    [
      'a proposal of parts without bound',
      scenarioWith('peer_state', {}, [
        {
          set_has_proposal: {
            height: 0,
            round: 0,
            pol_round: 0,
            block_id: { hash: '', part_set_header: { total: 2 ** 32 - 1, hash: '' } },
          },
        },
      ]),
    ],
    [
      'a shapeless array',
      scenarioWith('bit_array', { arrays: { a: SHAPELESS } }, [{ get: { array: 'a', index: 64 } }]),
    ],
    ['whether nothing is full', scenarioWith('bit_array', { arrays: { a: '' } }, [{ is_full: { array: 'a' } }])],
    [
      'a negative copy',
      scenarioWith('bit_array', { arrays: { a: 'x' } }, [{ copy_bits: { array: 'a', size: -200, into: 'b' } }]),
    ],
    ['bits without bound', scenarioWith('bit_array', { arrays: {} }, [{ new: { size: 2 ** 40, into: 'b' } }])],
    ['the proof of no item', scenarioWith('crypto', {}, [{ merkle_proof: { items: ['00'], index: 1 } }])],
    ['parts of no data', scenarioWith('crypto', {}, [{ part_set: { data: '', part_size: 4 } }])],
    ['parts of no bytes', scenarioWith('crypto', {}, [{ part_set: { data: '00', part_size: 0 } }])],
    [
      'a set of parts without bound',
      scenarioWith('crypto', {}, [{ part_set_open: { header: { total: 2 ** 32 - 1, hash: '' } } }]),
    ],
    ['a part set that may lack parts', scenarioWith('crypto', {}, [{ part_set_read: {} }])],
    ['sign bytes for the year 10000', scenarioWith('crypto', {}, [{ sign_bytes_vote: { chain_id: 'c', vote: late } }])],
    [
      'a vote set of height 0',
      scenarioWith('vote_set', { chain_id: 'c', height: 0, validators }, [{ size: prevotes }]),
    ],
    [
      'no vote',
      scenarioWith('vote_set', { chain_id: 'c', height: 1, validators }, [{ add_vote: { vote: null, peer: '' } }]),
    ],
    [
      'a vote of the year 10000',
      scenarioWith('vote_set', { chain_id: 'c', height: 1, validators }, [{ add_vote: { vote: late, peer: '' } }]),
    ],
    [
      'a round set back',
      scenarioWith('vote_set', { chain_id: 'c', height: 1, validators }, [
        { set_round: { round: 4 } },
        { set_round: { round: 2 } },
      ]),
    ],
    [
      'a commit without a majority',
      scenarioWith('vote_set', { chain_id: 'c', height: 1, validators }, [{ make_commit: { round: 1 } }]),
    ],
  ])('leaves open what comes of %s, and what follows', (_what, scenario) => {
    const last = scenario.steps.length - 1;
    expect(clausesOf(scenario, crashAt(scenario, last))).toEqual([]);
    const longer = { ...scenario, steps: [...scenario.steps, ...scenario.steps] } as Scenario;
    expect(clausesOf(longer, crashAt(longer, last + 1))).toEqual([]);
  });

  it('leaves open what comes of an array that shows with other words than its size needs', () => {
    const scenario = scenarioWith('bit_array', { arrays: { a: 'x' } }, [
      { from_proto: { bits: 0, elems: [], into: 'a' } },
      { sub: { left: 'a', right: 'a', into: 'b' } },
    ]);
    const after = (array: object | string): Observation => ({
      id: scenario.id,
      steps: [{ state: { a: array as string } }, { crash: 'index out of range' }],
    });
    expect(clausesOf(scenario, after({ bits: 0, elems: ['ffffffffffffffff'] }))).toEqual([]);
    expect(clausesOf(scenario, after(''))).toEqual(['NC-1']);
  });

  it('leaves open a setup that crashes over what it may crash over', () => {
    const scenario = scenarioWith('vote_set', { chain_id: 'c', height: 0, validators }, [{ size: prevotes }]);
    expect(clausesOf(scenario, { id: scenario.id, setup: { crash: 'nil' }, steps: [] })).toEqual([]);
  });
});

describe('the round below the first', () => {
  const scenario = scenarioWith('vote_set', { chain_id: 'c', height: 5, validators }, [
    { set_round: { round: 0 } },
    { set_round: { round: 1 } },
  ]);

  it.each([
    ['cometbft-0.38', ['NC-1']],
    ['kardia', []],
  ])('leaves a crash of the step up from round 0 open only where rounds begin at 1: %s', (profile, clauses) => {
    const { dialect } = PROFILES[profile] as Reference;
    const breaches = checkInvariants(scenario, crashAt(scenario, 1), [noCrash], dialect);
    expect(breaches.map(({ clause }) => clause)).toEqual(clauses);
  });
});
