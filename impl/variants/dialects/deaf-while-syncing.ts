// [RX-3] as Tendermint has it: while the node is syncing, only what is on the state channel is taken in.
// Source: tendermint v0.34.24, consensus/reactor.go:318, 342, 362; cometbft v0.38.26, consensus/reactor.go:316, 349, 368.

import { dispatch as specified } from '../../src/reactor/receive.ts';
import type { Variant } from '../../src/reference.ts';
import type { Rules } from '../../src/rules.ts';

/** Hands a decoded message to its handler, unless the node is syncing and the message is not on the state channel. */
export const dispatchUnlessSyncing: Rules['dispatch'] = (context, reactor, sender, channel, message, outside) => {
  // [RX-3] MUST ignore what is not on the state channel while the node is syncing.
  if (!reactor.fastSync || channel === 'state') specified(context, reactor, sender, channel, message, outside);
};

export const deafWhileSyncing: Variant = {
  id: 'TM-deaf-while-syncing',
  type: 'dialect',
  clauses: ['RX-3'],
  summary: 'data, votes and vote-set bits are ignored while syncing',
  source: 'tendermint v0.34.24, consensus/reactor.go:318, 342, 362',
  replace: { dispatch: dispatchUnlessSyncing },
};
