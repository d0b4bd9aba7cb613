// INV-L7: an idle routine costs one iteration a sleep: as long as neither node nor peer changes it stays idle.

import type { ReactorInvariant } from './invariant.ts';
import { perConnection } from './reactor/connection.ts';
import { isIdle } from './reactor/iteration.ts';
import type { NodeView } from './reactor/node-view.ts';
import type { ReactorTransition } from './reactor/reactor-transition.ts';

/** What each routine did last since node or peer changed: idle, or how often it slept. */
interface Idle {
  data: boolean;
  votes: boolean;
  maj23: number | undefined;
}

/** A stored block without all its parts may be idle by chance: the pick may fall on a part that is not there. */
const mayPickInVain = (node: NodeView, { before }: ReactorTransition): boolean =>
  node.stored(before.height)?.parts !== undefined;

/** By what the routine had to stay idle: it sent, or it slept otherwise. */
const clauseOf = ({ operation, sends, before, node }: ReactorTransition): string => {
  if (sends.length === 0) return operation === 'tick:data' ? 'SL-1' : 'SL-2';
  if (operation === 'tick:votes') return 'GV-5';
  return before.height === node.state.height && before.round === node.state.round ? 'GD-9' : 'GD-4';
};

export const idleStaysIdle: ReactorInvariant = {
  id: 'INV-L7',
  name: 'idle-stays-idle',
  levels: ['reactor'],
  clauses: ['GD-9', 'GV-5', 'QM-5', 'GD-4', 'SL-1', 'SL-2', 'SL-3'],
  statement: 'while node and peer stay as they are, an idle routine stays idle and sleeps once an iteration',
  needs: ['sizes', 'vote-set-bits-sizes'],
  start: () => {
    const idles = perConnection((): Idle => ({ data: false, votes: false, maj23: undefined }));
    return (transition) => {
      const { operation, connection, changed, node, result } = transition;
      if (operation === 'node') return idles.forget();
      if (connection === undefined || transition.after === undefined || !node.running) return undefined;
      const idle = idles(connection);
      const before = { ...idle };
      if (changed !== 0) Object.assign(idle, { data: false, votes: false, maj23: undefined });
      const slept = result.slept ?? 0;
      if (operation === 'tick:maj23') {
        if (changed === 0) idle.maj23 = slept;
        return before.maj23 === undefined || before.maj23 === slept
          ? undefined
          : { clause: 'SL-3', place: 'slept', expected: `${before.maj23}, as before`, observed: `${slept}` };
      }
      if (operation !== 'tick:data' && operation !== 'tick:votes') return undefined;
      const routine = operation === 'tick:data' ? 'data' : 'votes';
      const isIdleNow = isIdle(transition) && slept === 1;
      if (before[routine] && !isIdleNow)
        return {
          clause: clauseOf(transition),
          place: 'slept',
          expected: `an idle iteration of the ${routine} routine that sleeps once, as before`,
          observed: `${transition.sends.length} sends, ${slept} sleeps`,
        };
      idle[routine] = isIdleNow && !(routine === 'data' && mayPickInVain(node, transition));
      return undefined;
    };
  },
};
