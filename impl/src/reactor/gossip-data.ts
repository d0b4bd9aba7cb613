// One iteration of the data routine: proposal, POL and block parts. The first rule that applies ends it.
// Source: consensus/manager.go:462-599.

import { compareUint64, samePartSetHeader } from '#spec';
import { decides, guards } from '../arms.ts';
import type { Context } from '../context.ts';
import { Panic } from '../panic.ts';
import type { PeerRoundState } from '../peer-state/peer-round-state.ts';
import type { HeldParts, NodeRoundState, Outside, Reactor } from './reactor.ts';

/** Runs one iteration for a peer. */
export const gossipData = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): void => {
  const { fired, rules } = context;
  const { node } = reactor;
  if (node.parts !== null && rules.gossipsOwnPart(context, node, node.parts, state, outside)) {
    // ends the iteration
  } else if (decides(context, 'GD-3', rules.isCatchingUp(reactor, state)))
    rules.gossipCatchup(context, reactor, state, outside);
  else if (guards(context, 'GD-4', !rules.isInNodesRound(node, state))) {
    // [GD-4] MUST sleep where height or round differ.
    outside.sleep();
  } else if (decides(context, 'GD-5', node.proposal !== null && !state.proposal))
    rules.gossipProposal(context, node, state, outside);
  else {
    // [GD-9] MUST sleep where there is nothing to send.
    fired.push('GD-9');
    outside.sleep();
  }
  rules.afterDataIteration(context, outside);
};

/** What the end of an iteration does about sends that failed. */
export const afterDataIteration = (context: Context, outside: Outside): void => {
  // [SL-1] MUST sleep once where a send failed.
  if (guards(context, 'SL-1', outside.failed())) outside.sleep();
};

/** Sends a part of the node's own part set, where the peer collects the same; whether there was one to send. */
export const gossipsOwnPart = (
  context: Context,
  node: NodeRoundState,
  parts: HeldParts,
  state: PeerRoundState,
  outside: Outside,
): boolean => {
  const { rules } = context;
  // [GD-2] MUST compare the header only, not height or round.
  if (!decides(context, 'GD-2', rules.collectsSameParts(parts, state))) return false;
  const missing = rules.subtract(context, parts.held, rules.copyBitArray(context, state.proposalBlockParts));
  const index = rules.pickRandom(context, missing);
  if (!guards(context, 'GD-2', index !== null) || index === null) return false;
  const part = parts.parts[index];
  if (part === undefined) throw new Panic('nil Part');
  const sent = outside.send('data', { block_part: { ...rules.labelOfOwnPart(node, state), part } }, true);
  if (sent) rules.setHasProposalBlockPart(context, state, { height: state.height, round: state.round, index });
  else context.watch?.kept('GD-2', ['proposal_block_parts']);
  return true;
};

/** Whether the peer collects the part set that the node holds. */
export const collectsSameParts = (parts: HeldParts, state: PeerRoundState): boolean =>
  samePartSetHeader(parts.header, state.proposalBlockPartsHeader);

/** The height and round that a part of the node's own set is sent under: the node's. */
export const labelOfOwnPart = (
  node: NodeRoundState,
  _state: PeerRoundState,
): { readonly height: PeerRoundState['height']; readonly round: number } => ({
  height: node.height,
  round: node.round,
});

/** Whether the peer is at a height that the node has left and announced one. */
export const isCatchingUp = ({ node }: Reactor, state: PeerRoundState): boolean =>
  compareUint64(state.height, 0) > 0 && compareUint64(state.height, node.height) < 0;

export const isInNodesRound = (node: NodeRoundState, state: PeerRoundState): boolean =>
  state.height === node.height && state.round === node.round;

