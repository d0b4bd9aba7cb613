// What an invariant may need of a scenario, found in one pass over its steps. Each assumption holds up to the first step
// that breaks it, so the steps before a malformed message are still judged. See invariants.md, "How they read an observation".

import { isWellFormed, sizeOf, type BitArrayValue } from '../bit-array.ts';
import { KARDIA, type Dialect } from '../dialect.ts';
import type { PeerRoundStateValue } from '../peer-round-state.ts';
import type { PeerStateArguments, PeerStateOperation, PeerStateStep } from '../peer-state-scenario.ts';
import type { PeerStateScenario } from '../scenario.ts';
import { argumentsOf, operationOf } from '../step.ts';
import { compareUint64, type Uint64 } from '../uint64.ts';
import { heightBelow } from './height-below.ts';

/**
 * - `well-formed`: every array in a step and in the initial state is nil or well formed (WF);
 * - `sizes`: well formed, and all arrays and sizes of one height agree (SIZES); a size of 0 asks for nothing and is left out;
 * - `vote-set-bits-sizes`: sizes, also of the arrays of VoteSetBits (VSB-SIZES); an empty message is allowed;
 * - `parts`: each NewValidBlock brings an array of `total` > 0 bits (PARTS);
 * - `clock`: each NewRoundStep has a height above 0 and a step of 1 to 8 (CLOCK);
 * - `commits`: exactly the NewRoundSteps of the lowest height have no last commit round (COMMITS).
 */
export type Assumption = 'well-formed' | 'sizes' | 'vote-set-bits-sizes' | 'parts' | 'clock' | 'commits';

/** What a scenario tells about itself. */
export interface Assumptions {
  /** What the scenario is written in. */
  readonly dialect: Dialect;
  /** The peer round state before step 0: as the scenario sets it, as the subject reports it, else that of a new peer. */
  readonly initial: PeerRoundStateValue;
  /** For each assumption the index of the first step that breaks it: -1 is the initial state, Infinity no step. */
  readonly brokenAt: Readonly<Record<Assumption, number>>;
  /** The number of validators of each height named, as long as `sizes` holds; the first size given for a height counts. */
  readonly sizes: Pick<ReadonlyMap<Uint64, number>, 'get'>;
  /** The lowest height above 0 that the peer is at or announces; undefined if there is none. */
  readonly lowestHeight: Uint64 | undefined;
}

type Sizes = Map<Uint64, number>;

/** Notes a size, and says whether it agrees with what was noted before. */
const agrees = (sizes: Sizes, height: Uint64, size: number): boolean => {
  const known = sizes.get(height);
  if (known === undefined) sizes.set(height, size);
  return known === undefined || known === size;
};

const arrayAgrees = (sizes: Sizes, height: Uint64, array: BitArrayValue): boolean =>
  array === null || agrees(sizes, height, sizeOf(array));

const stateIsWellFormed = (state: PeerRoundStateValue): boolean =>
  isWellFormed(state.proposal_block_parts) &&
  isWellFormed(state.proposal_pol) &&
  isWellFormed(state.prevotes) &&
  isWellFormed(state.precommits) &&
  isWellFormed(state.catchup_commit) &&
  isWellFormed(state.last_commit);

const stateSizesAgree = (sizes: Sizes, state: PeerRoundStateValue): boolean =>
  arrayAgrees(sizes, state.height, state.prevotes) &&
  arrayAgrees(sizes, state.height, state.precommits) &&
  arrayAgrees(sizes, state.height, state.catchup_commit) &&
  arrayAgrees(sizes, state.height, state.proposal_pol) &&
  arrayAgrees(sizes, heightBelow(state.height), state.last_commit);

const stepIsWellFormed = (operation: PeerStateOperation, input: unknown): boolean => {
  switch (operation) {
    case 'apply_new_valid_block':
      return isWellFormed((input as PeerStateArguments<typeof operation>).block_parts);
    case 'apply_proposal_pol':
      return isWellFormed((input as PeerStateArguments<typeof operation>).proposal_pol);
    case 'apply_vote_set_bits': {
      const { message, ours } = input as PeerStateArguments<typeof operation>;
      return isWellFormed(message.votes) && isWellFormed(ours);
    }
    case 'pick_vote_to_send':
    case 'pick_send_vote':
      return isWellFormed((input as PeerStateArguments<typeof operation>).bits);
    default:
      return true;
  }
};

