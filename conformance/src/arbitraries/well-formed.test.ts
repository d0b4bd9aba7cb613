import { describe, expect, it } from 'vitest';
import type { CodecStep, PeerStateScenario, PeerStateSetup, PeerStateStep, Scenario, VoteSetStep } from '#spec';
import { isWellFormedScenario } from './well-formed.ts';

const HASH = 'a5'.repeat(32);
const header = (total: number) => ({ total, hash: HASH });

const peerState = (steps: PeerStateStep[], setup: PeerStateSetup = {}): PeerStateScenario => ({
  id: 'peer_state/test/case',
  title: '',
  level: 'peer_state',
  clauses: [],
  setup,
  steps,
});

const announce = (height: number | string, round: number, step: number, lastCommitRound: number): PeerStateStep => ({
  apply_new_round_step: { height, round, step, seconds_since_start_time: 0, last_commit_round: lastCommitRound },
});
const pol = (height: number, votes: string | null): PeerStateStep => ({
  apply_proposal_pol: { height, proposal_pol_round: 1, proposal_pol: votes },
});
const ensure = (height: number, size: number): PeerStateStep => ({ ensure_vote_bit_arrays: { height, size } });
const block = (total: number, parts: string | null): PeerStateStep => ({
  apply_new_valid_block: {
    height: 1,
    round: 1,
    block_part_set_header: header(total),
    block_parts: parts,
    is_commit: false,
  },
});
const hasVote = (type: 'prevote' | number): PeerStateStep => ({
  apply_has_vote: { height: 1, round: 1, type, index: 0 },
});
const setBits = (votes: string | { bits: number; elems: string[] } | null): PeerStateStep => ({
  apply_vote_set_bits: { message: { height: 1, round: 1, type: 'prevote', block_id: null, votes }, ours: '____' },
});
const pick = (size: number, bits: string | null, type: 'prevote' | number = 'prevote'): PeerStateStep => ({
  pick_vote_to_send: { height: 1, round: 1, type, size, bits, is_commit: false },
});

const bitArrays = (arrays: Record<string, string | null>, steps: Scenario['steps']): Scenario =>
  ({ ...peerState([]), level: 'bit_array', setup: { arrays }, steps }) as unknown as Scenario;

