// Generated scenarios of level peer_state in a dialect with signs: votes of the round that stands for none, heights below zero, arrays
// of fewer than no bits, votes whose send fails.

import type { Random } from 'fast-check';
import type { PeerStateScenario, PeerStateStep, Uint64 } from '#spec';
import { peerStateScenarios } from './peer-state-scenarios.ts';
import type { Draw } from '../../arbitraries/draw.ts';
import { translatePeerState } from './translate-peer-state.ts';
import { SIGNED_HEIGHTS, SIGNED_INDICES, SIGNED_ROUNDS, WORDLESS_SIZES } from '../../arbitraries/signed-numbers.ts';
import { oneIn, oneOf } from '../../arbitraries/value-pool.ts';

/** Where the peer was last heard of, as far as the steps tell. */
interface Place {
  readonly height: Uint64;
  readonly round: number;
  readonly size: number;
}

const VALIDATORS = 4;

const placeAfter = (steps: readonly PeerStateStep[]): Place => {
  let place: Place = { height: 0, round: -1, size: VALIDATORS };
  for (const step of steps) {
    if ('apply_new_round_step' in step) place = { ...place, ...step.apply_new_round_step };
    if ('ensure_vote_bit_arrays' in step && step.ensure_vote_bit_arrays.height === place.height)
      place = { ...place, size: Math.max(step.ensure_vote_bit_arrays.size, 0) };
  }
  return { height: place.height, round: place.round, size: place.size };
};

type Episode = (random: Random, place: Place) => readonly PeerStateStep[];

const drawType = (random: Random) => (oneIn(random, 3) ? ('prevote' as const) : ('precommit' as const));

const voteKey = (random: Random, { height }: Place) => ({
  height: oneIn(random, 4) ? oneOf(random, SIGNED_HEIGHTS) : height,
  round: oneOf(random, SIGNED_ROUNDS),
  type: drawType(random),
});

const ensure = ({ height, size }: Place): PeerStateStep => ({ ensure_vote_bit_arrays: { height, size } });

const sendVote = (random: Random, { height, round, size }: Place, link: 'ok' | 'fail'): PeerStateStep => ({
  pick_send_vote: {
    height,
    round: oneIn(random, 3) ? oneOf(random, SIGNED_ROUNDS) : round,
    type: drawType(random),
    size,
    bits: 'x'.repeat(size),
    is_commit: oneIn(random, 3),
    link,
  },
});

/** What is drawn besides; each is complete in itself. */
const EPISODES: readonly Episode[] = [
  (random, place) => [
    ensure(place),
    {
      apply_vote_set_bits: {
        message: { ...voteKey(random, place), block_id: null, votes: 'x'.repeat(place.size) },
        ours: oneIn(random, 2) ? null : '_'.repeat(place.size),
      },
    },
  ],
  (random, place) => [ensure(place), { apply_has_vote: { ...voteKey(random, place), index: random.nextInt(0, 3) } }],
  (random, place) => [{ set_has_vote: { ...voteKey(random, place), index: oneOf(random, [0, ...SIGNED_INDICES]) } }],
  (random, { height, size }) => [
    {
      apply_proposal_pol: {
        height,
        proposal_pol_round: oneOf(random, [0, ...SIGNED_ROUNDS]),
        proposal_pol: oneIn(random, 2) ? { bits: oneOf(random, WORDLESS_SIZES), elems: [] } : 'x'.repeat(size),
      },
    },
  ],
  (random, place) => [sendVote(random, place, 'fail'), sendVote(random, place, 'ok')],
  (random) => [
    {
      apply_new_round_step: {
        height: oneOf(random, SIGNED_HEIGHTS),
        round: oneOf(random, [0, ...SIGNED_ROUNDS]),
        step: random.nextInt(1, 8),
        seconds_since_start_time: oneOf(random, SIGNED_HEIGHTS),
        last_commit_round: oneOf(random, SIGNED_ROUNDS),
      },
    },
  ],
];

/** The most episodes of a scenario. */
const EPISODES_MAX = 4;

/** Scenarios of level peer_state that only dialects with signs have. */
export const ownPeerStateScenarios = (): Draw<PeerStateScenario> => {
  const base = peerStateScenarios({ hostile: false, setState: false, steps: { min: 0, max: 12 } });
  return (random) => {
    const scenario = translatePeerState(base(random));
    const steps = [...scenario.steps];
    for (let count = random.nextInt(1, EPISODES_MAX); count > 0; count--)
      steps.push(...oneOf(random, EPISODES)(random, placeAfter(steps)));
    return { ...scenario, title: 'generated, of the dialect', steps };
  };
};
