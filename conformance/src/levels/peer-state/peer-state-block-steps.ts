// Generated operations on the proposal of a peer: its block parts and its POL.

import type { Random } from 'fast-check';
import type { PeerStateStep, Uint64 } from '#spec';
import { blockIdOf, headerOf } from '../../arbitraries/block-ids.ts';
import { bitPool } from '../../arbitraries/bit-pool.ts';
import {
  drawIndex,
  drawOtherRung,
  drawRound,
  drawVotes,
  heightAt,
  heightAtOrOdd,
  poolAt,
  type Shadow,
} from './peer-state-shadow.ts';

/** The peer's height three times in four, else another one. */
const drawHeight = (random: Random, shadow: Shadow): Uint64 =>
  random.nextInt(0, 7) < 7
    ? heightAt(shadow, shadow.rung)
    : heightAtOrOdd(random, shadow, drawOtherRung(random, shadow));

const drawNearRound = (random: Random, shadow: Shadow): number =>
  random.nextInt(0, 7) < 6 ? shadow.round : drawRound(random, shadow);

/** A NewValidBlock with as many bits as its header has parts. */
export const newValidBlock = (random: Random, shadow: Shadow): PeerStateStep => {
  const height = drawHeight(random, shadow);
  const isCommit = random.nextInt(0, 2) === 0;
  const round = isCommit && random.nextInt(0, 1) === 0 ? drawRound(random, shadow) : drawNearRound(random, shadow);
  const total = random.nextInt(0, 3) === 0 ? 1 : shadow.total;
  if (height === heightAt(shadow, shadow.rung) && (isCommit || round === shadow.round)) {
    shadow.parts = true;
    shadow.total = total;
  }
  return {
    apply_new_valid_block: {
      height,
      round,
      block_part_set_header: headerOf(random.nextInt(0, 2), total),
      block_parts: drawVotes(random, shadow, bitPool(total)),
      is_commit: isCommit,
    },
  };
};

/** A ProposalPOL, mostly for the POL round of the proposal that the peer has. */
export const proposalPol = (random: Random, shadow: Shadow): PeerStateStep => {
  const there = random.nextInt(0, 7) === 0;
  const rung = there ? drawOtherRung(random, shadow) : shadow.rung;
  return {
    apply_proposal_pol: {
      height: there ? heightAtOrOdd(random, shadow, rung) : heightAt(shadow, rung),
      proposal_pol_round: random.nextInt(0, 7) < 6 ? shadow.polRound : drawRound(random, shadow),
      proposal_pol: drawVotes(random, shadow, poolAt(shadow, rung)),
    },
  };
};

/** A proposal, mostly of the round that the peer is in. */
export const setHasProposal = (random: Random, shadow: Shadow): PeerStateStep => {
  const height = drawHeight(random, shadow);
  const round = drawNearRound(random, shadow);
  let polRound = 0;
  switch (random.nextInt(0, 7)) {
    case 0:
    case 1:
    case 2:
      polRound = shadow.round > 1 ? shadow.round - 1 : 0;
      break;
    case 3:
      polRound = shadow.catchupRound;
      break;
    case 4:
      polRound = shadow.round;
      break;
    case 5:
      polRound = random.nextInt(0, 4);
      break;
    default:
  }
  const total = random.nextInt(0, 15) === 0 ? 0 : shadow.total;
  if (height === heightAt(shadow, shadow.rung) && round === shadow.round && !shadow.proposal) {
    shadow.proposal = true;
    if (!shadow.parts) {
      shadow.polRound = polRound;
      shadow.parts = total > 0;
    }
  }
  const blockId = random.nextInt(0, 31) === 0 ? null : blockIdOf(random.nextInt(0, 2), total);
  return { set_has_proposal: { height, round, pol_round: polRound, block_id: blockId } };
};

/** A header for which parts are to be tracked. */
export const initProposalBlockParts = (random: Random, shadow: Shadow): PeerStateStep => {
  const { total, hash } = headerOf(random.nextInt(0, 2), random.nextInt(0, 15) === 0 ? 0 : shadow.total);
  if (total > 0) shadow.parts = true;
  return { init_proposal_block_parts: { total, hash } };
};

/** A part, mostly of the round that the peer is in. */
export const setHasProposalBlockPart = (random: Random, shadow: Shadow): PeerStateStep => ({
  set_has_proposal_block_part: {
    height: drawHeight(random, shadow),
    round: drawNearRound(random, shadow),
    index: drawIndex(random, bitPool(shadow.total)),
  },
});
