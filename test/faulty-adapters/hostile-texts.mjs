// Puts what steers a terminal or gives orders to a CI system into every text that it may choose, and violates enough to have them shown.
import { answer, CAPABILITIES, serve } from './base.mjs';

const HOSTILE =
  '::error::x\u001b[31m\u009b31m\u202e\u2066\u2028\r\n::error::y\n##[error]z\n##vso[task.complete]\nsection_start:1:a\r\u001b[0K';

serve({
  initialize: ({ id, params }) => {
    process.stderr.write(`${HOSTILE}\n`);
    answer(id, {
      ...CAPABILITIES,
      name: HOSTILE,
      version: HOSTILE,
      language: HOSTILE,
      dialect: params.dialect,
      levels: ['bit_array'],
    });
  },
  scenario: ({ id, steps }) => {
    if (id.length % 3 === 0) return { id, unsupported: HOSTILE };
    return { id, steps: steps.map(() => ({ state: {}, [id.length % 2 === 0 ? 'error' : 'crash']: HOSTILE })) };
  },
});
