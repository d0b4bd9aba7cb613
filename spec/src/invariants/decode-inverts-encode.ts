// INV-C1: what is written is read back: a message that a correct node can send, encoded and decoded, is the same message.

import type { Message } from '../message.ts';
import { show } from './describe.ts';
import type { CodecInvariant } from './invariant.ts';
import { receivedMessage } from './received-message.ts';
import { textOf } from './text-of.ts';
import { WIRE_CLAUSES, wireClause } from './wire-clause.ts';

export const decodeInvertsEncode: CodecInvariant = {
  id: 'INV-C1',
  name: 'decode-inverts-encode',
  levels: ['codec'],
  clauses: ['WF-ENC-3', 'WF-ENV-1', 'WF-PR-1', 'WF-PR-4', ...WIRE_CLAUSES],
  statement: 'the bytes that a well-formed message was encoded to decode to that message',
  needs: [],
  operations: ['encode', 'decode'],
  start: (_scenario, { dialect }) => {
    const written = new Map<string, Message>();
    return (transition) => {
      const { operation, result } = transition;
      if (operation === 'encode') {
        const { message: loose } = transition.arguments;
        const message = loose === null ? undefined : receivedMessage(loose, dialect);
        if (message !== undefined && typeof result.value === 'string') written.set(result.value, message);
      } else if (operation === 'decode') {
        const message = written.get(transition.arguments.bytes);
        if (message === undefined) return undefined;
        if (result.error !== undefined)
          return {
            clause: wireClause(message),
            place: 'error',
            expected: `the message encoded before: ${show(message)}`,
            observed: result.error,
          };
        if (textOf(result.value) !== textOf(message))
          return { clause: wireClause(message), place: 'value', expected: show(message), observed: show(result.value) };
      }
      return undefined;
    };
  },
};
