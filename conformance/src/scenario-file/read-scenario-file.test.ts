// A scenario file is expanded as vectors/README.md says, and what is wrong in it is reported with line, place and expectation.

import { KARDIA } from '#spec';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatInputError } from '../input-error.ts';
import { SPEC_FOLDER } from '../package-root.ts';
import { loadRegistry } from '../registry/load-registry.ts';
import { parseScenarioFile, readScenarioFile } from './read-scenario-file.ts';
import type { ScenarioFile } from './scenario-file.ts';
import { YAML_BYTES_MAX } from './yaml-document.ts';

const read = (text: string): ScenarioFile => {
  const result = parseScenarioFile(text, 'x.yaml');
  if (result.type === 'error') throw new Error(formatInputError(result.error));
  return result.value;
};

const errorOf = (text: string): string => {
  const result = parseScenarioFile(text, 'x.yaml');
  return result.type === 'error' ? formatInputError(result.error) : 'accepted';
};

const FILE = `format: 1
recorded_from: {implementation: go-kardia}
level: peer_state
id_prefix: peer_state/topic/
names:
  header_2: {total: 2, hash: 5a*32}
  block_2: {hash: a5*32, part_set_header: $header_2}
given:
  at_5_2:
    - apply_new_round_step: {height: 5, round: 2, step: 3, seconds_since_start_time: 0, last_commit_round: 1}
      observed: {state: {height: 5, round: 2, step: 3, last_commit_round: 1}}
scenarios:
  - id: first
    title: a title
    clauses: [PS-SHP-5]
    erratum: BUG-2
    given: at_5_2
    steps:
      - set_has_proposal: {height: 5, round: 2, pol_round: 1, block_id: $block_2}
        observed: {state: {proposal: true, proposal_block_parts_header: $header_2, proposal_block_parts: __}}
      - ensure_vote_bit_arrays: {height: "5", size: 70}
        observed: {error: none, choice: true, state: {prevotes: x64_6}}
        expect: {state: {prevotes: _70}}
      - init_proposal_block_parts: {total: 1, hash: "00*32"}
        observed: {crash: why}
        expect: {state: same}

  - id: second
    title: without results
    clauses: []
    setup: {state: {height: "18446744073709551615", prevotes: {bits: 1099511627776, elems: ["0000000000000001"]}}}
    given: at_5_2
    steps: []
`;

/** The file with one line replaced. */
const withLine = (number: number, line: string): string =>
  FILE.split('\n')
    .with(number - 1, line)
    .join('\n');

