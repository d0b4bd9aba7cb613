// [WF-PR-5] broken: fields out of order are refused.

import { readTag as specified } from '../../../src/codec/read-message.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

/** The last field number that each reader has seen. */
const last = new WeakMap<object, number>();

export const wfPr5OrderedOnly: Variant = {
  id: 'WF-PR-5-ordered-only',
  type: 'mutant',
  clauses: ['WF-PR-5'],
  summary: 'fields out of order are refused',
  source: 'what strict canonical decoders do',
  replace: {
    readTag: (context, reader, name) => {
      const tag = specified(context, reader, name);
      if (tag.number < (last.get(reader) ?? 0)) throw new Rejection('fields out of order');
      last.set(reader, tag.number);
      return tag;
    },
  },
};
