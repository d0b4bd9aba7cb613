// One step of a reactor as the invariants of this level see it: what happened, the peer that the step names, and the node.

import type { Message } from '../../message.ts';
import type { ReactorSend, StepResult } from '../../observation.ts';
import type { PeerRoundStateValue } from '../../peer-round-state.ts';
import type { ReactorArguments } from '../../reactor-scenario.ts';
import type { FieldBits } from '../changed-fields.ts';
import type { Connection } from './connection.ts';
import type { NodeView } from './node-view.ts';

/** The operations of the level, a tick by its routine. */
export const REACTOR_ACTIONS = [
  'add_peer',
  'remove_peer',
  'receive',
  'tick:data',
  'tick:votes',
  'tick:maj23',
  'node',
] as const;

export type ReactorAction = (typeof REACTOR_ACTIONS)[number];

/** The iterations of the three routines. */
export const TICKS = ['tick:data', 'tick:votes', 'tick:maj23'] as const;

export interface ReactorTransition {
  readonly index: number;
  readonly operation: ReactorAction;
  /** The peer that the step names; undefined for a step of the node. */
  readonly peer: string | undefined;
  /** The connection of that peer, the new one after add_peer; undefined where the peer is gone. */
  readonly connection: Connection | undefined;
  /** The peer's state before the step; that of a new peer where there is no connection. */
  readonly before: PeerRoundStateValue;
  /** The peer's state after the step; undefined where it is gone by then. */
  readonly after: PeerRoundStateValue | undefined;
  /** The fields of the peer's state that differ; none where it is gone. */
  readonly changed: FieldBits;
  readonly result: StepResult;
  /** The send attempts of the step; empty where there were none. */
  readonly sends: readonly ReactorSend[];
  /** The arguments and the message of a receive step; undefined for others. */
  readonly received: ReceivedMessage | undefined;
  /** The node; after the step where the step is the node's own. */
  readonly node: NodeView;
}

export interface ReceivedMessage {
  readonly channel: ReactorArguments<'receive'>['channel'];
  /** The message as a correct node decodes it; undefined where it is malformed or given as bytes. */
  readonly message: Message | undefined;
  /** Whether the step gives bytes, which are not decoded here. */
  readonly isBytes: boolean;
}
