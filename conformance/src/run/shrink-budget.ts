// What shrinking may cost in one run: a part of the steps that the run has searched until then, and some. It is counted in steps, so that what is
// shrunk is the same on every machine.

/** Steps that may be given before anything was searched. */
const BASE_STEPS = 20_000;

/** The part of the steps that were searched which may be given besides. */
const OF_SEARCHED = 1 / 8;

/** The part of what is left that one failure may take, so that something remains for the others. */
const ONE_FAILURE = 1 / 4;

/** Deaths of the subject that all shrinking of a run may cost, and that of one failure; each costs a start. */
const DEATHS_MAX = 120;
const ONE_FAILURE_DEATHS_MAX = 24;

/** What shrinking one failure may cost. */
export interface Allowance {
  /** Steps of candidates that are given to the subject. */
  readonly steps: number;
  /** Candidates that bring its process down. */
  readonly deaths: number;
}

export interface ShrinkBudget {
  /** What the next failure may cost, where `searched` steps were searched in the run so far; nothing is left where either is 0. */
  readonly allowance: (searched: number) => Allowance;
  /** Takes what was spent. */
  readonly spend: (spent: Allowance) => void;
}

/** The budget of a run. */
export const startShrinkBudget = (): ShrinkBudget => {
  const spent = { steps: 0, deaths: 0 };
  return {
    allowance: (searched) => ({
      steps: Math.ceil(Math.max(BASE_STEPS + searched * OF_SEARCHED - spent.steps, 0) * ONE_FAILURE),
      deaths: Math.min(DEATHS_MAX - spent.deaths, ONE_FAILURE_DEATHS_MAX),
    }),
    spend: ({ steps, deaths }) => {
      spent.steps += steps;
      spent.deaths += deaths;
    },
  };
};