const stepSizesAgree = (sizes: Sizes, operation: PeerStateOperation, input: unknown): boolean => {
  switch (operation) {
    case 'apply_proposal_pol': {
      const { height, proposal_pol: votes } = input as PeerStateArguments<typeof operation>;
      return arrayAgrees(sizes, height, votes);
    }
    case 'ensure_vote_bit_arrays': {
      const { height, size } = input as PeerStateArguments<typeof operation>;
      return size === 0 || agrees(sizes, height, size);
    }
    case 'pick_vote_to_send':
    case 'pick_send_vote': {
      const { height, size, bits } = input as PeerStateArguments<typeof operation>;
      return size === 0 || (agrees(sizes, height, size) && (bits === null || sizeOf(bits) === size));
    }
    default:
      return true;
  }
};

/** A height whose size is not known yet has no arrays, so any message about it is harmless. */
const voteSetBitsSizesAgree = (sizes: Sizes, input: PeerStateArguments<'apply_vote_set_bits'>): boolean => {
  const size = sizes.get(input.message.height);
  const { votes } = input.message;
  return (
    size === undefined ||
    ((votes === null || sizeOf(votes) === 0 || sizeOf(votes) === size) &&
      (input.ours === null || sizeOf(input.ours) === size))
  );
};

const neverBroken = (): Record<Assumption, number> => ({
  'well-formed': Infinity,
  sizes: Infinity,
  'vote-set-bits-sizes': Infinity,
  parts: Infinity,
  clock: Infinity,
  commits: Infinity,
});

/** The assumptions of a level that has none. */
export const noAssumptions = (dialect: Dialect): Assumptions => ({
  dialect,
  initial: dialect.newPeerRoundState,
  brokenAt: neverBroken(),
  sizes: new Map(),
  lowestHeight: undefined,
});

/** Whether an announcement has no last commit round exactly at the lowest height. */
const fitsInitialHeight = (
  { noRound }: Dialect,
  step: PeerStateStep | undefined,
  lowest: Uint64 | undefined,
): boolean => {
  if (step === undefined || !('apply_new_round_step' in step)) return true;
  const { height, last_commit_round: round } = step.apply_new_round_step;
  return (height === lowest) === (round === noRound);
};

/** How far each assumption holds in `scenario`, of which the subject reports `reported` as the state before step 0. */
export const assumptionsOf = (
  scenario: PeerStateScenario,
  dialect: Dialect = KARDIA,
  reported: PeerRoundStateValue = dialect.newPeerRoundState,
): Assumptions => {
  const broken = neverBroken();
  const sizes: Sizes = new Map();
  const initial = scenario.setup.state ?? reported;
  if (initial !== dialect.newPeerRoundState) {
    if (!stateIsWellFormed(initial)) broken['well-formed'] = -1;
    else if (!stateSizesAgree(sizes, initial)) broken.sizes = -1;
  }
  let lowest: Uint64 | undefined = initial.height === 0 ? undefined : initial.height;
  const announced: number[] = [];
  for (let index = 0; index < scenario.steps.length; index++) {
    const step = scenario.steps[index];
    if (step === undefined) break;
    const operation = operationOf(step) as PeerStateOperation;
    const input = argumentsOf(step);
    if (broken['well-formed'] > index && !stepIsWellFormed(operation, input)) broken['well-formed'] = index;
    if (broken.sizes > index && !stepSizesAgree(sizes, operation, input)) broken.sizes = index;
    if (operation === 'apply_new_round_step') {
      const { height, step: number } = input as PeerStateArguments<typeof operation>;
      announced.push(index);
      if (lowest === undefined || compareUint64(height, lowest) < 0) lowest = height;
      if (compareUint64(height, 0) <= 0 || number < 1 || number > 8) broken.clock = Math.min(broken.clock, index);
    } else if (operation === 'apply_new_valid_block') {
      const { block_part_set_header: header, block_parts: parts } = input as PeerStateArguments<typeof operation>;
      if (parts === null || header.total === 0 || sizeOf(parts) !== header.total)
        broken.parts = Math.min(broken.parts, index);
    } else if (operation === 'apply_vote_set_bits') {
      if (!voteSetBitsSizesAgree(sizes, input as PeerStateArguments<typeof operation>))
        broken['vote-set-bits-sizes'] = Math.min(broken['vote-set-bits-sizes'], index);
    }
  }
  broken.commits = announced.find((index) => !fitsInitialHeight(dialect, scenario.steps[index], lowest)) ?? Infinity;
  broken.sizes = Math.min(broken.sizes, broken['well-formed']);
  broken['vote-set-bits-sizes'] = Math.min(broken['vote-set-bits-sizes'], broken.sizes);
  return { dialect, initial, brokenAt: broken, sizes, lowestHeight: lowest };
};
