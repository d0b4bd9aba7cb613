// Generated NewRoundSteps: how a peer moves through steps, rounds and heights.

import type { Random } from 'fast-check';
import type { PeerStateStep, Uint64 } from '#spec';
import { drawFirstRung, drawRound, heightAt, LAST_RUNG, type Shadow } from './peer-state-shadow.ts';

/** Seconds since the start of the round; the largest stands for a round that has yet to start. */
const SECONDS: readonly Uint64[] = [
  0,
  0,
  0,
  1,
  2,
  60,
  0xffff_ffff,
  2 ** 53 - 1,
  '9223372036854775808',
  '18446744073709551615',
];

/** A NewRoundStep that goes on, into the next round or height, or back; the shadow believes it. */
export const newRoundStep = (random: Random, shadow: Shadow): PeerStateStep => {
  let rung = shadow.rung;
  let round = shadow.round;
  let step = random.nextInt(1, 8);
  let lastCommitRound = shadow.lastCommitRound;
  if (rung < 0) {
    rung = drawFirstRung(random, shadow);
    round = random.nextInt(0, 3) === 0 ? random.nextInt(2, 3) : 1;
    lastCommitRound = random.nextInt(1, 3);
  } else {
    switch (random.nextInt(0, 9)) {
      case 0:
      case 1:
        // A later step, or none later after the last one.
        step = shadow.step < 8 ? random.nextInt(shadow.step + 1, 8) : 8;
        break;
      case 2:
      case 3:
      case 4:
        round =
          shadow.catchupRound > round && random.nextInt(0, 3) > 0
            ? shadow.catchupRound
            : Math.min(round + (random.nextInt(0, 3) === 0 ? 2 : 1), 0xffff_ffff);
        break;
      case 5:
      case 6:
      case 7: {
        rung = Math.min(rung + (random.nextInt(0, 5) === 0 ? 2 : 1), LAST_RUNG);
        lastCommitRound = random.nextInt(0, 3) === 0 ? random.nextInt(1, 4) : Math.max(round, 1);
        round = random.nextInt(0, 3) === 0 ? random.nextInt(2, 3) : 1;
        break;
      }
      case 8:
        // Replayed, or from before.
        round = Math.max(round - random.nextInt(0, 1), 1);
        step = shadow.step > 1 ? random.nextInt(1, shadow.step) : 1;
        if (random.nextInt(0, 1) === 0) lastCommitRound = random.nextInt(1, 4);
        break;
      default:
        rung = Math.max(rung - random.nextInt(0, 1), shadow.initialRung);
        round = Math.max(drawRound(random, shadow), 1);
        lastCommitRound = random.nextInt(1, 4);
    }
  }
  if (rung === shadow.initialRung) lastCommitRound = 0;
  else if (lastCommitRound === 0) lastCommitRound = 1;
  believeNewRoundStep(shadow, rung, round, step, lastCommitRound);
  return {
    apply_new_round_step: {
      height: heightAt(shadow, rung),
      round,
      step,
      seconds_since_start_time: SECONDS[random.nextInt(0, SECONDS.length - 1)] ?? 0,
      last_commit_round: lastCommitRound,
    },
  };
};

const believeNewRoundStep = (
  shadow: Shadow,
  rung: number,
  round: number,
  step: number,
  lastCommitRound: number,
): void => {
  const order = rung - shadow.rung || round - shadow.round || step - shadow.step;
  if (order <= 0) return;
  if (rung !== shadow.rung) {
    shadow.lastCommitRound = lastCommitRound;
    shadow.catchupRound = 0;
  }
  if (rung !== shadow.rung || round !== shadow.round) {
    shadow.proposal = false;
    shadow.parts = false;
    shadow.polRound = 0;
  }
  shadow.rung = rung;
  shadow.round = round;
  shadow.step = step;
};
