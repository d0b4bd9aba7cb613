// [RX-0] in the Tendermint family: the connection reads a message before the reactor is asked, so that bytes which are none close it even
// while the reactor is not running. Source: tendermint v0.34.24, consensus/reactor.go:395-409; cometbft v0.38.26, p2p/peer.go:400-425.

import type { Context } from '../../src/context.ts';
import { emptyTarget } from '../../src/codec/read-message.ts';
import { Rejection } from '../../src/codec/rejection.ts';
import type { Variant } from '../../src/reference.ts';
import { receive as specified } from '../../src/reactor/receive.ts';

/** Why the bytes are no message at all, if so; what a message says is not looked at. */
const unreadable = (context: Context, bytes: Uint8Array): string | undefined => {
  const { MessageSchema } = context.rules.wire.consensus;
  const envelope = emptyTarget(MessageSchema);
  try {
    context.rules.readMessage(context, MessageSchema, envelope, bytes);
  } catch (error) {
    if (error instanceof Rejection) return error.message;
    throw error;
  }
  const { case: member } = envelope['sum'] as { readonly case: string | undefined };
  return member === undefined ? 'message of no kind' : undefined;
};

export const readsBeforeRunning: Variant = {
  id: 'TM-reads-before-running',
  type: 'dialect',
  clauses: ['RX-0'],
  summary: 'bytes that are no message close the connection even while the reactor is not running',
  source: 'tendermint v0.34.24, consensus/reactor.go:395-409',
  replace: {
    receive: (context, reactor, sender, channel, bytes, outside) => {
      if (reactor.running) return specified(context, reactor, sender, channel, bytes, outside);
      const error = unreadable(context, bytes);
      // [RX-0] MUST close the connection for bytes that are no message, and drop everything else while it is not running.
      context.fired.push('RX-0');
      if (error !== undefined) outside.stop(error);
    },
  },
};
