// INV-C3: a well-formed message that was accepted can be passed on: it has an encoding, and the same decoder accepts that.

import type { CodecInvariant } from './invariant.ts';
import { receivedMessage } from './received-message.ts';
import { textOf } from './text-of.ts';
import type { LooseMessage } from '../message.ts';

export const acceptedStaysAccepted: CodecInvariant = {
  id: 'INV-C3',
  name: 'accepted-stays-accepted',
  levels: ['codec'],
  clauses: ['WF-ENC-3', 'WF-ENV-1', 'WF-ENC-2'],
  statement: 'a well-formed message that was decoded can be encoded, and the bytes are accepted again',
  needs: [],
  operations: ['encode', 'decode'],
  start: (_scenario, { dialect }) => {
    const accepted = new Set<string>();
    const passedOn = new Set<string>();
    return (transition) => {
      const { operation, result } = transition;
      if (operation === 'decode') {
        if (result.error !== undefined)
          return passedOn.has(transition.arguments.bytes)
            ? { place: 'error', expected: 'acceptance, as the message was accepted before', observed: result.error }
            : undefined;
        const message = receivedMessage((result.value ?? {}) as LooseMessage, dialect);
        if (message !== undefined) accepted.add(textOf(message));
      } else if (operation === 'encode') {
        const { message: loose } = transition.arguments;
        const message = loose === null ? undefined : receivedMessage(loose, dialect);
        if (message === undefined || !accepted.has(textOf(message))) return undefined;
        if (typeof result.value !== 'string')
          return {
            place: 'error',
            expected: 'the bytes of a message that was accepted',
            observed: result.error ?? 'none',
          };
        passedOn.add(result.value);
      }
      return undefined;
    };
  },
};
