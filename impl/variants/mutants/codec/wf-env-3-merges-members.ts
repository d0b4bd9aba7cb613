// [WF-ENV-3] broken: a member given twice is merged.

import { readField as specified, type Target } from '../../../src/codec/read-message.ts';
import type { Variant } from '../../../src/reference.ts';

export const wfEnv3MergesMembers: Variant = {
  id: 'WF-ENV-3-merges-members',
  type: 'mutant',
  clauses: ['WF-ENV-3'],
  summary: 'a member given twice is merged',
  source: 'what protobuf libraries do of themselves',
  replace: {
    readField: (context, reader, wireType, field, target) => {
      const earlier = target[field.property] as { readonly case?: string; readonly value?: Target } | undefined;
      if (field.kind.type === 'member' && wireType === 2 && earlier?.value && earlier.case === field.localName)
        context.rules.mergeMessage(context, field.kind.message, earlier.value, reader.body());
      else specified(context, reader, wireType, field, target);
    },
  },
};
