// The order of (height, round, step) in which a peer advances. Source: consensus/state.go:1567-1584.

import { compareUint64, type Uint64 } from './uint64.ts';

export interface HeightRoundStep {
  readonly height: Uint64;
  readonly round: number;
  readonly step: number;
}

/** The steps of a round in their order; 0 stands for a peer that has announced nothing. */
export const STEPS = {
  newHeight: 1,
  newRound: 2,
  propose: 3,
  prevote: 4,
  prevoteWait: 5,
  precommit: 6,
  precommitWait: 7,
  commit: 8,
} as const;

/** Lexicographic: negative, zero or positive as `left` is before, at or after `right`. */
export const compareHeightRoundStep = (left: HeightRoundStep, right: HeightRoundStep): number =>
  compareUint64(left.height, right.height) || left.round - right.round || left.step - right.step;
