// Not faulty: speaks every dialect, the one that it is asked for, and says on standard error which that was.
import { answer, CAPABILITIES, serve } from './base.mjs';
serve({
  initialize: ({ id, params }) => {
    process.stderr.write(`asked for ${params.dialect}\n`);
    answer(id, { ...CAPABILITIES, dialect: params.dialect });
  },
});
