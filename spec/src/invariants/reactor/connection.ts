// A connection of one peer, from add_peer until the peer is removed, stopped or added again.

import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import type { Assumption } from '../assumptions.ts';

/** What is known of a connection between two steps. The object is its identity. */
export interface Connection {
  readonly peer: string;
  /** The peer's state after the last step. */
  state: PeerRoundStateValue;
  /** The assumptions that a message of this connection has broken. */
  readonly broken: Set<Assumption>;
}

/** Something that an invariant remembers of each connection. */
export interface PerConnection<Memory extends object> {
  /** The memory of a connection; made when it is first asked for. */
  (connection: Connection): Memory;
  /** Forgets all connections. */
  readonly forget: () => undefined;
}

/** Keeps a memory of each connection, made by `create`. */
export const perConnection = <Memory extends object>(create: () => Memory): PerConnection<Memory> => {
  let memories = new WeakMap<Connection, Memory>();
  const memoryOf = (connection: Connection): Memory => {
    let memory = memories.get(connection);
    if (memory === undefined) memories.set(connection, (memory = create()));
    return memory;
  };
  return Object.assign(memoryOf, {
    forget: () => {
      memories = new WeakMap();
      return undefined;
    },
  });
};