describe('parseScenarioFile', () => {
  it('expands names, openings, runs, repeats and changes', () => {
    const [first] = read(FILE).scenarios;
    const header = { total: 2, hash: '5a'.repeat(32) };
    const afterOpening = { ...KARDIA.newPeerRoundState, height: 5, round: 2, step: 3, last_commit_round: 1 };
    const afterProposal = {
      ...afterOpening,
      proposal: true,
      proposal_block_parts_header: header,
      proposal_block_parts: '__',
    };
    expect(first).toEqual({
      scenario: {
        id: 'peer_state/topic/first',
        title: 'a title',
        level: 'peer_state',
        clauses: ['PS-SHP-5'],
        setup: {},
        steps: [
          {
            apply_new_round_step: {
              height: 5,
              round: 2,
              step: 3,
              seconds_since_start_time: 0,
              last_commit_round: 1,
            },
          },
          {
            set_has_proposal: {
              height: 5,
              round: 2,
              pol_round: 1,
              block_id: { hash: 'a5'.repeat(32), part_set_header: header },
            },
          },
          { ensure_vote_bit_arrays: { height: 5, size: 70 } },
          { init_proposal_block_parts: { total: 1, hash: '0'.repeat(64) } },
        ],
      },
      erratum: 'BUG-2',
      observed: [
        { state: afterOpening },
        { state: afterProposal },
        { error: 'none', choice: true, state: { ...afterProposal, prevotes: `${'x'.repeat(64)}______` } },
        { crash: 'why' },
      ],
      expect: [
        { state: afterOpening },
        { state: afterProposal },
        { state: { ...afterProposal, prevotes: '_'.repeat(70) } },
        { state: { ...afterProposal, prevotes: '_'.repeat(70) } },
      ],
      dialect: 'kardia',
      file: 'x.yaml',
      line: 13,
    });
  });

  it('completes an initial state with that of a new peer, and takes 2^40 bits in few words', () => {
    expect(read(FILE).scenarios[1]?.scenario.setup).toEqual({
      state: {
        ...KARDIA.newPeerRoundState,
        height: '18446744073709551615',
        prevotes: { bits: 1_099_511_627_776, elems: ['0000000000000001'] },
      },
    });
  });

  it('knows where the scenarios come from', () => {
    expect(read(FILE).origin).toEqual({ type: 'recorded', implementation: 'go-kardia' });
  });

  it('reads whole states where an array has vanished', () => {
    const text = `format: 1
level: bit_array
scenarios:
  - id: a
    title: ""
    clauses: []
    setup: {arrays: {a: x, b: _}}
    steps:
      - size: {array: a}
        observed: {value: 1, whole_state: {b: _}}
`;
    expect(read(text).scenarios[0]?.observed).toEqual([{ value: 1, state: { b: '_' } }]);
  });

  it.each([
    [1, 'format: 2', 'x.yaml:1: format: expected 1, found 2'],
    [
      3,
      'level: codecs',
      'x.yaml:3: level: expected "bit_array", "codec", "crypto", "vote_set", "peer_state" or "reactor", found "codecs"',
    ],
    [
      4,
      'prefix: a',
      'x.yaml:4: prefix: expected no such key, but format, dialect, recorded_from, generated_by, level, id_prefix, names, setup, given or scenarios',
    ],
    [
      6,
      '  header_3: {total: 2, hash: 5a*32}',
      "x.yaml:7: names.block_2.part_set_header: expected a mapping or one of the file's names above, found $header_2, which is not one",
    ],
    [15, '    clauses: PS-SHP-5', 'x.yaml:15: clauses: expected a list, found "PS-SHP-5"'],
    [
      16,
      '    errata: BUG-2',
      'x.yaml:16: errata: expected no such key, but id, title, clauses, erratum, setup, given or steps',
    ],
    [17, '    given: at_5_3', 'x.yaml:17: given: expected the name of an opening below `given`, found at_5_3'],
    [
      19,
      '      - set_proposal: {height: 5}',
      'x.yaml:19: steps[0].set_proposal: expected an operation of level peer_state (apply_new_round_step, apply_new_valid_block, apply_proposal_pol, apply_has_vote, apply_vote_set_bits, set_has_proposal, init_proposal_block_parts, set_has_proposal_block_part, set_has_vote, ensure_vote_bit_arrays, pick_vote_to_send, pick_send_vote), observed or expect',
    ],
    [
      19,
      '      - set_has_proposal: {height: 5, round: -2, pol_round: 1, block_id: $block_2}',
      'x.yaml:19: steps[0].set_has_proposal.round: expected from 0 to 4294967295 in dialect kardia, found -2',
    ],
    [
      19,
      '      - set_has_proposal: {height: 5, rond: 2, pol_round: 1, block_id: $block_2}',
      'x.yaml:19: steps[0].set_has_proposal.round: expected an integer, but it is missing',
    ],
    [
      19,
      '      - set_has_proposal: {height: 5, round: 2, pol_round: 1, pol: 1, block_id: $block_2}',
      'x.yaml:19: steps[0].set_has_proposal.pol: expected no such key, but height, round, pol_round or block_id',
    ],
    [
      19,
      '      - set_has_proposal: {height: five, round: 2, pol_round: 1, block_id: $block_2}',
      'x.yaml:19: steps[0].set_has_proposal.height: expected a decimal 64-bit integer, found "five"',
    ],
    [
      19,
      '      - set_has_proposal: {height: "18446744073709551616", round: 2, pol_round: 1, block_id: $block_2}',
      'x.yaml:19: steps[0].set_has_proposal.height: expected a 64-bit integer, found "18446744073709551616"',
    ],
    [
      19,
      '      - set_has_proposal: {height: 5, round: 2, pol_round: 1, block_id: {hash: a5*31, part_set_header: $header_2}}',
      'x.yaml:19: steps[0].set_has_proposal.block_id.hash: expected a hash: 64 lower-case hex digits, found "a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a...',
    ],
    [
      19,
      '      - set_has_proposal: {height: 5, round: 2, pol_round: 1, block_id: $block}',
      "x.yaml:19: steps[0].set_has_proposal.block_id: expected a mapping or one of the file's names, found $block, which is not one",
    ],
    [
      20,
      '        observed: {state: {proposal: yes}}',
      'x.yaml:20: expected an integer, true, false, null or a text in quotes, found yes',
    ],
    [
      20,
      '        observed: {state: changed}',
      'x.yaml:20: steps[0].observed.state: expected "same" or a mapping, found "changed"',
    ],
    [
      20,
      '        observed: {state: {prevote: x}}',
      'x.yaml:20: steps[0].observed.state.prevote: expected no such key, but height, round, step, proposal, proposal_block_parts_header, proposal_block_parts, proposal_pol_round, proposal_pol, prevotes, precommits, last_commit_round, last_commit, catchup_commit_round or catchup_commit',
    ],
    [
      20,
      '        observed: {state: {prevotes: [x]}}',
      'x.yaml:20: steps[0].observed.state.prevotes: expected null, a text or a mapping, found ["x"]',
    ],
    [
      20,
      '        observed: {state: {prevotes: xox}}',
      'x.yaml:20: steps[0].observed.state.prevotes: expected a bit array: null, a text of x and _, or {bits, elems}, found "xox"',
    ],
    [
      20,
      '        observed: {state: {prevotes: x1099511627776}}',
      'x.yaml:20: steps[0].observed.state.prevotes: expected a bit array: a text of x and _, in runs such as x64_6 of at most 10000 bits, found "x1099511627776"',
    ],
    [
      20,
      '        seen: {state: same}',
      'x.yaml:20: steps[0].seen: expected one operation a step, found set_has_proposal too',
    ],
    [22, '', 'x.yaml:21: steps[1]: expected `observed` on this step, as on the one before'],
    [26, '        observed: {state: same}', "x.yaml:26: expected each key once, found 'observed' again"],
    [28, '  - id: first', 'x.yaml:28: id: expected another id than that of line 13: peer_state/topic/first'],
    [
      31,
      '    setup: {state: {heigth: 5}}',
      'x.yaml:31: setup.state.heigth: expected no such key, but height, round, step, proposal, proposal_block_parts_header, proposal_block_parts, proposal_pol_round, proposal_pol, prevotes, precommits, last_commit_round, last_commit, catchup_commit_round or catchup_commit',
    ],
    [31, '    setup: {arrays: {}}', 'x.yaml:31: setup.arrays: expected no such key, but state or share'],
  ])('refuses line %i as %s', (number, line, error) => {
    expect(errorOf(withLine(number, line))).toBe(error);
  });

  it('refuses names and openings that nothing uses', () => {
    expect(
      errorOf(
        FILE.replaceAll('$header_2}', '{total: 2, hash: 5a*32}}').replaceAll('$header_2', '{total: 2, hash: 5a*32}'),
      ),
    ).toBe('x.yaml:6: names.header_2: expected this to be used below');
  });

  it('refuses results after a crash', () => {
    const text = FILE.replace(
      'observed: {error: none, choice: true, state: {prevotes: x64_6}}',
      'observed: {crash: why}',
    );
    expect(errorOf(text)).toBe('x.yaml:25: steps[2].observed: expected no `observed` after a crash');
  });
});