/** Sends the proposal of the round, and the POL that it refers to. */
export const gossipProposal = (
  context: Context,
  node: NodeRoundState,
  state: PeerRoundState,
  outside: Outside,
): void => {
  const { fired, rules } = context;
  const { proposal } = node;
  if (proposal === null) return;
  // [GD-5] [GD-6] MUST send the proposal where the peer is not known to have it.
  fired.push('GD-5', 'GD-6');
  if (outside.send('data', { proposal }, true)) {
    // [GD-7] MUST mark it after it was sent.
    fired.push('GD-7');
    rules.setHasProposal(context, state, proposal);
  } else context.watch?.kept('GD-7', ['proposal']);
  // [GD-8] MUST send the POL after the attempt, whether or not it succeeded.
  if (guards(context, 'GD-8', proposal.pol_round >= context.dialect.firstRound))
    rules.gossipPol(context, node, proposal.pol_round, outside);
};

/** Sends which prevotes of the POL round the node has; nothing where it keeps no votes of that round. */
export const gossipPol = (context: Context, node: NodeRoundState, polRound: number, outside: Outside): void => {
  const prevotes = context.rules.votesOf(context, node.votes, polRound, 'prevote');
  if (prevotes === undefined || prevotes.bits === null) return;
  outside.send(
    'data',
    { proposal_pol: { height: node.height, proposal_pol_round: polRound, proposal_pol: prevotes.bits.value } },
    true,
  );
};

/** Serves a peer at an earlier height from the block store. */
export const gossipCatchup = (context: Context, reactor: Reactor, state: PeerRoundState, outside: Outside): void => {
  const { fired, rules } = context;
  fired.push('GD-3');
  if (guards(context, 'GD-3b', state.proposalBlockParts !== null)) {
    // [GD-3b] MUST send a part where the parts are tracked.
    return rules.gossipCatchupPart(context, reactor, state, outside);
  }
  // [GD-3a] MUST start to track the parts of the stored block, and sleep where there is none.
  fired.push('GD-3a');
  const stored = reactor.store.heights.get(Number(state.height));
  if (decides(context, 'GD-3a', stored === undefined) || stored === undefined) return outside.sleep();
  rules.initProposalBlockParts(context, state, stored.header);
};

/** Sends one part of a stored block. */
export const gossipCatchupPart = (
  context: Context,
  reactor: Reactor,
  state: PeerRoundState,
  outside: Outside,
): void => {
  const { fired, rules } = context;
  const stored = reactor.store.heights.get(Number(state.height));
  const matches = stored !== undefined && samePartSetHeader(stored.header, state.proposalBlockPartsHeader);
  const sendable = (index: number): boolean => matches && (stored.parts[index] ?? null) !== null;
  // [GC-1] MUST pick any part that the peer lacks before the store is asked, and sleep where it lacks none.
  const lacking = rules.pickable(context, rules.complement(context, state.proposalBlockParts));
  fired.push('GC-1');
  if (decides(context, 'GC-1', lacking.length === 0)) return outside.sleep();
  const index = context.choose(lacking, sendable);
  // [GC-2] MUST sleep where the block is missing.
  if (guards(context, 'GC-2', stored === undefined) || stored === undefined) return outside.sleep();
  // [GC-3] MUST sleep where the peer collects another part set.
  if (guards(context, 'GC-3', !rules.storedMatches(stored, state))) return outside.sleep();
  // [GC-4] MUST sleep where the part is missing.
  const part = stored.parts[index] ?? null;
  if (guards(context, 'GC-4', part === null) || part === null) return outside.sleep();
  // [GC-5] MUST send the part under the peer's height and round, and mark it after it was sent.
  fired.push('GC-5');
  const place = { height: state.height, round: state.round };
  if (outside.send('data', { block_part: { ...place, part } }, true))
    rules.setHasProposalBlockPart(context, state, { ...place, index });
  else context.watch?.kept('GC-5', ['proposal_block_parts']);
};

/** Whether the peer collects the part set of the stored block. */
export const storedMatches = (stored: { readonly header: HeldParts['header'] }, state: PeerRoundState): boolean =>
  samePartSetHeader(stored.header, state.proposalBlockPartsHeader);
