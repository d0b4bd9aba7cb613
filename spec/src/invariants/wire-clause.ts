// The clause that an invariant names for a message on the wire.

import { MESSAGE_CLAUSES } from '../message-clauses.ts';
import type { AnyMessageName, Message } from '../message.ts';

/** The clauses that `wireClause` names. */
export const WIRE_CLAUSES: readonly string[] = [...new Set(['WF-ENV-2', ...Object.values(MESSAGE_CLAUSES)])];

/** The clause of the fields of `message`. */
export const wireClause = (message: Message): string => MESSAGE_CLAUSES[Object.keys(message)[0] as AnyMessageName];
