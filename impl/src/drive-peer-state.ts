// Drives the one peer state of a peer_state scenario, one step after the other. Received arrays are taken in here, as the
// decoder of an implementation does before the peer state sees the message.

import {
  argumentsOf,
  operationOf,
  type BitArrayValue,
  type Json,
  type PeerRoundStateValue,
  type PeerStateArguments,
  type PeerStateOperation,
  type PeerStateSetup,
  type PeerStateStep,
  type StepResult,
} from '#spec';
import { BitArray, bitArrayOf } from './bit-array/bit-array.ts';
import type { Context } from './context.ts';
import {
  copyPeerRoundState,
  isShared,
  peerRoundStateOf,
  peerRoundStateValue,
  sharingOf,
  type PeerRoundState,
} from './peer-state/peer-round-state.ts';

interface Effects {
  readonly value?: Json;
  readonly error?: string;
  readonly sends?: readonly Json[];
}

type Drive<Name extends PeerStateOperation> = (
  context: Context,
  state: PeerRoundState,
  input: PeerStateArguments<Name>,
) => Effects | void;

/** A received array as the peer state gets it; nothing where the message must be rejected [BA-FP-2]. */
const received = (context: Context, value: BitArrayValue): BitArray | null | undefined =>
  value === null || typeof value === 'string'
    ? bitArrayOf(value)
    : context.rules.receiveBitArray(context, new BitArray(0, []), value.bits, value.elems);

const REJECTED: Effects = { error: 'bit array: words do not match the size' };

const votesToSend = ({ height, round, type, size, bits, is_commit }: PeerStateArguments<'pick_vote_to_send'>) => ({
  height,
  round,
  type,
  size,
  bits: bitArrayOf(bits),
  isCommit: is_commit,
});

const OPERATIONS: { readonly [Name in PeerStateOperation]: Drive<Name> } = {
  apply_new_round_step: (context, state, message) => context.rules.applyNewRoundStep(context, state, message),
  apply_new_valid_block: (context, state, message) => {
    const parts = received(context, message.block_parts);
    if (parts === undefined) return REJECTED;
    return context.rules.applyNewValidBlock(context, state, message, parts);
  },
  apply_proposal_pol: (context, state, message) => {
    const votes = received(context, message.proposal_pol);
    if (votes === undefined) return REJECTED;
    return context.rules.applyProposalPol(context, state, message, votes);
  },
  apply_has_vote: (context, state, message) => context.rules.applyHasVote(context, state, message),
  apply_vote_set_bits: (context, state, { message, ours }) => {
    const claimed = received(context, message.votes);
    if (claimed === undefined) return REJECTED;
    return context.rules.applyVoteSetBits(context, state, message, claimed, bitArrayOf(ours));
  },
  set_has_proposal: (context, state, proposal) => context.rules.setHasProposal(context, state, proposal),
  init_proposal_block_parts: (context, state, header) => context.rules.initProposalBlockParts(context, state, header),
  set_has_proposal_block_part: (context, state, part) => context.rules.setHasProposalBlockPart(context, state, part),
  set_has_vote: (context, state, vote) => context.rules.setHasVote(context, state, vote),
  ensure_vote_bit_arrays: (context, state, { height, size }) =>
    context.rules.ensureVoteBitArrays(context, state, height, size),
  pick_vote_to_send: (context, state, votes) => ({
    value: context.rules.pickVoteToSend(context, state, votesToSend(votes)),
  }),
  pick_send_vote: (context, state, votes) => {
    const { index, sent } = context.rules.pickSendVote(context, state, votesToSend(votes), () => votes.link === 'ok');
    return index === null ? { value: sent } : { value: sent, sends: [index] };
  },
};

/** A peer state while it runs. */
interface RunningPeerState {
  readonly step: (step: PeerStateStep) => StepResult;
  readonly state: () => PeerRoundStateValue;
  readonly sharing: () => string;
  readonly shared: () => readonly string[];
  readonly adopt: (shown: StepResult, isShared: (peer: string) => boolean | undefined) => void;
  readonly copy: (context: Context) => RunningPeerState;
  readonly initial?: PeerRoundStateValue;
}

const goOn = (context: Context, given: PeerRoundState): RunningPeerState => {
  const state = context.watch?.hold('state', given) ?? given;
  return {
    shared: () => (isShared(given) ? [''] : []),
    adopt: (shown, isOne) => {
      const one = isOne('');
      if (shown.state === undefined || one === undefined) return;
      Object.assign(given, peerRoundStateOf(shown.state as PeerRoundStateValue, one));
    },
    copy: (other) => goOn(other, copyPeerRoundState(given)),
    state: () => peerRoundStateValue(state),
    sharing: () => sharingOf(state),
    step: (step) => {
      const operation = operationOf(step) as PeerStateOperation;
      const drive = OPERATIONS[operation] as Drive<PeerStateOperation>;
      const effects = drive(context, state, argumentsOf(step) as never);
      const value = peerRoundStateValue(state);
      return effects === undefined ? { state: value } : { ...effects, state: value };
    },
  };
};

/** The peer state of one scenario while it runs. */
export const startPeerState = (context: Context, setup: PeerStateSetup): RunningPeerState => {
  // [PS-NEW-1] MUST start with everything unknown.
  if (setup.state === undefined) context.fired.push('PS-NEW-1');
  const initial = context.dialect.newPeerRoundState;
  const running = goOn(context, peerRoundStateOf(setup.state ?? initial, setup.share !== undefined));
  return setup.state === undefined ? { ...running, initial } : running;
};
