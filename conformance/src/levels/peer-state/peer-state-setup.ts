// Initial peer round states for subjects that let a state be set from outside. The well-formed ones are states that a peer can
// bring about: the state invariants INV-S1 to INV-S9 hold in them. The hostile ones break some of these on purpose.

import type { Random } from 'fast-check';
import { ZERO_PART_SET_HEADER, type PeerStateSetup } from '#spec';
import { bitPool } from '../../arbitraries/bit-pool.ts';
import { drawMalformedArray } from '../../arbitraries/malformed-array.ts';
import { headerOf } from '../../arbitraries/block-ids.ts';
import { drawFirstRung, drawVotes, heightAt, poolAt, type Shadow } from './peer-state-shadow.ts';

type State = NonNullable<PeerStateSetup['state']>;

/** Draws a state and makes the shadow believe it. */
export const drawSetup = (random: Random, shadow: Shadow): PeerStateSetup & { state: State } => {
  const rung = drawFirstRung(random, shadow);
  const round = random.nextInt(1, 3);
  const lastCommitRound = rung === shadow.initialRung ? 0 : random.nextInt(1, 3);
  const proposal = random.nextInt(0, 1) === 0;
  const parts = random.nextInt(0, 1) === 0;
  const polRound = proposal ? random.nextInt(0, round) : 0;
  const catchupRound = random.nextInt(0, 2) === 0 ? 0 : random.nextInt(0, 1) === 0 ? round : random.nextInt(1, 4);
  const here = poolAt(shadow, rung);
  const maybeVotes = (pool = here): string | null =>
    random.nextInt(0, 3) === 0 ? null : drawVotes(random, shadow, pool);

  const precommits = maybeVotes();
  const share = catchupRound === round && precommits !== null && random.nextInt(0, 3) > 0;
  const catchupCommit = share ? precommits : catchupRound === 0 ? maybeVotes() : drawVotes(random, shadow, here);
  const state: State = {
    height: heightAt(shadow, rung),
    round,
    step: random.nextInt(1, 8),
    proposal,
    proposal_block_parts_header: parts ? headerOf(random.nextInt(0, 2), shadow.total) : ZERO_PART_SET_HEADER,
    proposal_block_parts: parts ? drawVotes(random, shadow, bitPool(shadow.total)) : null,
    proposal_pol_round: polRound,
    proposal_pol: maybeVotes(),
    prevotes: maybeVotes(),
    precommits,
    last_commit_round: lastCommitRound,
    last_commit: maybeVotes(poolAt(shadow, rung - 1)),
    catchup_commit_round: catchupRound,
    catchup_commit: catchupCommit,
  };

  shadow.rung = rung;
  shadow.round = round;
  shadow.step = state.step;
  shadow.proposal = proposal;
  shadow.parts = parts;
  shadow.polRound = polRound;
  shadow.catchupRound = catchupRound;
  shadow.lastCommitRound = lastCommitRound;
  return share ? { state, share: ['precommits', 'catchup_commit'] } : { state };
};

const ARRAYS = [
  'proposal_block_parts',
  'proposal_pol',
  'prevotes',
  'precommits',
  'last_commit',
  'catchup_commit',
] as const;

/** Draws a state that no sequence of valid messages leads to. */
export const drawHostileSetup = (random: Random, shadow: Shadow): PeerStateSetup => {
  const { state } = drawSetup(random, shadow);
  const { size } = poolAt(shadow, shadow.rung);
  switch (random.nextInt(0, 3)) {
    case 0:
      return { state: { ...state, step: 0 } };
    case 1:
      return { state: { ...state, proposal_block_parts: '_____', proposal_block_parts_header: headerOf(0, 3) } };
    case 2:
      return { state: { ...state, catchup_commit_round: state.round, catchup_commit: null } };
    default: {
      const array = ARRAYS[random.nextInt(0, ARRAYS.length - 1)] ?? 'prevotes';
      return { state: { ...state, [array]: drawMalformedArray(random, size, false) } };
    }
  }
};
