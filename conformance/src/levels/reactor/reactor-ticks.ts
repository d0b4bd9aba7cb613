// Generated runs of ticks: one routine of one peer, iteration after iteration, mostly until it has nothing left to do.

import type { Random } from 'fast-check';
import type { ReactorArguments, ReactorStep } from '#spec';
import { blockOf, committedAt, type PeerShadow, type ReactorShadow } from './reactor-shadow.ts';

type Tick = ReactorArguments<'tick'>;
type Routine = Tick['routine'];

/** How the link takes what this step sends. */
export const drawLink = (random: Random): { readonly link?: NonNullable<Tick['link']> } => {
  switch (random.nextInt(0, 15)) {
    case 0:
      return { link: 'fail' };
    case 1: {
      const sends = Array.from({ length: random.nextInt(1, 4) }, () =>
        random.nextInt(0, 1) === 0 ? ('fail' as const) : ('ok' as const),
      );
      return { link: sends };
    }
    case 2:
      return { link: 'ok' };
    default:
      return {};
  }
};

/** What data ticks make of the peer's proposal and parts. */
const believeData = (shadow: ReactorShadow, peer: PeerShadow): void => {
  const { node, rung, world } = shadow;
  if (peer.rung === rung && peer.round === node.round && node.proposal !== null && !peer.proposal) {
    peer.proposal = true;
    if (peer.block === null) {
      peer.block = blockOf(world, rung, node.proposal.block.startsWith('A') ? 0 : 1);
      peer.polRound = node.proposal.pol_round;
    }
  }
  if (peer.rung >= 0 && peer.rung < rung) peer.block ??= committedAt(shadow, peer.rung).block;
};

/** What votes ticks make of the peer's catch-up round. */
const believeVotes = (shadow: ReactorShadow, peer: PeerShadow): void => {
  const { node, rung } = shadow;
  if (peer.rung < 0) return;
  if (peer.rung === rung - 1) peer.catchupRound = node.last_commit?.round ?? 0;
  else if (peer.rung < rung) peer.catchupRound = committedAt(shadow, peer.rung).round;
  else if (node.votes.some(({ type, round }) => type === 'precommit' && round === peer.round))
    peer.catchupRound = peer.round;
};

/** Whether the routine has anything to do for the peer, as far as the shadow knows. */
const isUseful = (routine: Routine, { node, rung }: ReactorShadow, peer: PeerShadow): boolean => {
  if (peer.rung < 0 || peer.rested.has(routine)) return false;
  if (routine === 'maj23' || routine === 'votes') return peer.rung <= rung;
  const sameRound = peer.rung === rung && peer.round === node.round;
  return (
    peer.rung < rung ||
    (sameRound && node.proposal !== null && !peer.proposal) ||
    (node.parts !== null && peer.block?.name === node.parts.block)
  );
};

const ROUTINES: readonly Routine[] = ['data', 'data', 'data', 'votes', 'votes', 'votes', 'votes', 'maj23'];

/** Up to `most` ticks of one routine of `peer`; the shadow believes what they do. */
export const drawTicks = (
  random: Random,
  shadow: ReactorShadow,
  peer: PeerShadow,
  most: number,
  routine: Routine = ROUTINES[random.nextInt(0, ROUTINES.length - 1)] ?? 'votes',
): ReactorStep[] => {
  const length = Math.min(
    most,
    routine === 'maj23' ? random.nextInt(1, 2) : random.nextInt(1, isUseful(routine, shadow, peer) ? 8 : 2),
  );
  if (length > 4) peer.rested.add(routine);
  const steps: ReactorStep[] = [];
  while (steps.length < length) steps.push({ tick: { peer: peer.name, routine, ...drawLink(random) } });
  if (routine === 'data') believeData(shadow, peer);
  if (routine === 'votes') believeVotes(shadow, peer);
  return steps;
};
