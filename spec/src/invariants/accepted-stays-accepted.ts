// INV-C3: a well-formed message that was accepted can be passed on: it has an encoding, and the same decoder accepts that.

import type { Message } from '../message.ts';
import type { LooseMessage } from '../message.ts';
import type { CodecInvariant } from './invariant.ts';
import { receivedMessage } from './received-message.ts';
import { textOf } from './text-of.ts';
import { WIRE_CLAUSES, wireClause } from './wire-clause.ts';

export const acceptedStaysAccepted: CodecInvariant = {
  id: 'INV-C3',
  name: 'accepted-stays-accepted',
  levels: ['codec'],
  clauses: ['WF-ENC-3', 'WF-ENV-1', 'WF-ENC-2', ...WIRE_CLAUSES],
  statement: 'a well-formed message that was decoded can be encoded, and the bytes are accepted again',
  needs: [],
  operations: ['encode', 'decode'],
  start: (_scenario, { dialect }) => {
    const accepted = new Set<string>();
    const passedOn = new Map<string, Message>();
    return (transition) => {
      const { operation, result } = transition;
      if (operation === 'decode') {
        if (result.error !== undefined) {
          const earlier = passedOn.get(transition.arguments.bytes);
          if (earlier === undefined) return undefined;
          const expected = 'acceptance, as the message was accepted before';
          return { clause: wireClause(earlier), place: 'error', expected, observed: result.error };
        }
        const message = receivedMessage((result.value ?? {}) as LooseMessage, dialect);
        if (message !== undefined) accepted.add(textOf(message));
      } else if (operation === 'encode') {
        const { message: loose } = transition.arguments;
        const message = loose === null ? undefined : receivedMessage(loose, dialect);
        if (message === undefined || !accepted.has(textOf(message))) return undefined;
        if (typeof result.value !== 'string')
          return {
            clause: 'WF-ENC-3',
            place: 'error',
            expected: 'the bytes of a message that was accepted',
            observed: result.error ?? 'none',
          };
        passedOn.set(result.value, message);
      }
      return undefined;
    };
  },
};
