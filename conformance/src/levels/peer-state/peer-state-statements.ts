// Which operations of level peer_state say something about the peer.

/** The operations on a peer state that say something about the peer; to say it twice adds nothing. */
export const PEER_STATE_STATEMENTS: ReadonlySet<string> = new Set([
  'apply_new_round_step',
  'apply_new_valid_block',
  'apply_proposal_pol',
  'apply_has_vote',
  'apply_vote_set_bits',
  'set_has_proposal',
  'init_proposal_block_parts',
  'set_has_proposal_block_part',
  'set_has_vote',
  'ensure_vote_bit_arrays',
]);
