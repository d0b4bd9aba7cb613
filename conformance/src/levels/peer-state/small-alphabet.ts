// The steps that an exhaustive search is made of: every call on a peer state within two heights, three rounds, two validators and one block of one
// part. Proposal and POL are of round 1 or none; bit arrays that come from a peer name validator 0, those to send from have both.

import type { PeerStateStep } from '#spec';

const HEIGHTS = [1, 2] as const;
const ROUNDS = [1, 2, 3] as const;
const VALIDATORS = [0, 1] as const;
const TYPES = ['prevote', 'precommit'] as const;
const FLAGS = [false, true] as const;
/** Of a peer that begins a round, and of one that is within it. */
const STEPS = [1, 4] as const;

const HEADER = { total: 1, hash: 'a5'.repeat(32) } as const;
const BLOCK_ID = { hash: 'a5'.repeat(32), part_set_header: HEADER } as const;
const ONE = 'x_';
const BOTH = 'xx';

const rounds = HEIGHTS.flatMap((height) => ROUNDS.map((round) => ({ height, round })));
const voteKeys = rounds.flatMap((key) => TYPES.map((type) => ({ ...key, type })));
const votes = voteKeys.flatMap((key) => VALIDATORS.map((index) => ({ ...key, index })));
const votesToSend = voteKeys.flatMap((key) =>
  FLAGS.map((is_commit) => ({ ...key, size: VALIDATORS.length, bits: BOTH, is_commit })),
);

/** Every step, in the order of the operations. */
export const SMALL_ALPHABET: readonly PeerStateStep[] = [
  ...rounds.flatMap((key) =>
    STEPS.flatMap((step) =>
      [1, 2].map((last_commit_round) => ({
        apply_new_round_step: { ...key, step, seconds_since_start_time: 0, last_commit_round },
      })),
    ),
  ),
  ...rounds.flatMap((key) =>
    FLAGS.map((is_commit) => ({
      apply_new_valid_block: { ...key, block_part_set_header: HEADER, block_parts: '_', is_commit },
    })),
  ),
  ...HEIGHTS.map((height) => ({ apply_proposal_pol: { height, proposal_pol_round: 1, proposal_pol: ONE } })),
  ...votes.map((vote) => ({ apply_has_vote: vote })),
  ...voteKeys.flatMap((key) =>
    [null, ONE].map((ours) => ({ apply_vote_set_bits: { message: { ...key, block_id: BLOCK_ID, votes: ONE }, ours } })),
  ),
  ...rounds.flatMap((key) =>
    [0, 1].map((pol_round) => ({ set_has_proposal: { ...key, pol_round, block_id: BLOCK_ID } })),
  ),
  { init_proposal_block_parts: HEADER },
  ...rounds.map((key) => ({ set_has_proposal_block_part: { ...key, index: 0 } })),
  ...votes.map((vote) => ({ set_has_vote: vote })),
  ...HEIGHTS.map((height) => ({ ensure_vote_bit_arrays: { height, size: VALIDATORS.length } })),
  ...votesToSend.map((key) => ({ pick_vote_to_send: key })),
  ...votesToSend.flatMap((key) => (['ok', 'fail'] as const).map((link) => ({ pick_send_vote: { ...key, link } }))),
];

/** What the alphabet is made of, in words. */
export const SMALL_SCOPE = `${HEIGHTS.length} heights, ${ROUNDS.length} rounds, ${VALIDATORS.length} validators`;
