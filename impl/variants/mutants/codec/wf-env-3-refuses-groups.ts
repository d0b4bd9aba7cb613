// [WF-ENV-3] broken: an unknown group is refused.

import { skipField as specified } from '../../../src/codec/read-message.ts';
import { Rejection } from '../../../src/codec/rejection.ts';
import type { Variant } from '../../../src/reference.ts';

const START_GROUP = 3;

export const wfEnv3RefusesGroups: Variant = {
  id: 'WF-ENV-3-refuses-groups',
  type: 'mutant',
  clauses: ['WF-ENV-3'],
  summary: 'an unknown group is refused',
  source: 'readers without groups',
  replace: {
    skipField: (context, reader) => {
      const { pos } = reader;
      const [low] = reader.varint();
      if ((low & 7) === START_GROUP) throw new Rejection('groups are not supported');
      reader.pos = pos;
      specified(context, reader);
    },
  },
};