describe('parseScenarioFile at the levels above', () => {
  const HEAD =
    'format: 1\nlevel: LEVEL\nnames:\n  key: 00*31 04\nsetup: {chain_id: c, height: 5, validators: [{private_key: $key, power: 1}]}\n';
  const file = (level: string, steps: string, head = ''): string =>
    `format: 1\nlevel: ${level}\n${head}scenarios:\n  - id: a\n    title: ""\n    clauses: []\n    steps:\n${steps}`;

  it('merges the setup of a scenario into that of the file', () => {
    const text =
      HEAD.replace('LEVEL', 'vote_set') +
      'scenarios:\n  - {id: a, title: "", clauses: [], steps: []}\n  - {id: b, title: "", clauses: [], setup: {height: 6}, steps: []}\n';
    const validators = [{ private_key: `${'00'.repeat(31)}04`, power: 1 }];
    expect(read(text).scenarios.map(({ scenario }) => scenario.setup)).toEqual([
      { chain_id: 'c', height: 5, validators },
      { chain_id: 'c', height: 6, validators },
    ]);
  });

  it.each([
    [
      ['01', '"1152921504606846974"'],
      ['02', 2],
      /validators: expected powers of at most 2\^60-1 \(1152921504606846975\) together/,
    ],
    [['01', 1], ['01', 2], /validators: expected validators of different private keys/],
    [['01', '"1152921504606846976"'], ['02', 1], /validators\[0\].power: expected a voting power, 1 to 2\^60-1, found/],
    [['01', 0], ['02', 1], /validators\[0\].power: expected a voting power, 1 to 2\^60-1, found 0/],
  ])('refuses the validators %j and %j with their file and line', (first, second, error) => {
    const list = [first, second].map(([key, power]) => `{private_key: 00*31 ${key}, power: ${power}}`).join(', ');
    const text =
      HEAD.replace('LEVEL', 'vote_set') +
      `scenarios:\n  - id: a\n    title: ""\n    clauses: []\n    setup: {height: 6, validators: [${list}]}\n    steps: []\n`;
    expect(errorOf(text)).toMatch(error);
    expect(errorOf(text)).toMatch(/^x\.yaml:\d+: /);
  });

  it('reads the greatest total of powers', () => {
    const text =
      HEAD.replace('LEVEL', 'vote_set') +
      'scenarios:\n  - id: a\n    title: ""\n    clauses: []\n    setup: {height: 6, validators: [{private_key: 01*32, power: "1152921504606846974"}, {private_key: 02*32, power: 1}]}\n    steps: []\n';
    expect(read(text).scenarios[0]?.scenario.setup).toMatchObject({
      validators: [{ power: '1152921504606846974' }, { power: 1 }],
    });
  });

  it.each([
    [
      '{has_votes: {height: 1}}',
      /message: expected a mapping with new_round_step, .* or has_proposal_block_part, found/,
    ],
    ['{has_vote: {heigt: 1}}', /message.has_vote.heigt: expected no such key, but height, round, type or index$/],
    ['{has_vote: {height: "x"}}', /message.has_vote.height: expected a decimal 64-bit integer, found "x"$/],
    ['{vote: {}, has_vote: {}}', /message.has_vote: expected no such key, but vote$/],
    ['{vote: {block_id: {hash: aa*33}}}', /message.vote.block_id.hash: expected a hash: 64 lower-case hex digits/],
    [
      '{vote: {signature: 00*1}}',
      /message.vote.signature: expected bytes: lower-case hex, in repeats such as 00\*31 04/,
    ],
    ['{vote: {signature: 00*5000000}}', /message.vote.signature: expected bytes/],
    ['$message', /message: expected a mapping or one of the file's names, found \$message/],
  ])('refuses the message %s', (message, error) => {
    expect(errorOf(file('codec', `      - encode: {message: ${message}}\n`))).toMatch(error);
  });

  it('refuses short forms that would fill the memory', () => {
    const items = Array.from({ length: 20 }, () => '00*4000000').join(', ');
    expect(errorOf(file('crypto', `      - merkle_root: {items: [${items}]}\n`))).toMatch(
      /items\[8\]: expected short forms of at most 67108864 characters in one file$/,
    );
  });

  it('reads short forms in what operations return, and refuses results of another shape', () => {
    const observing = (result: string) =>
      file('crypto', `      - merkle_root: {items: [00*2]}\n        observed: ${result}\n`);
    expect(read(observing('{value: 00*2}')).scenarios[0]?.observed).toEqual([{ value: '0000' }]);
    expect(errorOf(observing('{value: 7}'))).toMatch(/observed\.value: expected .*found 7$/);
    expect(errorOf(observing('{}'))).toMatch(/observed\.value: expected .*missing$/);
    expect(errorOf(observing('{value: 00*2, slept: 1}'))).toMatch(/slept/);
  });

  it('reads names as the place demands that refers to them, and only names above in names', () => {
    const steps = '      - merkle_root: {items: $items}\n      - part_set: {data: $data, part_size: 1}\n';
    const read1 = read(file('crypto', steps, 'names:\n  data: 00*2\n  items: [$data, ff*2]\n'));
    expect(read1.scenarios[0]?.scenario.steps).toEqual([
      { merkle_root: { items: ['0000', 'ffff'] } },
      { part_set: { data: '0000', part_size: 1 } },
    ]);
    expect(errorOf(file('crypto', steps, 'names:\n  items: [$data, ff*2]\n  data: 00*2\n'))).toBe(
      "x.yaml:4: names.items[0]: expected bytes or one of the file's names above, found $data, which is not one",
    );
    expect(errorOf(file('crypto', '      - merkle_root: {items: $items}\n', 'names:\n  items: [$items]\n'))).toMatch(
      /names above, found \$items/,
    );
  });

  it('reads peers as changes', () => {
    const node = '{height: 1, round: 1, step: 1, proposal: null, parts: null, votes: [], last_commit: null}';
    const head = `setup: {chain_id: c, initial_height: 1, validators: [{private_key: 00*31 04, power: 1}], blocks: {}, store: [], node: ${node}}\n`;
    const steps = [
      '{peers: {p: {}}}',
      '{peers: {p: {height: 5}, q: {round: 1}}}',
      '{peers: same}',
      '{peers: {p: gone}}',
      '{crash: why}',
    ]
      .map((result) => `      - add_peer: {peer: p}\n        observed: ${result}\n`)
      .join('');
    const p = { ...KARDIA.newPeerRoundState, height: 5 };
    const q = { ...KARDIA.newPeerRoundState, round: 1 };
    expect(read(file('reactor', steps, head)).scenarios[0]?.observed).toEqual([
      { peers: { p: KARDIA.newPeerRoundState } },
      { peers: { p, q } },
      { peers: { p, q } },
      { peers: { q } },
      { crash: 'why' },
    ]);
    expect(errorOf(file('reactor', steps.replace('height: 5', 'hight: 5'), head))).toMatch(
      /steps\[1\].observed.peers.p.hight: expected no such key, but height/,
    );
  });
});

describe('readScenarioFile', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scenario-file-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const readText = (text: string | Uint8Array): string => {
    const file = join(folder, 'x.yaml');
    writeFileSync(file, text);
    const registry = loadRegistry(SPEC_FOLDER);
    if (registry.type === 'error') throw new Error(formatInputError(registry.error));
    const result = readScenarioFile(file, registry.value);
    return result.type === 'error' ? formatInputError(result.error).slice(folder.length + 1) : 'accepted';
  };

  it('accepts ids of the registries', () => {
    expect(readText(FILE)).toBe('accepted');
  });

  it('refuses the id of no clause', () => {
    expect(readText(FILE.replace('PS-SHP-5', 'PS-SHP-55'))).toBe(
      'x.yaml:15: clauses[0]: expected the id of a clause, invariant or fault, found PS-SHP-55',
    );
  });

  it('refuses the id of no fault', () => {
    expect(readText(FILE.replace('erratum: BUG-2', 'erratum: PS-SHP-5'))).toBe(
      'x.yaml:16: erratum: expected the id of a fault in faults.yaml, found PS-SHP-5',
    );
  });

  it('refuses bytes that are no text', () => {
    expect(readText(Uint8Array.of(0x61, 0xff))).toBe('x.yaml:1: expected UTF-8 text');
  });

  it('refuses a file that is too large, before it has read all of it', () => {
    expect(readText(Buffer.alloc(YAML_BYTES_MAX + 1, '#'))).toBe(
      `x.yaml:1: expected a file of at most ${YAML_BYTES_MAX} bytes`,
    );
  });

  it.skipIf(process.platform === 'win32')('refuses a file without end', () => {
    const result = readScenarioFile('/dev/zero');
    expect(result.type === 'error' && result.error.code).toBe('bounds');
  });

  it('reports a folder', () => {
    const result = readScenarioFile(folder);
    expect(result.type === 'error' && result.error.code).toBe('unreadable');
  });

  it('reports a file that is not there', () => {
    const result = readScenarioFile(join(folder, 'none.yaml'));
    expect(result.type === 'error' && result.error.code).toBe('unreadable');
  });
});
