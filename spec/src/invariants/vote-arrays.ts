// The fields of a peer round state that hold votes.

export const VOTE_ARRAYS = ['prevotes', 'precommits', 'catchup_commit', 'last_commit', 'proposal_pol'] as const;

export type VoteArray = (typeof VOTE_ARRAYS)[number];
