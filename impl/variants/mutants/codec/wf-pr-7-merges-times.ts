// [WF-PR-7] broken: a later time is merged with the earlier one.

import { readField as specified, type Target } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfPr7MergesTimes: Variant = {
  id: 'WF-PR-7-merges-times',
  type: 'mutant',
  clauses: ['WF-PR-7'],
  summary: 'a later time is merged with the earlier one',
  source: 'what protobuf libraries do of themselves',
  replace: {
    readField: (context, reader, wireType, field, target) => {
      const earlier = target[field.property] as Target | undefined;
      if (field.kind.type === 'time' && wireType === 2 && earlier !== undefined)
        context.rules.readMessage(context, field.kind.message, earlier, reader.body());
      else specified(context, reader, wireType, field, target);
    },
  },
};
