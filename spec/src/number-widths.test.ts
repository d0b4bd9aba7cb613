// What a dialect can hold: one value at each bound of each kind of number, and one beyond.

import { describe, expect, it } from 'vitest';
import { DIALECTS } from './dialect.ts';
import { widthProblem } from './number-widths.ts';

const { kardia } = DIALECTS;
const tendermint = DIALECTS['tendermint-0.34'];

describe('widthProblem', () => {
  it.each([
    [kardia, { height: '18446744073709551615', round: 0xffff_ffff }],
    [tendermint, { height: '9223372036854775807', round: -1 }],
    [tendermint, { has_vote: { index: 0x7fff_ffff } }],
    [tendermint, { block_part: { part: { index: 0xffff_ffff } } }],
    [DIALECTS['cometbft-1'], { has_proposal_block_part: { index: -1 } }],
    [DIALECTS['cometbft-0.38'], { vote: { extension: '00' } }],
  ])('finds nothing in what %o can hold', (dialect, value) => {
    expect(widthProblem(dialect, value)).toBeUndefined();
  });

  it.each([
    [kardia, [{ apply_has_vote: { height: -1 } }], [0, 'apply_has_vote', 'height']],
    [kardia, { last_commit: { round: -1 } }, ['last_commit', 'round']],
    [tendermint, { height: '9223372036854775808' }, ['height']],
    [tendermint, { pol_round: 0x8000_0000 }, ['pol_round']],
    [tendermint, { has_vote: { index: 0x8000_0000 } }, ['has_vote', 'index']],
    [tendermint, { proof: { total: '9223372036854775808' } }, ['proof', 'total']],
    [kardia, { vote: { validator_index: -1 } }, ['vote', 'validator_index']],
    [DIALECTS['cometbft-0.38'], { has_proposal_block_part: { index: 0 } }, ['has_proposal_block_part']],
    [tendermint, { vote: { extension_signature: '00' } }, ['vote', 'extension_signature']],
  ])('names the place in what %o cannot hold', (dialect, value, path) => {
    expect(widthProblem(dialect, value)).toMatchObject({ path, expected: expect.stringContaining(dialect.name) });
  });
});
