// Whether a scenario of level peer_state holds only what correct nodes send and hold.

import {
  compareUint64,
  type BitArrayValue,
  type Dialect,
  type PeerRoundStateValue,
  type PeerStateScenario,
  type PeerStateStep,
  type Uint64,
  type VoteType,
} from '#spec';

/** MaxBlockPartsCount (types/params.go:35). */
const PARTS_MAX = 1601;

/** Collects what must agree over a whole scenario; every method says whether it still does. */
interface Agreement {
  /** Votes or a validator count of one height: a height has one number of validators. */
  readonly size: (height: Uint64, size: number) => boolean;
  /** An array of votes; `null` agrees with anything. */
  readonly votes: (height: Uint64, votes: BitArrayValue) => boolean;
  /** The commit round announced with a height: none at the initial height and nowhere else. */
  readonly announced: (height: Uint64, lastCommitRound: number) => boolean;
}

const startAgreement = ({ noRound }: Dialect): Agreement => {
  const sizes = new Map<Uint64, number>();
  let initial: Uint64 | undefined;
  let lowestAbove: Uint64 | undefined;
  const size = (height: Uint64, count: number): boolean => {
    const known = sizes.get(height);
    if (known === undefined) sizes.set(height, count);
    return known === undefined || known === count;
  };
  return {
    size,
    votes: (height, votes) => votes === null || (typeof votes === 'string' && size(height, votes.length)),
    announced: (height, lastCommitRound) => {
      if (compareUint64(height, 0) <= 0) return false;
      if (lastCommitRound === noRound) {
        if (initial !== undefined && initial !== height) return false;
        initial = height;
      } else if (lowestAbove === undefined || compareUint64(height, lowestAbove) < 0) {
        lowestAbove = height;
      }
      return lowestAbove === undefined || compareUint64(lowestAbove, initial ?? 1) > 0;
    },
  };
};

const isVote = (type: VoteType): boolean => typeof type === 'string';

const isWellFormedState = (
  { firstRound, noRound }: Dialect,
  state: PeerRoundStateValue,
  agreement: Agreement,
): boolean => {
  if (compareUint64(state.height, 0) <= 0) return false;
  const { proposal_block_parts: parts, proposal_block_parts_header: header } = state;
  const below = typeof state.height === 'number' ? state.height - 1 : (BigInt(state.height) - 1n).toString();
  return (
    state.step >= 1 &&
    state.step <= 8 &&
    state.round >= firstRound &&
    agreement.announced(state.height, state.last_commit_round) &&
    (parts === null
      ? header.total === 0
      : typeof parts === 'string' && parts.length === header.total && header.total > 0) &&
    header.total <= PARTS_MAX &&
    (state.proposal_pol_round === noRound || state.proposal) &&
    (state.catchup_commit_round === noRound || state.catchup_commit !== null) &&
    agreement.votes(state.height, state.proposal_pol) &&
    agreement.votes(state.height, state.prevotes) &&
    agreement.votes(state.height, state.precommits) &&
    agreement.votes(state.height, state.catchup_commit) &&
    agreement.votes(canonicalBelow(below), state.last_commit)
  );
};

const canonicalBelow = (below: number | string): Uint64 =>
  typeof below === 'string' && Number.isSafeInteger(Number(below)) ? Number(below) : below;

const isWellFormedStep = ({ firstRound }: Dialect, step: PeerStateStep, agreement: Agreement): boolean => {
  if ('apply_new_round_step' in step) {
    const { height, round, step: announced, last_commit_round: lastCommitRound } = step.apply_new_round_step;
    return announced >= 1 && announced <= 8 && round >= firstRound && agreement.announced(height, lastCommitRound);
  }
  if ('apply_new_valid_block' in step) {
    const { block_part_set_header: header, block_parts: parts } = step.apply_new_valid_block;
    return typeof parts === 'string' && parts.length === header.total && header.total > 0 && header.total <= PARTS_MAX;
  }
  if ('apply_proposal_pol' in step) {
    const { height, proposal_pol: pol } = step.apply_proposal_pol;
    return typeof pol === 'string' && pol.length > 0 && agreement.size(height, pol.length);
  }
  if ('apply_has_vote' in step) return isVote(step.apply_has_vote.type);
  if ('set_has_vote' in step) return isVote(step.set_has_vote.type);
  if ('apply_vote_set_bits' in step) {
    const { message, ours } = step.apply_vote_set_bits;
    if (!isVote(message.type) || typeof message.votes !== 'string' || ours === '') return false;
    // An empty array is what a node sends that does not track the round.
    return (
      (message.votes === '' || agreement.size(message.height, message.votes.length)) &&
      agreement.votes(message.height, ours)
    );
  }
  if ('set_has_proposal' in step) return (step.set_has_proposal.block_id?.part_set_header.total ?? 0) <= PARTS_MAX;
  if ('init_proposal_block_parts' in step) return step.init_proposal_block_parts.total <= PARTS_MAX;
  if ('set_has_proposal_block_part' in step) return true;
  if ('ensure_vote_bit_arrays' in step) {
    const { height, size } = step.ensure_vote_bit_arrays;
    return size === 0 || agreement.size(height, size);
  }
  const { height, size, bits } = 'pick_vote_to_send' in step ? step.pick_vote_to_send : step.pick_send_vote;
  if (size === 0) return bits === null || bits === '';
  return agreement.size(height, size) && (bits === null || (typeof bits === 'string' && bits.length === size));
};

/**
 * Whether correct nodes alone can bring the scenario about: every height has one number of validators and all votes that size; rounds, steps
 * and last commit rounds of a NewRoundStep are valid for one initial height; parts and header agree and are within bounds; votes have a type (a
 * local source may lack one); a state set from outside obeys INV-S1 to INV-S8.
 */
export const isWellFormedPeerState = (dialect: Dialect, { setup, steps }: PeerStateScenario): boolean => {
  const agreement = startAgreement(dialect);
  if (setup.state !== undefined && !isWellFormedState(dialect, setup.state, agreement)) return false;
  if (setup.share !== undefined) {
    const { state } = setup;
    if (state === undefined || state.precommits === null || state.precommits !== state.catchup_commit) return false;
    if (state.catchup_commit_round !== state.round) return false;
  }
  return steps.every((step) => isWellFormedStep(dialect, step, agreement));
};
