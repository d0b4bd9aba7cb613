// Generated NewRoundSteps of a peer: where it begins, by its relation to the node, and how it goes on.

import type { Random } from 'fast-check';
import type { NewRoundStepMessage, Uint64 } from '#spec';
import { committedAt, heightAt, ROUND_LAST, type PeerShadow, type ReactorShadow } from './reactor-shadow.ts';
import { RUNGS } from './reactor-world.ts';

const SECONDS: readonly Uint64[] = [0, 0, 1, 2, 60, '18446744073709551615'];

interface Place {
  readonly rung: number;
  readonly round: number;
  readonly step: number;
}

/** Where a peer shows up: with the node, behind by one, two or many, ahead; in its round, before or after it. */
const drawFirstPlace = (random: Random, shadow: ReactorShadow): Place => {
  const { node, rung } = shadow;
  const step = random.nextInt(1, 8);
  const which = random.nextInt(0, 19);
  if (which < 9) return { rung, round: node.round, step };
  if (which < 11) return { rung, round: random.nextInt(1, ROUND_LAST), step };
  const behind = which < 14 ? 1 : which < 16 ? 2 : which < 18 ? random.nextInt(2, RUNGS) : 0;
  if (behind > 0) {
    const at = Math.max(rung - behind, 0);
    const { round: committed } = committedAt(shadow, at);
    const round = random.nextInt(0, 1) === 0 ? random.nextInt(1, committed) : random.nextInt(1, 3);
    return { rung: at, round, step };
  }
  return { rung: Math.min(rung + random.nextInt(1, 2), RUNGS - 1), round: random.nextInt(1, 2), step };
};

/** A later round: the node's, that of the catch-up commit, the next. */
const drawLaterRound = (random: Random, shadow: ReactorShadow, peer: PeerShadow): number => {
  const which = random.nextInt(0, 3);
  const { round } = peer;
  if (which === 0 && peer.rung === shadow.rung && shadow.node.round > round) return shadow.node.round;
  if (which <= 2 && peer.catchupRound > round) return peer.catchupRound;
  return Math.min(round + (random.nextInt(0, 4) === 0 ? 2 : 1), ROUND_LAST);
};

const drawNextPlace = (random: Random, shadow: ReactorShadow, peer: PeerShadow): Place => {
  const { rung, round, step } = peer;
  const which = peer.catchupRound > round && random.nextInt(0, 1) === 0 ? 3 : random.nextInt(0, 9);
  if (which < 3) return { rung, round, step: random.nextInt(Math.min(step + 1, 8), 8) };
  if (which < 6) return { rung, round: drawLaterRound(random, shadow, peer), step: random.nextInt(1, 8) };
  if (which < 9) {
    const next = random.nextInt(0, 3) === 0 ? Math.max(shadow.rung, rung + 1) : rung + 1;
    const same = next === shadow.rung && random.nextInt(0, 1) === 0;
    return {
      rung: Math.min(next, RUNGS - 1),
      round: same ? shadow.node.round : random.nextInt(1, 2),
      step: random.nextInt(0, 2) === 0 ? 1 : random.nextInt(2, 8),
    };
  }
  // Said before.
  return { rung, round, step };
};

/** The round of the last commit: what the chain says, or the round that the peer has just left, or some other. */
const drawLastCommitRound = (random: Random, shadow: ReactorShadow, peer: PeerShadow, rung: number): number => {
  if (rung === 0) return 0;
  if (rung === peer.rung) return peer.lastCommitRound;
  switch (random.nextInt(0, 5)) {
    case 0:
      return Math.max(peer.round, 1);
    case 1:
      return random.nextInt(1, 3);
    default:
      return committedAt(shadow, rung - 1).seenRound;
  }
};

const believe = (peer: PeerShadow, { rung, round, step }: Place, lastCommitRound: number): void => {
  if ((rung - peer.rung || round - peer.round || step - peer.step) <= 0) return;
  if (rung !== peer.rung) {
    peer.lastCommitRound = lastCommitRound;
    peer.catchupRound = 0;
  }
  if (rung !== peer.rung || round !== peer.round) {
    peer.proposal = false;
    peer.block = null;
    peer.polRound = 0;
  }
  Object.assign(peer, { rung, round, step });
};

/** A NewRoundStep of the peer; the shadow believes it. */
export const newRoundStep = (random: Random, shadow: ReactorShadow, peer: PeerShadow): NewRoundStepMessage => {
  const place = peer.rung < 0 ? drawFirstPlace(random, shadow) : drawNextPlace(random, shadow, peer);
  const lastCommitRound = drawLastCommitRound(random, shadow, peer, place.rung);
  believe(peer, place, lastCommitRound);
  return {
    height: heightAt(shadow.world, place.rung),
    round: place.round,
    step: place.step,
    seconds_since_start_time: SECONDS[random.nextInt(0, SECONDS.length - 1)] ?? 0,
    last_commit_round: lastCommitRound,
  };
};
