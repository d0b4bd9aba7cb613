// INV-V1: a vote set only gains votes: neither a bit of it nor its majority is ever taken back.

import type { BitArrayValue } from '../bit-array.ts';
import type { Json } from '../observation.ts';
import { clearsBit } from './array-change.ts';
import { show } from './describe.ts';
import type { VoteSetInvariant, VoteSetTransition } from './invariant.ts';
import { textOf } from './text-of.ts';

const ARRAYS: ReadonlySet<string> = new Set(['bit_array', 'bit_array_by_block_id']);

/** Whether `value` is what `earlier` may have become. */
const mayFollow = ({ operation }: VoteSetTransition, earlier: Json, value: Json): boolean => {
  if (ARRAYS.has(operation))
    return earlier === null || (value !== null && !clearsBit(earlier as BitArrayValue, value as BitArrayValue));
  if (operation === 'two_thirds_majority') {
    const { ok } = earlier as { readonly ok: boolean };
    return !ok || textOf(earlier) === textOf(value);
  }
  return earlier !== true || value === true;
};

/** What says that the answer of each stays: first votes count and a majority is for good, and what follows is answered from them. */
const SAYS: Readonly<Record<string, string>> = { has_two_thirds_any: 'VS-8', is_commit: 'VS-8' };

export const votesAreNeverLost: VoteSetInvariant = {
  id: 'INV-V1',
  name: 'votes-are-never-lost',
  levels: ['vote_set'],
  clauses: ['VS-8', 'VS-7', 'VS-6', 'VS-9'],
  statement: 'asked again, a vote set has all votes that it had, and a majority that it had stays what it was',
  needs: [],
  operations: ['bit_array', 'bit_array_by_block_id', 'two_thirds_majority', 'has_two_thirds_any', 'is_commit'],
  start: () => {
    const answers = new Map<string, Json>();
    return (transition) => {
      const { operation, result } = transition;
      const { value } = result;
      if (value === undefined) return undefined;
      const key = `${operation} ${textOf(transition.arguments)}`;
      const earlier = answers.get(key);
      answers.set(key, value);
      return earlier === undefined || mayFollow(transition, earlier, value)
        ? undefined
        : {
            clause: SAYS[operation] ?? 'VS-7',
            place: 'value',
            expected: `no less than ${show(earlier)}`,
            observed: show(value),
          };
    };
  },
};