describe('isWellFormedScenario', () => {
  it.each<[string, Scenario]>([
    ['no steps', peerState([])],
    ['the initial height, then the next', peerState([announce(1, 1, 1, 0), announce(2, 1, 1, 1)])],
    ['no initial height', peerState([announce(7, 1, 1, 3), announce(9, 1, 8, 1)])],
    [
      'the largest heights',
      peerState([announce('18446744073709551614', 1, 1, 0), announce('18446744073709551615', 1, 1, 2)]),
    ],
    ['sizes that differ between heights', peerState([ensure(1, 4), ensure(2, 7), pol(1, 'xx__')])],
    ['a size of 0', peerState([ensure(1, 4), ensure(1, 0), pick(0, null), pick(0, '')])],
    ['an empty VoteSetBits', peerState([setBits(''), setBits('xxxx')])],
    ['a local source without a type', peerState([pick(4, '____', 0)])],
    ['parts of the header', peerState([block(3, 'x_x')])],
  ])('accepts %s', (_name, scenario) => {
    expect(isWellFormedScenario(scenario)).toBe(true);
  });

  it.each<[string, Scenario]>([
    ['height 0', peerState([announce(0, 1, 1, 0)])],
    ['round 0', peerState([announce(1, 0, 1, 0)])],
    ['step 0', peerState([announce(1, 1, 0, 0)])],
    ['step 9', peerState([announce(1, 1, 9, 0)])],
    ['two initial heights', peerState([announce(1, 1, 1, 0), announce(2, 1, 1, 0)])],
    ['a height below the initial one', peerState([announce(5, 1, 1, 0), announce(4, 1, 1, 1)])],
    ['height 1 with a last commit', peerState([announce(1, 1, 1, 1)])],
    ['a POL of another size', peerState([ensure(1, 4), pol(1, 'xxx')])],
    ['no POL', peerState([pol(1, null)])],
    ['votes of another size', peerState([ensure(1, 4), setBits('xxxxx')])],
    ['words that disagree with the size', peerState([setBits({ bits: 4, elems: [] })])],
    ['a vote without a type', peerState([hasVote(0)])],
    ['fewer parts than the header has', peerState([block(3, 'x_')])],
    ['no parts', peerState([block(0, '')])],
    ['too many parts', peerState([{ init_proposal_block_parts: header(1602) }])],
    ['a source of another size than its bits', peerState([pick(4, '___')])],
  ])('refuses %s', (_name, scenario) => {
    expect(isWellFormedScenario(scenario)).toBe(false);
  });

  it('looks at level bit_array as well', () => {
    const message = (bits: number, elems: string[]) => [{ from_proto: { bits, elems, into: 'a' } }];
    expect(
      isWellFormedScenario(bitArrays({ a: 'x_', b: null }, message(65, ['ffffffffffffffff', '0000000000000001']))),
    ).toBe(true);
    expect(isWellFormedScenario(bitArrays({}, message(65, ['ffffffffffffffff', '0000000000000002'])))).toBe(false);
    expect(isWellFormedScenario(bitArrays({}, message(65, ['ffffffffffffffff'])))).toBe(false);
    expect(isWellFormedScenario(bitArrays({}, message(-1, [])))).toBe(false);
    expect(isWellFormedScenario(bitArrays({ a: '' }, [{ copy_bits: { array: 'a', size: -1, into: 'b' } }]))).toBe(
      false,
    );
  });

  const codec = (steps: CodecStep[]): Scenario => ({ ...peerState([]), level: 'codec', setup: {}, steps });

  it.each<[string, boolean, CodecStep]>([
    ['canonical bytes', true, { decode: { bytes: '3a080805100218022003' } }],
    ['superfluous bytes of a number', false, { decode: { bytes: '3a09088500100218022003' } }],
    ['an unknown field', false, { decode: { bytes: '3a0808051002180220037801' } }],
    ['a zero that is written', false, { decode: { bytes: '3a080805100218022000' } }],
    ['no bytes', false, { decode: { bytes: '' } }],
    ['a message that is refused', false, { encode: { message: { has_vote: { type: 0 } } } }],
    ['a message with zeros', true, { encode: { message: { has_vote: { height: 1, type: 'prevote' } } } }],
    [
      'a height below the initial one',
      false,
      { validate_height: { message: { new_round_step: { height: 4, last_commit_round: 1 } }, initial_height: 5 } },
    ],
  ])('at level codec: %s, %s', (_name, expected, step) => {
    expect(isWellFormedScenario(codec([step]))).toBe(expected);
  });

  it('at level vote_set: a vote, not two that contradict each other', () => {
    const vote = (hash: string): VoteSetStep => ({
      add_vote: {
        vote: {
          type: 'prevote',
          height: 1,
          round: 1,
          block_id: { hash, part_set_header: header(1) },
          timestamp: { seconds: 0, nanos: 0 },
          validator_index: 0,
        },
        peer: 'a',
      },
    });
    const votes = (steps: VoteSetStep[], height = 1): Scenario => ({
      ...peerState([]),
      level: 'vote_set',
      setup: { chain_id: 'kai', height, validators: [{ private_key: '01'.repeat(32), power: 1 }] },
      steps,
    });
    expect(isWellFormedScenario(votes([vote(HASH), vote(HASH)]))).toBe(true);
    expect(isWellFormedScenario(votes([vote(HASH), vote('b6'.repeat(32))]))).toBe(false);
    expect(isWellFormedScenario(votes([vote(HASH)], 0))).toBe(false);
    expect(isWellFormedScenario(votes([{ make_commit: { round: 1 } }]))).toBe(false);
  });
});
