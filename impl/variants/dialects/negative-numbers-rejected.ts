// Signed numbers in the Tendermint family: which of them a message may not have below zero. No released version looks at the round of
// a VoteSetBits, so that -1 reaches the catch-up commit of a peer that has none; here it is refused like any other.
// Source: the ValidateBasic functions of tendermint v0.34.24, consensus/reactor.go:1536-1812, types/vote.go:159-203,
// types/proposal.go:49-81, crypto/merkle/proof.go:97-117.

import { compareUint64, type Int64, type Message } from '#spec';
import type { Variant } from '../../src/reference.ts';

type Least = readonly [name: string, value: Int64, least: number];

/** The height and round of a message that names nothing else which counts. */
const numbered = (
  message: Extract<Message, { new_valid_block: unknown } | { vote_set_maj23: unknown } | { vote_set_bits: unknown }>,
): { readonly height: Int64; readonly round: number } => {
  if ('new_valid_block' in message) return message.new_valid_block;
  return 'vote_set_maj23' in message ? message.vote_set_maj23 : message.vote_set_bits;
};

/** The numbers of a message that have a least value. */
const leastValues = (message: Message): readonly Least[] => {
  if ('new_round_step' in message) {
    const { height, round, last_commit_round } = message.new_round_step;
    return [...placeOf(height, round), ['last commit round', last_commit_round, -1]];
  }
  if ('proposal' in message) {
    const { height, round, pol_round } = message.proposal;
    return [...placeOf(height, round), ['POL round', pol_round, -1]];
  }
  if ('proposal_pol' in message) {
    const { height, proposal_pol_round } = message.proposal_pol;
    return placeOf(height, proposal_pol_round);
  }
  if ('block_part' in message) {
    const { height, round, part } = message.block_part;
    return [...placeOf(height, round), ['proof total', part.proof.total, 0], ['proof index', part.proof.index, 0]];
  }
  if ('vote' in message) {
    const { height, round, validator_index } = message.vote;
    return [...placeOf(height, round), ['validator index', validator_index, 0]];
  }
  if ('has_vote' in message) {
    const { height, round, index } = message.has_vote;
    return [...placeOf(height, round), ['validator index', index, 0]];
  }
  if ('has_proposal_block_part' in message) {
    const { height, round, index } = message.has_proposal_block_part;
    return [
      ['height', height, 1],
      ['round', round, 0],
      ['part index', index, 0],
    ];
  }
  const { height, round } = numbered(message);
  return placeOf(height, round);
};

const placeOf = (height: Int64, round: number): readonly Least[] => [
  ['height', height, 0],
  ['round', round, 0],
];

const firstBelow = (values: readonly Least[]): string | undefined => {
  const below = values.find(([, value, least]) => compareUint64(value, least) < 0);
  return below === undefined ? undefined : `expected ${below[0]} of at least ${below[2]}, got ${below[1]}`;
};

export const negativeNumbersRejected: Variant = {
  id: 'TM-negative-numbers-rejected',
  type: 'dialect',
  clauses: [
    'WF-NRS-D1',
    'WF-NVB-D3',
    'WF-P-D1',
    'WF-POL-D1',
    'WF-BP-D1',
    'WF-V-D1',
    'WF-HV-D1',
    'WF-M23-D1',
    'WF-VSB-D1',
  ],
  summary: 'negative numbers are rejected, but for -1 where it stands for no round',
  source: 'tendermint v0.34.24, consensus/reactor.go:1536-1812',
  replace: { checkNumbers: (_context, message) => firstBelow(leastValues(message)) },
};

export const proposalHeightPositive: Variant = {
  id: 'V1-proposal-height-positive',
  type: 'dialect',
  clauses: ['WF-P-D1'],
  summary: 'a proposal has a height above 0',
  source: 'cometbft v1.0.1, types/proposal.go:53-55',
  replace: {
    checkNumbers: (_context, message) =>
      firstBelow([
        ...leastValues(message),
        ...('proposal' in message ? [['height', message.proposal.height, 1] as const] : []),
      ]),
  },
};
