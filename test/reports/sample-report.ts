// Reports made by hand for the tests of the reporters: one that conforms, and one with a bit of everything, hostile texts included.

import { KARDIA, type Scenario } from '#spec';
import type { Clause } from '#spec';
import type { Registry } from '../../conformance/src/registry/registry.ts';
import type { Failure, Report } from '../../conformance/src/run/report.ts';

/** What a hostile subject or vector may bring: markup of every format, control characters, line breaks, fences. */
export const HOSTILE =
  'a|b <img src=x> & "q" \'s\' `c` ```d ]]> <!-- \u001b[31mred\u009b31m\u0007 \u202e x\ny\r\nz \ufffe _*_';

const NO_COUNTS = {
  planned: 0,
  scenarios: 0,
  steps: 0,
  passed: 0,
  failed: 0,
  unsupported: 0,
  notSent: 0,
  crashed: 0,
  faults: 0,
  suiteFaults: 0,
  shortened: 0,
  avoided: 0,
  notSearched: 0,
};

const scenario = (id: string): Scenario => ({
  id,
  title: HOSTILE,
  level: 'peer_state',
  clauses: ['PS-NRS-4'],
  setup: {},
  steps: [
    { apply_new_round_step: { height: 5, round: 1, step: 3, seconds_since_start_time: 0, last_commit_round: 1 } },
    { ensure_vote_bit_arrays: { height: 5, size: 70 } },
    { set_has_vote: { height: 5, round: 1, type: 'prevote', index: 3 } },
  ],
});

const states = [
  { ...KARDIA.newPeerRoundState, height: 5, round: 1, step: 3, last_commit_round: 1 },
  { ...KARDIA.newPeerRoundState, height: 5, round: 1, step: 3, last_commit_round: 1, prevotes: '_'.repeat(70) },
];

/** A failure found in a vector, of a clause of the report. */
export const vectorFailure: Failure = {
  finding: {
    oracle: 'reference',
    clause: 'PS-NRS-4',
    step: 1,
    place: 'state.precommits',
    operation: 'apply_new_round_step',
    expected: '_'.repeat(70),
    observed: null,
    message: `ensure_vote_bit_arrays: ${HOSTILE}`,
  },
  others: [
    {
      oracle: 'invariant',
      clause: 'PS-ECC-4',
      by: 'INV-S6',
      headline: 'catchup-round-correct',
      step: 1,
      place: 'state',
      operation: 'apply_new_round_step',
      expected: 'an array',
      observed: HOSTILE,
      message: 'INV-S6 catchup-round-has-array: it has one',
    },
  ],
  scenario: scenario('peer_state/new_round_step/sample'),
  observed: [
    { state: states[0] as object as typeof KARDIA.newPeerRoundState },
    { error: HOSTILE, state: states[1] as typeof KARDIA.newPeerRoundState },
  ],
  origin: { type: 'vector', file: 'vectors/kardia/peer_state/new_round_step.yaml', line: 12 },
  count: 1,
  stderr: `thread 'main' panicked\n${HOSTILE}\n`,
  also: [
    {
      finding: {
        oracle: 'invariant',
        clause: 'PS-ECC-4',
        by: 'INV-S8',
        step: 4,
        place: HOSTILE,
        operation: 'apply_has_vote',
        expected: 'an array',
        observed: HOSTILE,
        message: HOSTILE,
      },
      scenario: 'peer_state/generated/7',
      count: 1_200,
      replay: `gossip-conformance replay ${HOSTILE}`,
    },
  ],
  replay: "gossip-conformance replay vectors/kardia/peer_state/new_round_step.yaml --adapter 'a | b'",
};

const { also: _also, stderr: _stderr, ...alone } = vectorFailure;

/** A generated failure that a list of known failures names. */
const knownFailure: Failure = {
  ...alone,
  finding: {
    ...vectorFailure.finding,
    clause: 'PS-PVS-5',
    step: 2,
    allowed: [1, 3],
    expected: [1, 3],
    observed: 2,
    message: '2 is not in the allowed set {1, 3}',
  },
  others: [],
  scenario: scenario('peer_state/generated/12'),
  origin: { type: 'generated', run: 12, path: '12:0:3', hostile: true },
  count: 1234,
  file: 'counterexamples/ps-pvs-5.yaml',
  replay: 'gossip-conformance replay counterexamples/ps-pvs-5.yaml',
  known: { reason: HOSTILE, link: 'https://example.org/1' },
};

/** A failure of the process, whose clause is none of the report. */
const crashFailure: Failure = {
  ...alone,
  finding: {
    oracle: 'process',
    clause: 'NC-1',
    step: 2,
    place: 'crash',
    operation: 'set_has_vote',
    expected: null,
    observed: 'exited',
    message: "the subject's process exited with code 134",
  },
  others: [],
  observed: [],
  origin: { type: 'generated', run: 3, path: '3', hostile: false },
  replay: 'gossip-conformance replay counterexamples/crash.yaml',
};

