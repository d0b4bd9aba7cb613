// How many deaths are borne. Each costs several starts of the subject: to trace it, to find its step and to shrink it. Measured with two
// processors that were busy otherwise, a start took 6 ms in Go, 0.2 s in Node, and 2 s of the reference as an adapter; a hang costs the
// timeout each time.

import type { Death } from '../subjects/subject.ts';

/** What a part of a run, a generator or the vectors of a level, may cost in deaths. */
const PART_MAX = 12;

/** The same for a part of which no scenario has been survived. */
const LIFELESS_PART_MAX = 8;

/** The same for a whole run in which no scenario has been survived. */
const LIFELESS_RUN_MAX = 12;

/** A hang costs the time-out, where another death costs a start. */
const HANG_COST = 2;

/** Candidates that are tried to shrink a death. Only those that bring the process down cost a start. */
export const DEATH_CANDIDATES_MAX = 1_000;

/** How often the subject may hang while a hang is shrunk: each costs the time-out. */
export const HANGS_MAX = 3;

/** What a part, or a run, has borne. */
export interface Borne {
  /** Scenarios that were survived. */
  survived: number;
  deaths: number;
  cost: number;
}

/** Nothing yet. */
export const noDeaths = (): Borne => ({ survived: 0, deaths: 0, cost: 0 });

/** Whether the subject hung. */
export const isHang = ({ code }: Pick<Death, 'code'>): boolean => code === 'timeout';

/** Counts `death`. */
export const bear = (borne: Borne, death: Death): void => {
  borne.deaths++;
  borne.cost += isHang(death) ? HANG_COST : 1;
};

/** Whether a part ends here. */
export const isSpent = ({ survived, cost }: Borne): boolean => cost >= (survived === 0 ? LIFELESS_PART_MAX : PART_MAX);

/** Whether a run ends here: the subject has survived nothing at all. */
export const isHopeless = ({ survived, cost }: Borne): boolean => survived === 0 && cost >= LIFELESS_RUN_MAX;
