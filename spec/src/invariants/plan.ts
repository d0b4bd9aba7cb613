// Which invariants judge which steps of a level, laid out once for each list of invariants.

import { LEVELS, type Level } from '../level.ts';
import { OPERATIONS } from '../scenario.ts';
import { COMPOSITE_OPERATIONS, type Invariant } from './invariant.ts';
import { REACTOR_ACTIONS } from './reactor/reactor-transition.ts';

/** Those invariants that judge an operation: position by position, and the fields of which one must change. */
export interface Judging {
  readonly positions: Int32Array;
  readonly watches: Int32Array;
}

/** The invariants of one level, and those of each operation. */
export interface Plan {
  readonly invariants: readonly Invariant[];
  readonly byOperation: ReadonlyMap<string, Judging>;
  /** Those that look at observations as a whole. */
  readonly whole: readonly Invariant[];
}

/** Meets every set of changed fields, also the empty one, which has bit 30 for this purpose. */
export const EVERY_STEP = 1 << 30;

const planFor = (all: readonly Invariant[], operations: readonly string[]): Plan => {
  const [invariants, whole] = [
    all.filter((each) => each.whole === undefined),
    all.filter((each) => each.whole !== undefined),
  ];
  const judging = (operation: string): Judging => {
    const positions = invariants.flatMap(({ operations: judged }, position) =>
      judged === undefined || judged.includes(operation) ? [position] : [],
    );
    const watches = positions.map((position) => invariants[position]?.watches ?? EVERY_STEP);
    return { positions: Int32Array.from(positions), watches: Int32Array.from(watches) };
  };
  return { invariants, whole, byOperation: new Map(operations.map((operation) => [operation, judging(operation)])) };
};

/** The plans of a list of invariants: one for each level, and for the peers of a reactor. */
interface Plans {
  readonly levels: ReadonlyMap<Level, Plan>;
  readonly peers: Plan;
}

const judgesPeers = ({ levels, whole }: Invariant): boolean =>
  whole === undefined && levels.includes('peer_state') && levels.includes('reactor');

const plansFor = (all: readonly Invariant[]): Plans => ({
  levels: new Map(
    LEVELS.map((level) => [
      level,
      planFor(
        all.filter((each) => each.levels.includes(level) && !(level === 'reactor' && judgesPeers(each))),
        level === 'reactor' ? REACTOR_ACTIONS : Object.keys(OPERATIONS[level]),
      ),
    ]),
  ),
  peers: planFor(all.filter(judgesPeers), [...Object.keys(OPERATIONS.peer_state), ...COMPOSITE_OPERATIONS]),
});

/** Plans by list of invariants; a list is expected to stay as it is. */
const known = new WeakMap<readonly Invariant[], Plans>();

const plansOf = (all: readonly Invariant[]): Plans => {
  let plans = known.get(all);
  if (plans === undefined) known.set(all, (plans = plansFor(all)));
  return plans;
};

/** The plan of a level. */
export const planOf = (level: Level, all: readonly Invariant[]): Plan | undefined => plansOf(all).levels.get(level);

/** The plan for the state of each peer of a reactor. */
export const peerPlanOf = (all: readonly Invariant[]): Plan => plansOf(all).peers;