/** A run in which everything is as it should be. */
export const conformingReport: Report = {
  format: 1,
  suite: 'gossip-conformance/0.1.0',
  profile: 'kardia',
  subject: {
    name: 'my-node',
    version: '1.2',
    language: 'Go',
    dialect: 'kardia',
    levels: ['peer_state'],
    operations: {},
    limits: [],
  },
  seed: 7,
  durationMs: 3210,
  levels: [
    {
      level: 'peer_state',
      vectors: { ...NO_COUNTS, planned: 100, scenarios: 100, steps: 500, passed: 100 },
      generated: { ...NO_COUNTS, planned: 12_245, scenarios: 12_245, steps: 399_500, passed: 12_245 },
      leftOut: {},
      notSearched: [],
    },
  ],
  clauses: [
    {
      id: 'PS-NRS-1',
      requirement: 'MUST',
      text: 'A state that is not later changes nothing.',
      verdict: 'conforms',
      fired: 10,
      vectors: 3,
      failingVectors: 0,
      failures: 0,
    },
  ],
  failures: [],
  faults: [],
  suiteFaults: [],
  headlines: [
    { name: 'no-vote-sent-twice', holds: true, judged: 12_345 },
    { name: 'catchup-round-correct', holds: true, judged: 12_345 },
    { name: 'block-part-bit-array-monotone', holds: true, judged: 12_345 },
  ],
  disagreements: [],
  unexpectedPasses: [],
  unmatchedEntries: [],
  belowFloor: [],
  extent: { planned: 12_345, judged: { vectors: 100, generated: 12_245 }, knownFailures: 0, floorsFrom: 12_000 },
  notes: [],
  verdict: 'CONFORMS, 100 % of 12,345 scenarios judged',
  exitCode: 0,
  reasons: [],
};

/** A run in which everything went wrong that can. */
export const failingReport: Report = {
  ...conformingReport,
  subject: {
    ...conformingReport.subject,
    name: HOSTILE,
    command: 'node adapter.js',
    operations: { peer_state: ['apply_has_vote'] },
    limits: ['huge_arrays'],
  },
  levels: [
    {
      level: 'peer_state',
      vectors: { ...NO_COUNTS, planned: 100, scenarios: 100, steps: 500, passed: 98, failed: 1, notSent: 1 },
      generated: {
        ...NO_COUNTS,
        planned: 1_020,
        scenarios: 20,
        steps: 60,
        passed: 18,
        failed: 1,
        crashed: 1,
        shortened: 5,
        avoided: 3,
        notSearched: 997,
      },
      leftOut: { apply_has_vote: 4 },
      notSearched: [{ part: 'hostile', scenarios: 997, reason: HOSTILE }],
    },
  ],
  clauses: [
    ...conformingReport.clauses,
    {
      id: 'PS-NRS-4',
      requirement: 'MUST',
      text: `precommits: ${HOSTILE}`,
      verdict: 'violated',
      fired: 4,
      vectors: 1,
      failingVectors: 0,
      failures: 1,
    },
    {
      id: 'PS-PVS-5',
      requirement: 'MUST',
      text: 'any missing vote',
      verdict: 'known-failure',
      fired: 4,
      vectors: 0,
      failingVectors: 0,
      failures: 1,
    },
    {
      id: 'PS-AHV-1',
      requirement: 'SHOULD',
      text: 'of the height of the peer',
      verdict: 'not-reached',
      fired: 0,
      vectors: 0,
      failingVectors: 0,
      failures: 0,
    },
    {
      id: 'AL-6',
      requirement: 'MAY',
      text: 'one lock',
      verdict: 'untestable',
      fired: 0,
      vectors: 0,
      failingVectors: 0,
      failures: 0,
      reason: 'no adapter shows locks',
    },
    {
      id: 'PS-AHV-2',
      requirement: 'MUST',
      text: 'of any height',
      verdict: 'not-driven',
      fired: 0,
      vectors: 0,
      failingVectors: 0,
      failures: 0,
      reason: 'the adapter declares huge_arrays',
    },
  ],
  failures: [vectorFailure, knownFailure, crashFailure],
  faults: [{ code: 'garbage', detail: HOSTILE, scenario: 'peer_state/generated/4', count: 2 }],
  suiteFaults: [
    {
      code: 'suite-fault',
      at: 'judging',
      message: HOSTILE,
      scenario: scenario('peer_state/generated/9'),
      count: 2,
      replay: `gossip-conformance replay ${HOSTILE}`,
    },
  ],
  headlines: [
    { name: 'no-vote-sent-twice', holds: true, judged: 118 },
    { name: 'catchup-round-correct', holds: false, judged: 118 },
    { name: 'block-part-bit-array-monotone', holds: true, judged: 0 },
  ],
  unexpectedPasses: [{ entry: 'PS-SHV-1', reason: 'fixed upstream' }],
  unmatchedEntries: [{ entry: `SL-1 ${HOSTILE}`, why: 'level reactor was not run' }],
  belowFloor: [{ clause: 'PS-ECC-5', fired: 1, floor: 20 }],
  extent: {
    planned: 120,
    judged: { vectors: 99, generated: 19 },
    knownFailures: 1,
    withoutFloors: 'budget',
    floorsFrom: 16_000,
  },
  notes: [HOSTILE],
  verdict:
    'DOES NOT CONFORM with 2 failures and 1 known one, as far as 99 golden vectors and 19 generated scenarios tell: floors need 16,000',
  exitCode: 1,
  reasons: ['2 failures', HOSTILE],
};

const clause = (id: string, levels: Clause['levels']): Clause => ({
  id,
  level: 'MUST',
  text: id,
  source: 'consensus/manager.go:1',
  heading: 'PickSendVote',
  levels,
  since: '0.1.0',
});

/** A registry with the levels of the clauses of these reports. */
export const sampleRegistry: Registry = {
  clauses: new Map(
    [
      ...['PS-NRS-1', 'PS-NRS-4', 'PS-PVS-5', 'PS-AHV-1', 'PS-AHV-2'].map((id) => clause(id, ['peer_state'])),
      clause('AL-6', []),
    ].map((each) => [each.id, each]),
  ),
  faults: new Map(),
  errata: new Map(),
  knows: () => true,
};
