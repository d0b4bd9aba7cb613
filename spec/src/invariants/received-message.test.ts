// What counts as well formed, and what missing fields become.

import { describe, expect, it } from 'vitest';
import type { LooseMessage } from '../message.ts';
import { receivedMessage } from './received-message.ts';

const HASH = 'a5'.repeat(32);
const ID = { hash: HASH, part_set_header: { total: 3, hash: HASH } };
const SIGNATURE = '00'.repeat(65);

describe('receivedMessage', () => {
  it('fills in zeros', () => {
    expect(receivedMessage({ has_vote: { type: 'prevote' } })).toEqual({
      has_vote: { height: 0, round: 0, type: 'prevote', index: 0 },
    });
    expect(receivedMessage({ vote_set_bits: { type: 'prevote', votes: null, block_id: {} } })).toMatchObject({
      vote_set_bits: { block_id: null, votes: '' },
    });
    expect(receivedMessage({ vote: { type: 'prevote', height: 1, signature: SIGNATURE } })).toMatchObject({
      vote: { timestamp: { seconds: -62135596800, nanos: 0 }, validator_address: '0'.repeat(40) },
    });
  });

  const malformed: readonly LooseMessage[] = [
    {},
    { has_vote: { type: 'prevote' }, vote_set_maj23: { type: 'prevote' } },
    { has_vote: { type: 3 } },
    { new_round_step: { height: 1, step: 9 } },
    { new_round_step: { height: 1, step: 257 } },
    { new_valid_block: { block_part_set_header: { total: 3, hash: HASH }, block_parts: 'xx' } },
    { new_valid_block: { block_part_set_header: { total: 3, hash: HASH }, block_parts: { bits: 3, elems: [] } } },
    { proposal_pol: { proposal_pol: '' } },
    { proposal_pol: { proposal_pol: null } },
    { proposal: { round: 2, pol_round: 2, block_id: ID, signature: SIGNATURE } },
    { proposal: { round: 2, block_id: ID, signature: '00' } },
    {
      proposal: {
        round: 2,
        block_id: { hash: HASH, part_set_header: { total: 1602, hash: HASH } },
        signature: SIGNATURE,
      },
    },
    { vote: { type: 'prevote', height: 0, signature: SIGNATURE } },
    { vote: { type: 'prevote', height: 1, signature: SIGNATURE, block_id: { hash: HASH } } },
    { vote_set_maj23: { type: 'prevote', block_id: { hash: 'a5', part_set_header: ID.part_set_header } } },
    { block_part: { part: { index: 1, bytes: '', proof: { total: 2, index: 0, leaf_hash: HASH, aunts: [HASH] } } } },
  ];
  for (const message of malformed)
    it(`refuses ${JSON.stringify(message).slice(0, 120)}`, () => {
      expect(receivedMessage(message)).toBeUndefined();
    });
});
