// The wire: worked encodings, and what a library of protobuf would do differently.

import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { LooseMessage } from '#spec';
import { describe, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { kardia } from '../reference.ts';
import { kardiaAtPin } from '../../variants/profiles.ts';

const context = (reference = kardia): Context => ({
  dialect: reference.dialect,
  rules: reference.rules,
  fired: [],
  choose: () => {
    throw new Error('nothing to choose');
  },
});

const decode = (bytes: string, reference = kardia) =>
  reference.rules.decodeMessage(context(reference), hexToBytes(bytes));

const encode = (message: LooseMessage | null, reference = kardia) => {
  const encoded = reference.rules.encodeMessage(context(reference), message);
  return 'error' in encoded ? encoded : bytesToHex(encoded.bytes);
};

const H1 = bytesToHex(Uint8Array.from({ length: 32 }, (_, index) => index + 1));
const H2 = bytesToHex(Uint8Array.from({ length: 32 }, (_, index) => index + 33));

describe('encodeMessage', () => {
  it.each<[string, LooseMessage, string]>([
    [
      'NewRoundStep',
      { new_round_step: { height: 5, round: 2, step: 3, seconds_since_start_time: 7, last_commit_round: 1 } },
      '0a0a08051002180320072801',
    ],
    ['HasVote', { has_vote: { height: 5, round: 2, type: 'precommit', index: 3 } }, '3a080805100218022003'],
    [
      'ProposalPOL',
      { proposal_pol: { height: 5, proposal_pol_round: 1, proposal_pol: 'xx_x' } },
      '220b080510011a05080412010b',
    ],
    [
      'NewValidBlock',
      {
        new_valid_block: {
          height: 5,
          round: 2,
          block_part_set_header: { total: 3, hash: H2 },
          block_parts: 'x_x',
          is_commit: true,
        },
      },
      `1233080510021a2408031220${H2}220508031201052801`,
    ],
  ])('writes %s, and reads it back [WF-PR-1]', (_name, message, bytes) => {
    expect(encode(message)).toBe(bytes);
    expect(decode(bytes)).toEqual({ message });
  });

  it('writes an array without words as an empty one, and the zero block id in full [WF-ENC-2] [WF-PR-10]', () => {
    const zero = `22460a20${'00'.repeat(32)}12221220${'00'.repeat(32)}`;
    expect(encode({ vote_set_bits: { votes: { bits: 4, elems: [] } } })).toBe(`4a4a${zero}2a00`);
  });

  it('refuses what has no encoding [WF-ENC-1] [WF-ENC-3]', () => {
    expect(encode(null)).toEqual({ error: 'message is Nil' });
    expect(encode({ block_part: { part: null } })).toEqual({ error: 'msg to proto error: nil Part' });
    expect(encode({ block_part: null })).toEqual({ error: 'msg to proto error: nil Part' });
    expect(encode({ proposal_pol: { proposal_pol: null } })).toEqual({
      error: 'msg to proto error: nil ProposalPOL',
    });
    expect(() => encode({ proposal_pol: { proposal_pol: null } }, kardiaAtPin)).toThrow('nil pointer');
  });
});

describe('encodeWire', () => {
  it('puts malformed arrays and hashes on the wire as they are', () => {
    const array = { bits: -1, elems: ['00000000000000ff'] };
    const bytes = kardia.rules.encodeWire(context(), {
      vote_set_maj23: { type: 'prevote', block_id: { hash: '0102' } },
    });
    expect(bytesToHex(bytes)).toBe('420a180122060a0201021200');
    expect(bytesToHex(kardia.rules.encodeWire(context(), { proposal_pol: { proposal_pol: array } }))).toContain(
      '1202ff01',
    );
    expect(bytesToHex(kardia.rules.encodeWire(context(), { vote: null }))).toBe('3200');
  });
});

describe('readMessage', () => {
  it('replaces a member of the envelope and merges a sub-message [WF-ENV-3] [WF-PR-7]', () => {
    expect(decode('3a04080510023a0418022003')).toEqual({
      message: { has_vote: { height: 0, round: 0, type: 'precommit', index: 3 } },
    });
    expect(decode(`42540805180122220a20${H1}220412020803222412221220${H2}`)).toMatchObject({
      message: { vote_set_maj23: { block_id: { hash: H1, part_set_header: { total: 3, hash: H2 } } } },
    });
  });

  it('lets the last packed word reach beyond its length [WF-PR-6]', () => {
    expect(decode('220a08051a0608081201ff01')).toMatchObject({
      message: { proposal_pol: { proposal_pol: 'xxxxxxxx' } },
    });
  });

  it.each([
    ['3a08', 'unexpected EOF'],
    ['3a0c088080808080808080808000', 'proto: integer overflow'],
    ['3a80808080808080808001', 'proto: negative length found during unmarshaling'],
    ['54', 'proto: Message: wiretype end group for non-group'],
    ['8280808040080805100218022003', 'proto: Message: illegal tag -2147483648 (wire type 17179869186)'],
    ['5600', 'proto: illegal wireType 6'],
    ['3a030a0105', 'proto: wrong wireType = 2 for field Height'],
    ['', 'consensus: message not recognized: <nil>'],
  ])('rejects %s [WF-ENV-3]', (bytes, error) => {
    expect(decode(bytes)).toEqual({ error });
  });
});

describe('decodeMessage', () => {
  const vote = (fields: string) => `32${length(`0a${length(fields)}${fields}`)}0a${length(fields)}${fields}`;
  const length = (hex: string) => (hex.length / 2).toString(16).padStart(2, '0');
  const signature = `4241${'07'.repeat(65)}`;

  it('tells an absent time from an empty one [WF-PR-8]', () => {
    expect(decode(vote(`08011005${signature}`))).toMatchObject({
      message: { vote: { timestamp: { seconds: -62135596800, nanos: 0 } } },
    });
    expect(decode(vote(`080110052a00${signature}`))).toMatchObject({
      message: { vote: { timestamp: { seconds: 0, nanos: 0 } } },
    });
  });

  it('rejects what the pin accepts: height 0, a short signature, a short address [WF-V-D1] [WF-PR-9]', () => {
    for (const fields of [`0801${signature}`, '08011005420107', `08011005${signature}320101`]) {
      expect(decode(vote(fields))).toHaveProperty('error');
      expect(decode(vote(fields), kardiaAtPin)).toHaveProperty('message');
    }
  });

  it('cuts a step to 8 bits at the pin only [WF-NRS-D1]', () => {
    expect(decode('0a03188302')).toEqual({ error: 'invalid step' });
    expect(decode('0a03188302', kardiaAtPin)).toMatchObject({ message: { new_round_step: { step: 3 } } });
  });
});
