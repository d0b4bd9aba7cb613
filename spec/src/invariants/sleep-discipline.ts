// INV-X14: the data and votes routines sleep where they have nothing to send, and only there; the +2/3 routine sleeps after
// each claim and once more.

import { plainReactorInvariant } from './reactor-invariant.ts';
import type { ReactorAction, ReactorTransition } from './reactor/reactor-transition.ts';

/** The least and the most that a step may sleep. */
type Range = readonly [number, number];

const NEVER: Range = [0, 0];
const ONCE: Range = [1, 1];

const expectedSleep = ({ operation, connection, node, sends, before, after }: ReactorTransition): Range => {
  if (connection === undefined || !node.running) return NEVER;
  switch (operation) {
    case 'tick:data': {
      // [SL-1] A failed send is a matter of ER-17: it is retried at once, or after one sleep.
      if (sends.length > 0) return sends.every(({ ok }) => ok) ? NEVER : [0, 1];
      if (before.proposal_block_parts !== null || after === undefined) return ONCE;
      if (after.proposal_block_parts !== null) return NEVER;
      // A stored block without parts is begun again and again.
      const stored = node.stored(before.height);
      return stored !== undefined && node.total(stored.block) === 0 ? [0, 1] : ONCE;
    }
    case 'tick:votes':
      // [SL-2]
      return sends.some(({ ok }) => ok) ? NEVER : ONCE;
    case 'tick:maj23':
      // [SL-3]
      return [sends.length + 1, sends.length + 1];
    default:
      return NEVER;
  }
};

/** By whose discipline it is: each routine has its own; what is no iteration, or none that runs, does nothing at all. */
const clauseOf = ({ operation, connection, node }: ReactorTransition): string => {
  const clause = DISCIPLINES[operation];
  return clause === undefined || connection === undefined || !node.running ? 'GD-1' : clause;
};

const DISCIPLINES: Readonly<Partial<Record<ReactorAction, string>>> = {
  'tick:data': 'SL-1',
  'tick:votes': 'SL-2',
  'tick:maj23': 'SL-3',
};

export const sleepDiscipline = plainReactorInvariant(
  {
    id: 'INV-X14',
    name: 'sleep-discipline',
    clauses: ['SL-1', 'SL-2', 'SL-3', 'GD-9', 'GV-5', 'QM-5', 'GD-1'],
    statement: 'data and votes sleep once exactly if they send nothing, the +2/3 routine once more than it claims',
    needs: [],
  },
  (transition) => {
    const slept = transition.result.slept ?? 0;
    const [least, most] = expectedSleep(transition);
    if (slept >= least && slept <= most) return undefined;
    const clause = clauseOf(transition);
    return {
      clause,
      place: 'slept',
      expected: least === most ? `${least}` : `${least} or ${most}`,
      observed: `${slept}`,
    };
  },
);
