// What a new connection causes. Source: consensus/manager.go:206-229, 450-459.

import { decides } from '../arms.ts';
import type { Context } from '../context.ts';
import type { Outside, Reactor } from './reactor.ts';

/** Greets a peer whose state was just made. */
export const addPeer = (context: Context, reactor: Reactor, outside: Outside): void => {
  // [EV-4] MUST do nothing while it is not running, and announce nothing while it is syncing.
  context.fired.push('EV-4');
  if (decides(context, 'EV-4', !reactor.running || reactor.fastSync)) return;
  const { node } = reactor;
  // [EV-3] MUST announce where the node is, with the round of its last commit.
  context.fired.push('EV-3');
  outside.send(
    'state',
    {
      new_round_step: {
        height: node.height,
        round: node.round,
        step: node.step,
        seconds_since_start_time: 0,
        last_commit_round: node.lastCommit?.round ?? context.dialect.noRound,
      },
    },
    true,
  );
};
