// INV-C2: a message has one encoding: what was encoded, decoded and encoded again has the same bytes.

import { show } from './describe.ts';
import type { CodecInvariant } from './invariant.ts';
import { receivedMessage } from './received-message.ts';
import { textOf } from './text-of.ts';
import { WIRE_CLAUSES, wireClause } from './wire-clause.ts';

export const encodeIsStable: CodecInvariant = {
  id: 'INV-C2',
  name: 'encode-is-stable',
  levels: ['codec'],
  clauses: ['WF-ENC-3', 'WF-PR-1', 'WF-PR-4', 'WF-PR-9', ...WIRE_CLAUSES],
  statement: 'equal well-formed messages are encoded to equal bytes, those that were decoded included',
  needs: [],
  operations: ['encode'],
  start: (_scenario, { dialect }) => {
    const bytesOf = new Map<string, string>();
    return (transition) => {
      const { operation, result } = transition;
      if (operation !== 'encode' || typeof result.value !== 'string') return undefined;
      const { message: loose } = transition.arguments;
      const message = loose === null ? undefined : receivedMessage(loose, dialect);
      if (message === undefined) return undefined;
      const key = textOf(message);
      const earlier = bytesOf.get(key);
      bytesOf.set(key, result.value);
      return earlier === undefined || earlier === result.value
        ? undefined
        : {
            clause: wireClause(message),
            place: 'value',
            expected: `${show(earlier)}, as before`,
            observed: show(result.value),
          };
    };
  },
};
